using Pulumi;
using Pulumi.Testing;

namespace GoCenter.Tests.Sdk;

public class StackTests
{
    [Fact]
    public async Task A_stack_is_a_resource_that_the_mocks_do_not_see()
    {
        var mocks = new RecordingMocks();
        var resources = await Deployment.TestAsync<Valid>(mocks);
        Assert.Equal(["project-stack", "one"], resources.Select(resource => resource.GetResourceName()));
        Assert.Equal("pulumi:pulumi:Stack", resources[0].GetResourceType());
        Assert.Equal("one", Assert.Single(mocks.Resources).Name);
    }

    [Fact]
    public async Task A_stack_has_a_urn()
    {
        var resources = await Deployment.TestAsync<Valid>(new RecordingMocks());
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack::project-stack", await resources[0].Urn.Get());
    }

    [Fact]
    public async Task Outputs_are_registered_under_the_names_of_their_attributes()
    {
        var mocks = new RecordingMocks();
        await Deployment.TestAsync<Valid>(mocks, new TestOptions { IsPreview = false });
        var outputs = Assert.Single(mocks.Outputs).Outputs;
        Assert.Equal(["Text", "named"], outputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("one-id", "secret"), (await outputs["Text"].Get(), await outputs["named"].Get()));
        Assert.True(await outputs["named"].IsSecret());
    }

    [Fact]
    public async Task The_stack_keeps_its_outputs_for_tests_to_read()
    {
        var stack = Assert.IsType<Valid>((await Deployment.TestAsync<Valid>(new RecordingMocks()))[0]);
        Assert.Equal("one-id", await stack.Text.Get());
    }

    [Fact]
    public async Task An_output_that_is_not_assigned_is_named()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<Unassigned>(new RecordingMocks()));
        Assert.Equal(
            "Output(s) 'Text, other' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.",
            exception.Message);
    }

    [Fact]
    public async Task An_output_of_a_wrong_type_is_named()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<WrongType>(new RecordingMocks()));
        Assert.Equal(
            "Output(s) 'Text' have incorrect type. [Output] attributed properties must be instances of Output<T>.", exception.Message);
    }

    [Fact]
    public async Task A_stack_whose_constructor_throws_fails_the_deployment()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<Throwing>(new RecordingMocks()));
        Assert.Contains("System.InvalidOperationException: inside", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_that_fails_fails_the_deployment()
    {
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => Deployment.TestAsync<FailingOutput>(new RecordingMocks()));
        Assert.Contains("inside", exception.ToString(), StringComparison.Ordinal);
    }

    private sealed class Valid : Stack
    {
        public Valid()
        {
            Text = new Thing("one").Id;
            Named = Output.CreateSecret("secret");
        }

        [Output]
        public Output<string> Text { get; set; }

        [Output("named")]
        public Output<string> Named { get; set; }

        public Output<string> Unmarked { get; set; } = null!;
    }

    private sealed class Unassigned : Stack
    {
        [Output]
        public Output<string> Text { get; set; } = null!;

        [Output("other")]
        public Output<string> Other { get; set; } = null!;
    }

    private sealed class WrongType : Stack
    {
        [Output]
        public string Text { get; set; } = "a";
    }

    private sealed class Throwing : Stack
    {
        public Throwing() => throw new InvalidOperationException("inside");
    }

    private sealed class FailingOutput : Stack
    {
        public FailingOutput() => Text = new Thing("one").Id.Apply(string (_) => throw new InvalidOperationException("inside"));

        [Output]
        public Output<string> Text { get; set; }
    }
}
