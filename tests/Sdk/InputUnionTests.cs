using Pulumi;

namespace GoCenter.Tests.Sdk;

public class InputUnionTests
{
    [Fact]
    public async Task The_first_type_in_all_forms()
    {
        InputUnion<int,
        string>[] all = [1, (Input<int>)1, Output.Create(1), Union<int, string>.FromT0(1), Output.Create(Union<int, string>.FromT0(1))];
        foreach (var union in all)
            Assert.Equal(1, (await union.Get()).AsT0);
    }

    [Fact]
    public async Task The_second_type_in_all_forms()
    {
        InputUnion<int, string>[] all = ["a", (Input<string>)"a", Output.Create("a"), Union<int, string>.FromT1("a")];
        foreach (var union in all)
            Assert.Equal("a", (await union.Get()).AsT1);
    }

    [Fact]
    public async Task A_new_union_is_the_default_of_the_first_type()
        => Assert.Equal(0, (await new InputUnion<int, string>().Get()).AsT0);

    [Fact]
    public async Task Outputs_of_unions_can_be_reached_into()
    {
        var output = Output.Create(Union<int, string>.FromT1("a"));
        Assert.False(await output.IsT0().Get());
        Assert.True(await output.IsT1().Get());
        Assert.Equal("a", await output.AsT1().Get());
        Assert.Equal("a", await output.Value().Get());
        Assert.Equal(1, await Output.Create(Union<int, string>.FromT0(1)).AsT0().Get());
    }

    [Fact]
    public void The_wrong_type_throws()
    {
        Assert.Throws<InvalidOperationException>(() => Union<int, string>.FromT0(1).AsT1);
        Assert.Throws<InvalidOperationException>(() => Union<int, string>.FromT1("a").AsT0);
    }

    [Fact]
    public void Unions_map_and_match()
    {
        Union<int, string> number = 2;
        Union<int, string> text = "abc";
        Assert.Equal("2", number.Match(n => $"{n}", t => t));
        Assert.Equal(4, number.MapT0(n => n * 2).AsT0);
        Assert.Equal("abc", text.MapT0(n => n * 2).AsT1);
        Assert.Equal(3, text.MapT1(t => t.Length).AsT1);
        Assert.Equal(3, text.Bimap(n => $"{n}", t => t.Length).AsT1);
    }

    [Fact]
    public void Unions_switch()
    {
        var seen = "";
        ((Union<int, string>)"abc").Switch(_ => seen = "number", text => seen = text);
        Assert.Equal("abc", seen);
    }

    [Fact]
    public void Unions_are_picked_apart()
    {
        Union<int, string> union = "a";
        Assert.False(union.TryPickT0(out _, out var remainder));
        Assert.Equal("a", remainder);
        Assert.True(union.TryPickT1(out var value, out _));
        Assert.Equal("a", value);
    }

    [Fact]
    public void Unions_compare_by_type_and_value()
    {
        Assert.True(Union<int, string>.FromT0(1) == 1);
        Assert.True(Union<int, string>.FromT0(1) != 2);
        Assert.False(Union<string, object>.FromT0("a").Equals(Union<string, object>.FromT1("a")));
        Assert.Equal(Union<int, string>.FromT1("a").GetHashCode(), Union<int, string>.FromT1("a").GetHashCode());
    }

    [Fact]
    public void The_text_of_a_union_names_the_type()
        => Assert.Equal("System.String: a", Union<int, string>.FromT1("a").ToString());
}
