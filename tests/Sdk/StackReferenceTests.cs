using Pulumi;

namespace GoCenter.Tests.Sdk;

public class StackReferenceTests
{
    [Fact]
    public async Task The_other_stack_is_read_by_its_name()
    {
        var (mocks, _) = await Read(reference => reference.Name);
        var args = Assert.Single(mocks.Resources);
        Assert.Equal(("pulumi:pulumi:StackReference", "reference", "org/project/other", "org/project/other"),
            (args.Type, args.Name, args.Id, args.Inputs["name"]));
    }

    [Fact]
    public async Task The_name_of_the_reference_is_the_default()
    {
        var recorded = await Run.Recorded(() => new StackReference("org/project/other"));
        Assert.Equal("org/project/other", Assert.Single(recorded.Resources).Id);
    }

    [Fact]
    public async Task An_output_is_read()
        => Assert.Equal("web", await (await Read(reference => reference.GetOutput("plain"))).Output.Get());

    [Fact]
    public async Task An_output_that_is_not_there_is_null()
        => Assert.Null(await (await Read(reference => reference.GetOutput("absent"))).Output.Get());

    [Fact]
    public async Task A_required_output_is_read()
        => Assert.Equal("web", await (await Read(reference => reference.RequireOutput("plain"))).Output.Get());

    [Fact]
    public async Task A_required_output_that_is_not_there_is_named()
    {
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => Read(reference => reference.RequireOutput("absent")));
        Assert.Contains(
            "Required output 'absent' does not exist on stack 'org/project/other'.", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_outputs_that_are_named_secret_are()
    {
        Assert.True(await (await Read(reference => reference.GetOutput("hidden"))).Output.IsSecret());
        Assert.False(await (await Read(reference => reference.GetOutput("plain"))).Output.IsSecret());
    }

    [Fact]
    public async Task Values_and_details_are_read()
    {
        await Run.Program(
            () =>
            {
                var reference = new StackReference("org/project/other");
                Assert.Equal("web", reference.GetValueAsync("plain").GetAwaiter().GetResult());
                Assert.Equal("web", reference.RequireValueAsync("plain").GetAwaiter().GetResult());
                var (plain, hidden) = (reference.GetOutputDetailsAsync("plain").GetAwaiter().GetResult(), reference.GetOutputDetailsAsync("hidden").GetAwaiter().GetResult());
                Assert.Equal(("web", null, null, "s3cret"), (plain.Value, plain.SecretValue, hidden.Value, hidden.SecretValue));
                Assert.Throws<InvalidOperationException>(() => reference.GetValueAsync("hidden").GetAwaiter().GetResult());
            },
            Mocks());
    }

    private static async Task<(RecordingMocks Mocks, Output<T> Output)> Read<T>(Func<StackReference, Output<T>> read)
    {
        var mocks = Mocks();
        Output<T>? output = null;
        await Run.Program(
            () => output = read(new StackReference("reference", new StackReferenceArgs { Name = "org/project/other" })), mocks);
        return (mocks, output!);
    }

    private static RecordingMocks Mocks() => new()
    {
        State = args => args.Inputs.SetItems(new Dictionary<string, object>
        {
            ["outputs"] = new Dictionary<string, object> { ["plain"] = "web", ["hidden"] = "s3cret" },
            ["secretOutputNames"] = new[] { "hidden" },
        }),
    };
}
