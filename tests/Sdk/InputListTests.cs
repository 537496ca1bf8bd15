using System.Collections;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace GoCenter.Tests.Sdk;

public class InputListTests
{
    [Fact]
    public async Task A_new_list_is_empty()
        => Assert.Empty(await new InputList<string>().Get());

    [Fact]
    public async Task An_initialiser_takes_values_and_outputs()
        => Assert.Equal(["a", "b"], await new InputList<string> { "a", Output.Create("b") }.Elements());

    [Fact]
    public async Task An_initialiser_takes_lists()
    {
        InputList<string> more = new[] { "b", "c" };
        Assert.Equal(["a", "b", "c"], await new InputList<string> { "a", more }.Elements());
    }

    [Fact]
    public async Task Add_takes_several()
    {
        var list = new InputList<string>();
        list.Add("a", "b", Output.Create("c"));
        Assert.Equal(["a", "b", "c"], await list.Elements());
    }

    [Fact]
    public async Task AddRange_joins_an_output_of_a_list()
    {
        var list = new InputList<string> { "a" };
        list.AddRange(Output.Create(Task.Run(() => ImmutableArray.Create("b", "c"))));
        list.Add("d");
        Assert.Equal(["a", "b", "c", "d"], await list.Elements());
    }

    [Fact]
    public async Task Concat_leaves_both_alone()
    {
        InputList<string> first = new[] { "a" };
        InputList<string> second = new[] { "b" };
        Assert.Equal(["a", "b"], await first.Concat(second).Elements());
        Assert.Equal(["a"], await first.Elements());
        Assert.Equal(["b"], await second.Elements());
    }

    [Fact]
    public async Task What_is_added_later_does_not_change_an_output_taken_before()
    {
        var list = new InputList<string> { "a" };
        var before = list.ToOutput();
        list.Add("b");
        Assert.Equal(["a"], await before.Elements());
        Assert.Equal(["a", "b"], await list.Elements());
    }

    [Fact]
    public async Task Single_values_become_lists()
    {
        InputList<string>[] lists = ["a", Output.Create("a"), (Input<string>)"a"];
        foreach (var list in lists)
            Assert.Equal(["a"], await list.Elements());
    }

    [Fact]
    public async Task Collections_become_lists()
    {
        InputList<string>[] lists =
        [
            new[] { "a", "b" },
            new[] { Output.Create("a"), Output.Create("b") },
            new Input<string>[] { "a", "b" },
            new List<string> { "a", "b" },
            new List<Output<string>> { Output.Create("a"), Output.Create("b") },
            new List<Input<string>> { "a", "b" },
            ImmutableArray.Create("a", "b"),
            ImmutableArray.Create(Output.Create("a"), Output.Create("b")),
            ImmutableArray.Create<Input<string>>("a", "b"),
        ];
        foreach (var list in lists)
            Assert.Equal(["a", "b"], await list.Elements());
    }

    [Fact]
    public async Task Outputs_of_collections_become_lists()
    {
        InputList<string>[] lists =
        [
            Output.Create(new[] { "a", "b" }),
            Output.Create(new List<string> { "a", "b" }),
            Output.Create<IEnumerable<string>>(["a", "b"]),
            Output.Create(ImmutableArray.Create("a", "b")),
        ];
        foreach (var list in lists)
            Assert.Equal(["a", "b"], await list.Elements());
    }

    [Fact]
    public async Task A_default_array_stays_one()
    {
        InputList<string> list = default(ImmutableArray<string>);
        Assert.True((await list.Get()).IsDefault);
    }

    [Fact]
    public async Task A_list_is_secret_where_an_element_is()
        => Assert.True(await new InputList<string> { "a", Output.CreateSecret("b") }.ToOutput().IsSecret());

    [Fact]
    public async Task A_list_is_unknown_where_an_element_is()
        => Assert.False(await new InputList<string> { "a", OutputUtilities.CreateUnknown("b") }.ToOutput().IsKnown());

    [Fact]
    public async Task A_list_can_be_enumerated_asynchronously()
    {
        var seen = new List<string>();
        await foreach (var element in new InputList<string> { "a", Output.Create("b") })
            seen.Add(await element.Get());
        Assert.Equal(["a", "b"], seen);
    }

    [Fact]
    public void A_list_cannot_be_enumerated_otherwise()
        => Assert.Throws<NotSupportedException>(() => ((IEnumerable)new InputList<string>()).GetEnumerator());

    [Fact]
    public async Task A_list_of_unions_takes_either_type()
    {
        var list = new InputList<Union<int, string>> { (Input<int>)1, (Input<string>)"a" };
        Assert.Equal([1, "a"], (await list.Get()).Select(union => union.Value));
    }
}
