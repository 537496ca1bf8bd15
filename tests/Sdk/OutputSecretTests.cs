using Pulumi;
using Pulumi.Utilities;

namespace GoCenter.Tests.Sdk;

public class OutputSecretTests
{
    [Fact]
    public async Task A_plain_value_is_no_secret()
        => Assert.False(await Output.Create("a").IsSecret());

    [Fact]
    public async Task CreateSecret_marks_a_value()
    {
        var secret = Output.CreateSecret("a");
        Assert.True(await secret.IsSecret());
        Assert.Equal("a", await secret.Get());
    }

    [Fact]
    public async Task CreateSecret_marks_a_task()
        => Assert.True(await Output.CreateSecret(Task.Run(() => "a")).IsSecret());

    [Fact]
    public async Task CreateSecret_marks_an_output()
        => Assert.True(await Output.CreateSecret(Output.Create("a")).IsSecret());

    [Fact]
    public async Task CreateSecret_leaves_the_original_alone()
    {
        var original = Output.Create("a");
        Output.CreateSecret(original);
        Assert.False(await original.IsSecret());
    }

    [Fact]
    public async Task Unsecret_takes_the_mark_off()
    {
        var output = Output.Unsecret(Output.CreateSecret("a"));
        Assert.False(await output.IsSecret());
        Assert.Equal("a", await output.Get());
    }

    [Fact]
    public async Task Unsecret_waits_for_a_value_that_is_not_there()
    {
        var source = new TaskCompletionSource<string>();
        var output = Output.Unsecret(Output.CreateSecret(source.Task));
        source.SetResult("late");
        Assert.Equal((false, "late"), (await output.IsSecret(), await output.Get()));
    }

    [Fact]
    public async Task Apply_keeps_the_mark()
        => Assert.True(await Output.CreateSecret("a").Apply(text => text.Length).IsSecret());

    [Fact]
    public async Task Apply_takes_the_mark_of_the_result()
        => Assert.True(await Output.Create("a").Apply(_ => Output.CreateSecret("b")).IsSecret());

    [Fact]
    public async Task Apply_keeps_the_mark_of_an_unknown_value()
        => Assert.True(await Output.CreateSecret(OutputUtilities.CreateUnknown("a")).Apply(text => text + "b").IsSecret());

    [Fact]
    public async Task All_is_secret_where_one_is()
        => Assert.True(await Output.All(Output.Create("a"), Output.CreateSecret("b")).IsSecret());

    [Fact]
    public async Task Tuple_is_secret_where_one_is()
        => Assert.True(await Output.Tuple(Output.Create("a"), Output.CreateSecret("b")).IsSecret());

    [Fact]
    public async Task Format_is_secret_where_a_hole_is()
        => Assert.True(await Output.Format($"{Output.CreateSecret("a")}").IsSecret());

    [Fact]
    public async Task A_secret_reaches_the_provider_unwrapped()
    {
        var recorded = await Run.Recorded(() => new Thing("one", new ThingArgs { Text = Output.CreateSecret("hidden") }));
        Assert.Equal("hidden", recorded.Inputs()["text"]);
    }

    [Fact]
    public async Task A_secret_state_makes_a_secret_output()
    {
        var mocks = new RecordingMocks { State = _ => new Dictionary<string, object> { ["text"] = Output.CreateSecret("hidden") } };
        await Run.Program(
            () =>
            {
                var thing = new Thing("one");
                Assert.True(thing.Text.IsSecret().GetAwaiter().GetResult());
                Assert.Equal("hidden", thing.Text.Get().GetAwaiter().GetResult());
                Assert.False(thing.Id.IsSecret().GetAwaiter().GetResult());
            },
            mocks);
    }
}
