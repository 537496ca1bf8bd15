using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace GoCenter.Tests.Sdk;

public class OutputTests
{
    [Fact]
    public async Task Apply_maps_the_value()
        => Assert.Equal(3, await Output.Create("abc").Apply(text => text.Length).Get());

    [Fact]
    public async Task Apply_awaits_a_task()
        => Assert.Equal("ab", await Output.Create("a").Apply(async text =>
        {
            await Task.Yield();
            return text + "b";
        }).Get());

    [Fact]
    public async Task Apply_flattens_an_output()
        => Assert.Equal("ab", await Output.Create("a").Apply(text => Output.Create(text + "b")).Get());

    [Fact]
    public async Task Apply_flattens_an_input()
        => Assert.Equal("ab", await Output.Create("a").Apply(text => (Input<string>)(text + "b")).Get());

    [Fact]
    public async Task Apply_takes_a_null_output_for_the_default()
        => Assert.Equal(0, await Output.Create("a").Apply(_ => (Output<int>?)null).Get());

    [Fact]
    public async Task Apply_runs_an_action_that_is_a_task()
    {
        var seen = "";
        await Output.Create("a").Apply(async Task (text) =>
        {
            await Task.Yield();
            seen = text;
        }).Get();
        Assert.Equal("a", seen);
    }

    [Fact]
    public void Apply_works_at_once_on_a_value_that_is_there()
    {
        var seen = "";
        Output.Create("a").Apply(text => seen = text);
        Assert.Equal("a", seen);
    }

    [Fact]
    public async Task Apply_waits_for_a_value_that_is_not_there()
    {
        var source = new TaskCompletionSource<string>();
        var seen = new List<string>();
        var output = Output.Create(source.Task).Apply(text =>
        {
            lock (seen)
                seen.Add(text);
            return text;
        });
        Assert.Empty(seen);
        source.SetResult("late");
        Assert.Equal("late", await output.Get());
    }

    [Fact]
    public async Task Apply_skips_an_unknown_value()
    {
        var output = OutputUtilities.CreateUnknown("x").Apply(int (_) => throw new InvalidOperationException("was called"));
        Assert.False(await output.IsKnown());
    }

    [Fact]
    public async Task Apply_of_an_unknown_result_is_unknown()
        => Assert.False(await Output.Create("a").Apply(_ => OutputUtilities.CreateUnknown("b")).IsKnown());

    [Fact]
    public async Task Apply_does_not_throw_to_its_caller()
    {
        var output = Output.Create("a").Apply(string (_) => throw new InvalidOperationException("inside"));
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(output.Get);
        Assert.Equal("inside", exception.Message);
    }

    [Fact]
    public async Task Apply_passes_a_failure_on()
    {
        var output = Output.Create("a").Apply(string (_) => throw new InvalidOperationException("inside")).Apply(text => text + "b");
        await Assert.ThrowsAsync<InvalidOperationException>(output.Get);
    }

    [Fact]
    public async Task An_unknown_value_reads_as_the_default()
        => Assert.Null(await OutputUtilities.CreateUnknown("x").Get());

    [Fact]
    public async Task An_unknown_output_of_a_factory_never_calls_it()
        => Assert.False(await OutputUtilities.CreateUnknown(Task<int> () => throw new InvalidOperationException("was called")).IsKnown());

    [Fact]
    public async Task Create_awaits_a_task()
        => Assert.Equal(7, await Output.Create(Task.Run(() => 7)).Get());

    [Fact]
    public async Task Create_fails_with_its_task()
        => await Assert.ThrowsAsync<TimeoutException>(Output.Create(Task.FromException<int>(new TimeoutException())).Get);

    [Fact]
    public void Create_refuses_a_null_task()
        => Assert.Throws<ArgumentNullException>(() => Output.Create((Task<int>)null!));

    [Fact]
    public async Task All_keeps_the_order()
    {
        var late = new TaskCompletionSource<int>();
        var all = Output.All(Output.Create(late.Task), Output.Create(2), Output.Create(3));
        late.SetResult(1);
        Assert.Equal<int[]>([1, 2, 3], await all.Elements());
    }

    [Fact]
    public async Task All_takes_inputs()
        => Assert.Equal(["a", "b"], await Output.All((Input<string>)"a", (Input<string>)Output.Create("b")).Elements());

    [Fact]
    public async Task All_takes_sequences()
        => Assert.Equal<int[]>([0, 1, 2], await Output.All(Enumerable.Range(0, 3).Select(Output.Create)).Elements());

    [Fact]
    public async Task All_of_nothing_is_empty()
        => Assert.Empty(await Output.All(Array.Empty<Output<int>>()).Get());

    [Fact]
    public async Task All_is_unknown_where_one_is()
        => Assert.False(await Output.All(Output.Create(1), OutputUtilities.CreateUnknown(2)).IsKnown());

    [Fact]
    public async Task All_fails_where_one_does()
        => await Assert.ThrowsAsync<TimeoutException>(
            Output.All(Output.Create(1), Output.Create(Task.FromException<int>(new TimeoutException()))).Get);

    [Fact]
    public async Task Tuple_of_two_outputs()
        => Assert.Equal((1, "a"), await Output.Tuple(Output.Create(1), Output.Create("a")).Get());

    [Fact]
    public async Task Tuple_of_inputs()
        => Assert.Equal((1, "a", true), await Output.Tuple((Input<int>)1, (Input<string>)"a", (Input<bool>)true).Get());

    [Fact]
    public async Task Tuple_of_eight_waits_for_each()
    {
        var late = new TaskCompletionSource<int>();
        var tuple = Output.Tuple(
            Output.Create(1), Output.Create(2), Output.Create(3), Output.Create(4),
            Output.Create(5), Output.Create(6), Output.Create(7), Output.Create(late.Task));
        late.SetResult(8);
        Assert.Equal((1, 2, 3, 4, 5, 6, 7, 8), await tuple.Get());
    }

    [Fact]
    public async Task Tuples_of_four_to_seven()
    {
        var (a, b, c) = (Output.Create(1), Output.Create("x"), Output.Create(true));
        Assert.Equal((1, "x", true, 1), await Output.Tuple(a, b, c, a).Get());
        Assert.Equal((1, "x", true, 1, "x"), await Output.Tuple(a, b, c, a, b).Get());
        Assert.Equal((1, "x", true, 1, "x", true), await Output.Tuple(a, b, c, a, b, c).Get());
        Assert.Equal((1, "x", true, 1, "x", true, 1), await Output.Tuple(a, b, c, a, b, c, a).Get());
    }

    [Fact]
    public async Task Tuple_is_unknown_where_one_is()
        => Assert.False(await Output.Tuple(Output.Create(1), OutputUtilities.CreateUnknown("a")).IsKnown());

    [Fact]
    public async Task Format_fills_outputs_inputs_and_plain_values_in()
    {
        Input<int> number = 2;
        Assert.Equal("a-2-c", await Output.Format($"{Output.Create("a")}-{number}-{"c"}").Get());
    }

    [Fact]
    public async Task Format_uses_the_invariant_culture()
        => Assert.Equal("1234.50", await Output.Format($"{Output.Create(1234.5):0.00}").Get());

    [Fact]
    public async Task Format_is_unknown_where_a_hole_is()
        => Assert.False(await Output.Format($"{OutputUtilities.CreateUnknown("a")}").IsKnown());

    [Fact]
    public async Task UntypedApply_hands_over_the_value()
        => Assert.Equal("5", await Output.Create(5).UntypedApply(value => Output.Create($"{value}")).Get());

    [Fact]
    public async Task Elements_of_an_array_can_be_reached()
    {
        var array = Output.Create(ImmutableArray.Create("a", "b"));
        Assert.Equal("a", await array.First().Get());
        Assert.Equal("b", await array.GetAt(1).Get());
        Assert.Equal(2, await array.Length().Get());
    }

    [Fact]
    public async Task An_index_outside_fails_the_output()
        => await Assert.ThrowsAnyAsync<Exception>(Output.Create(ImmutableArray<string>.Empty).First().Get);

    [Fact]
    public async Task A_dependency_is_added_to_those_of_the_value()
    {
        await Run.Program(() =>
        {
            var thing = new Thing("one");
            var output = OutputUtilities.WithDependency(Output.Create("a"), thing);
            Assert.Equal([thing], output.Dependencies().GetAwaiter().GetResult());
        });
    }

    [Fact]
    public async Task Values_from_resources_carry_them_through_every_step()
    {
        await Run.Program(() =>
        {
            var (one, two) = (new Thing("one"), new Thing("two"));
            var joined = Output.Format($"{one.Id}{two.Text}").Apply(text => text.Length);
            Assert.Equal(new HashSet<Resource> { one, two }, joined.Dependencies().GetAwaiter().GetResult());
        });
    }

    [Fact]
    public async Task A_text_cannot_be_had_without_the_value()
    {
        await Run.Program(() => Assert.Contains("Output.Format", Output.Create("hidden").ToString(), StringComparison.Ordinal));
    }
}
