using System.Text.Json;
using Pulumi;
using Pulumi.Utilities;

namespace GoCenter.Tests.Sdk;

public class OutputJsonTests
{
    private static readonly JsonSerializerOptions CamelCase = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    [Fact]
    public async Task JsonSerialize_writes_a_value()
        => Assert.Equal("""{"a":1}""", await Output.JsonSerialize(Output.Create(new Dictionary<string, int> { ["a"] = 1 })).Get());

    [Fact]
    public async Task JsonSerialize_uses_the_options()
        => Assert.Equal("""{"someName":"x"}""", await Output.JsonSerialize(Output.Create(new { SomeName = "x" }), CamelCase).Get());

    [Fact]
    public async Task JsonSerialize_writes_outputs_inside_as_their_values()
        => Assert.Equal("""{"inner":"x","number":2}""", await Output.JsonSerialize(Output.Create(new { inner = Output.Create("x"), number = (Input<int>)2 })).Get());

    [Fact]
    public async Task JsonSerialize_waits_for_outputs_inside()
        => Assert.Equal("""{"inner":"x"}""", await Output.JsonSerialize(Output.Create(new { inner = Output.Create(Task.Run(() => "x")) })).Get());

    [Fact]
    public async Task JsonSerialize_writes_lists_and_maps_of_inputs()
    {
        InputList<string> list = ["a", Output.Create("b")];
        InputMap<int> map = new() { ["k"] = 1 };
        Assert.Equal("""{"list":["a","b"],"map":{"k":1}}""", await Output.JsonSerialize(Output.Create(new { list, map })).Get());
    }

    [Fact]
    public async Task JsonSerialize_is_secret_where_something_inside_is()
        => Assert.True(await Output.JsonSerialize(Output.Create(new { inner = Output.CreateSecret("x") })).IsSecret());

    [Fact]
    public async Task JsonSerialize_is_unknown_where_something_inside_is()
        => Assert.False(await Output.JsonSerialize(Output.Create(new { inner = OutputUtilities.CreateUnknown("x") })).IsKnown());

    [Fact]
    public async Task JsonSerialize_keeps_the_marks_of_the_whole()
    {
        Assert.True(await Output.JsonSerialize(Output.CreateSecret("x")).IsSecret());
        Assert.False(await Output.JsonSerialize(OutputUtilities.CreateUnknown("x")).IsKnown());
    }

    [Fact]
    public async Task JsonSerialize_carries_the_resources_inside()
    {
        await Run.Program(() =>
        {
            var thing = new Thing("one");
            var json = Output.JsonSerialize(Output.Create(new { id = thing.Id }));
            Assert.Equal("""{"id":"one-id"}""", json.Get().GetAwaiter().GetResult());
            Assert.Equal([thing], json.Dependencies().GetAwaiter().GetResult());
        });
    }

    [Fact]
    public void JsonSerialize_refuses_null()
        => Assert.Throws<ArgumentNullException>(() => { Output.JsonSerialize<string>(null!); });

    [Fact]
    public async Task JsonDeserialize_reads_a_value()
        => Assert.Equal<int[]>([1, 2], await Output.JsonDeserialize<int[]>(Output.Create("[1,2]")).Get());

    [Fact]
    public async Task JsonDeserialize_keeps_the_marks()
    {
        Assert.True(await Output.JsonDeserialize<int>(Output.CreateSecret("1")).IsSecret());
        Assert.False(await Output.JsonDeserialize<int>(OutputUtilities.CreateUnknown("1")).IsKnown());
    }

    [Fact]
    public async Task JsonDeserialize_marks_outputs_inside_like_the_whole()
    {
        var inner = (await Output.JsonDeserialize<Dictionary<string, Output<string>>>(Output.CreateSecret("""{"a":"x"}""")).Get())["a"];
        Assert.Equal((true, "x"), (await inner.IsSecret(), await inner.Get()));
    }

    [Fact]
    public async Task JsonDeserialize_fails_on_what_is_no_json()
        => await Assert.ThrowsAsync<JsonException>(Output.JsonDeserialize<int>(Output.Create("{")).Get);
}
