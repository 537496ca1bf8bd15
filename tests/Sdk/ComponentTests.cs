using Pulumi;
using Pulumi.Testing;

namespace GoCenter.Tests.Sdk;

public class ComponentTests
{
    [Fact]
    public async Task A_component_reaches_the_mocks_with_empty_inputs()
    {
        var args = Assert.Single((await Run.Recorded(() => new Group("group"))).Resources);
        Assert.Equal(("sample:index:Group", "group"), (args.Type, args.Name));
        Assert.Empty(args.Inputs);
    }

    [Fact]
    public async Task A_component_has_a_urn()
    {
        var urn = "";
        await Run.Program(() => urn = new Group("group").Urn.Get().GetAwaiter().GetResult());
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$sample:index:Group::group", urn);
    }

    [Fact]
    public async Task A_component_tells_its_type_and_name()
    {
        await Run.Program(() =>
        {
            var group = new Group("group");
            Assert.Equal(("sample:index:Group", "group"), (group.GetResourceType(), group.GetResourceName()));
        });
    }

    [Fact]
    public async Task A_component_s_outputs_are_left_to_itself()
    {
        var mocks = new RecordingMocks { State = _ => new Dictionary<string, object> { ["label"] = "from the provider" } };
        await Run.Program(() => Assert.Null(new Group("group").Label), mocks);
    }

    [Fact]
    public async Task RegisterOutputs_registers_the_properties_that_are_marked()
    {
        var outputs = await Outputs(group =>
        {
            group.Label = Output.CreateSecret("l");
            group.Members = Output.Create(2);
            group.Register();
        });
        Assert.Equal(["Members", "label"], outputs.Outputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("l", 2.0), (await outputs.Outputs["label"].Get(), await outputs.Outputs["Members"].Get()));
        Assert.True(await outputs.Outputs["label"].IsSecret());
        Assert.EndsWith("::group", outputs.Urn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RegisterOutputs_takes_a_dictionary_a_task_or_an_output()
    {
        IDictionary<string, object?> values = new Dictionary<string, object?> { ["a"] = Output.Create("x"), ["none"] = null };
        Action<Group>[] forms =
        [
            group => group.Register(values),
            group => group.Register(Task.Run(() => values)),
            group => group.Register(Output.Create(values)),
        ];
        foreach (var form in forms)
            Assert.Equal("x", await Assert.Single((await Outputs(form)).Outputs).Value.Get());
    }

    [Fact]
    public async Task RegisterOutputs_refuses_null()
        => Assert.Contains(nameof(ArgumentNullException), await Run.Failure(() => new Group("group", group => group.Register((IDictionary<string, object?>)null!))), StringComparison.Ordinal);

    [Fact]
    public async Task Without_RegisterOutputs_only_the_stack_registers_any()
        => Assert.EndsWith(
            "::project-stack", Assert.Single((await Run.Recorded(() => new Group("group"))).Outputs).Urn, StringComparison.Ordinal);

    [Fact]
    public async Task Children_register_after_their_component()
    {
        var recorded = await Run.Recorded(() => new Group("group", group =>
        {
            _ = new Thing("one", options: new() { Parent = group });
            _ = new Thing("two", options: new() { Parent = group });
        }));
        Assert.Equal(["group", "one", "two"], recorded.Resources.Select(args => args.Name));
    }

    [Fact]
    public async Task An_exception_in_a_component_fails_the_deployment()
        => Assert.Contains("inside", await Run.Failure(() => new Group("group", _ => throw new InvalidOperationException("inside"))), StringComparison.Ordinal);

    private static async Task<MockRegisterResourceOutputsRequest> Outputs(Action<Group> register)
    {
        var recorded = await Run.Recorded(() => new Group("group", register));
        return Assert.Single(recorded.Outputs, request => request.Urn.EndsWith("::group", StringComparison.Ordinal));
    }
}
