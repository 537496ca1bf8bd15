using System.Text.Json;
using Pulumi;

namespace GoCenter.Tests.Sdk;

public class InputTests
{
    [Fact]
    public async Task A_value_is_an_input()
    {
        Input<string> input = "a";
        Assert.Equal("a", await input.Get());
    }

    [Fact]
    public async Task An_output_is_an_input()
    {
        Input<string> input = Output.CreateSecret("a");
        Assert.True(await input.ToOutput().IsSecret());
    }

    [Fact]
    public async Task An_input_is_an_output()
    {
        Input<string> input = "a";
        Output<string> output = input;
        Assert.Equal("a", await output.Get());
    }

    [Fact]
    public async Task A_missing_input_is_an_output_of_the_default()
        => Assert.Null(await ((Input<string>?)null).ToOutput().Get());

    [Fact]
    public async Task Apply_works_in_all_forms()
    {
        Input<int> input = 2;
        Assert.Equal(3, await input.Apply(number => number + 1).Get());
        Assert.Equal(4, await input.Apply(number => Task.FromResult(number + 2)).Get());
        Assert.Equal(5, await input.Apply(number => Output.Create(number + 3)).Get());
        Assert.Equal(6, await input.Apply(number => (Input<int>)(number + 4)).Get());
    }

    [Fact]
    public async Task Json_comes_from_text()
    {
        InputJson json = """{"a":[1]}""";
        Assert.Equal(1, (await json.Get()).GetProperty("a")[0].GetInt32());
    }

    [Fact]
    public async Task Json_comes_from_elements_and_outputs()
    {
        var document = JsonDocument.Parse("[true]");
        InputJson[] all = [document, document.RootElement, Output.Create("[true]"), Output.Create(document), Output.Create(document.RootElement)];
        foreach (var json in all)
            Assert.True((await json.Get())[0].GetBoolean());
    }

    [Fact]
    public void Json_refuses_text_that_is_none()
        => Assert.ThrowsAny<JsonException>(() => (InputJson)"{");
}
