using System.Collections;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace GoCenter.Tests.Sdk;

public class InputMapTests
{
    [Fact]
    public async Task A_new_map_is_empty()
        => Assert.Empty(await new InputMap<string>().Get());

    [Fact]
    public async Task An_initialiser_takes_values_and_outputs()
    {
        var map = await new InputMap<string> { ["a"] = "1", ["b"] = Output.Create("2") }.Get();
        Assert.Equal(("1", "2", 2), (map["a"], map["b"], map.Count));
    }

    [Fact]
    public async Task An_initialiser_takes_pairs_and_maps()
    {
        InputMap<string> more = new Dictionary<string, string> { ["b"] = "2" };
        var map = await new InputMap<string> { { "a", "1" }, more }.Get();
        Assert.Equal(("1", "2"), (map["a"], map["b"]));
    }

    [Fact]
    public async Task AddRange_joins_an_output_of_a_dictionary()
    {
        var map = new InputMap<string> { ["a"] = "1" };
        map.AddRange(Output.Create(Task.Run(() => ImmutableDictionary<string, string>.Empty.Add("b", "2"))));
        map.Add("c", "3");
        Assert.Equal(["a", "b", "c"], (await map.Get()).Keys.Order());
    }

    [Fact]
    public async Task A_key_may_come_twice_with_an_equal_value()
    {
        var map = new InputMap<string> { ["a"] = "1" };
        map.Add("a", Output.Create("1"));
        Assert.Equal("1", (await map.Get())["a"]);
    }

    [Fact]
    public async Task A_key_with_two_values_fails_when_it_is_read()
    {
        var map = new InputMap<string> { ["a"] = "1", ["b"] = "2" };
        map.Add("a", "other");
        var exception = await Assert.ThrowsAsync<ArgumentException>(map.ToOutput().Get);
        Assert.Equal("Key 'a' already exists in the map with a different value.", exception.Message);
    }

    [Fact]
    public async Task AddRange_refuses_a_key_that_is_there()
    {
        var map = new InputMap<string> { ["a"] = "1" };
        map.AddRange(new Dictionary<string, string> { ["a"] = "2" });
        await Assert.ThrowsAsync<ArgumentException>(map.ToOutput().Get);
    }

    [Fact]
    public async Task Merge_prefers_the_second()
    {
        InputMap<string> first = new Dictionary<string, string> { ["a"] = "1", ["b"] = "1" };
        InputMap<string> second = new Dictionary<string, string> { ["b"] = "2" };
        var map = await InputMap<string>.Merge(first, second).Get();
        Assert.Equal(("1", "2"), (map["a"], map["b"]));
        Assert.Equal("1", (await first.Get())["b"]);
    }

    [Fact]
    public async Task What_is_added_later_does_not_change_an_output_taken_before()
    {
        var map = new InputMap<string> { ["a"] = "1" };
        var before = map.ToOutput();
        map["b"] = "2";
        Assert.Single(await before.Get());
        Assert.Equal(2, (await map.Get()).Count);
    }

    [Fact]
    public async Task Dictionaries_and_outputs_of_them_become_maps()
    {
        var plain = new Dictionary<string, string> { ["a"] = "1" };
        InputMap<string>[] maps =
        [
            plain,
            plain.ToImmutableDictionary(),
            Output.Create(plain),
            Output.Create<IDictionary<string, string>>(plain),
            Output.Create(plain.ToImmutableDictionary()),
        ];
        foreach (var map in maps)
            Assert.Equal("1", Assert.Single(await map.Get()).Value);
    }

    [Fact]
    public async Task A_map_is_secret_where_a_value_is()
        => Assert.True(await new InputMap<string> { ["a"] = Output.CreateSecret("1") }.ToOutput().IsSecret());

    [Fact]
    public async Task A_map_is_unknown_where_a_value_is()
        => Assert.False(await new InputMap<string> { ["a"] = OutputUtilities.CreateUnknown("1") }.ToOutput().IsKnown());

    [Fact]
    public async Task A_map_can_be_enumerated_asynchronously()
    {
        var seen = new List<string>();
        await foreach (var entry in new InputMap<string> { ["a"] = "1" })
            seen.Add((await entry.Get()).ToString());
        Assert.Equal(["[a, 1]"], seen);
    }

    [Fact]
    public void A_map_cannot_be_enumerated_otherwise()
        => Assert.Throws<NotSupportedException>(() => ((IEnumerable)new InputMap<string>()).GetEnumerator());

    [Fact]
    public async Task A_map_of_unions_takes_either_type()
    {
        var map = new InputMap<Union<int, string>>();
        map.Add("number", (Input<int>)1);
        map.Add("text", (Input<string>)"a");
        var values = await map.Get();
        Assert.Equal((1, "a"), (values["number"].AsT0, values["text"].AsT1));
    }
}
