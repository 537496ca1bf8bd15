using Pulumi;

namespace GoCenter.Tests.Sdk;

/// <summary>A provider's own arguments, which travel as JSON strings where they are no strings.</summary>
public class ProviderInputTests
{
    [Fact]
    public async Task Text_stays_text()
        => Assert.Equal("p", (await Run.Recorded(() => new Cloud("cloud", new CloudArgs { Project = "p" }))).Inputs()["project"]);

    [Fact]
    public async Task Booleans_and_numbers_become_text()
    {
        var inputs = (await Run.Recorded(() => new Cloud("cloud", new CloudArgs { Insecure = true, Retries = 3 }))).Inputs();
        Assert.Equal(("true", "3"), (inputs["insecure"], inputs["retries"]));
    }

    [Fact]
    public async Task Nested_arguments_become_text_with_sorted_keys()
    {
        var recorded = await Run.Recorded(() => new Cloud("cloud", new CloudArgs { Part = new PartArgs { Weight = 2, PartName = "p" } }));
        Assert.Equal("""{ "partName": "p", "weight": 2 }""", recorded.Inputs()["part"]);
    }

    [Fact]
    public async Task Lists_become_text()
    {
        Assert.Equal("""[ "a", "b" ]""", (await Run.Recorded(() => new Cloud("cloud", new CloudArgs { Zones = new() { "a", "b" } }))).Inputs()["zones"]);
        Assert.Equal("[ ]", (await Run.Recorded(() => new Cloud("cloud", new CloudArgs { Zones = new() }))).Inputs()["zones"]);
    }

    [Fact]
    public async Task Text_inside_is_escaped()
    {
        var recorded = await Run.Recorded(() => new Cloud("cloud", new CloudArgs { Zones = new() { "\"\\\n\t<é>&\u0001\u007f" } }));
        Assert.Equal("[ \"\\\"\\\\\\n\\t\\u003cé\\u003e&\\u0001\\u007f\" ]", recorded.Inputs()["zones"]);
    }

    [Theory]
    [InlineData("\u0000\b\f\r\u001f", "\\u0000\\b\\f\\r\\u001f")]
    [InlineData("\u0085\u00ad\u200b\u2028\ufeff", "\\u0085\\u00ad\\u200b\\u2028\\ufeff")]
    [InlineData("\ud83d\ude00", "\\ud83d\\ude00")]
    [InlineData("'/\u00a0\u2030", "'/\u00a0\u2030")]
    public async Task Rare_characters_inside_are_escaped_where_protocol_buffers_escape_them(string text, string expected)
        => Assert.Equal($"[ \"{expected}\" ]",
            (await Run.Recorded(() => new Cloud("cloud", new CloudArgs { Zones = new() { text } }))).Inputs()["zones"]);

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1e21, "1e+21")]
    [InlineData(1.5e-7, "1.5e-07")]
    [InlineData(double.NaN, "\"NaN\"")]
    [InlineData(double.NegativeInfinity, "\"-Infinity\"")]
    public async Task Numbers_are_spelled_in_full(double number, string expected)
        => Assert.Equal(expected, (await Run.Recorded(() => new Cloud("cloud", new CloudArgs { Share = number }))).Inputs()["share"]);

    [Fact]
    public async Task A_resource_becomes_its_id()
        => Assert.Equal("\"one-id\"",
            (await Run.Recorded(() => new Cloud("cloud", new CloudArgs { Other = new Thing("one") }))).Inputs("cloud")["other"]);

    [Fact]
    public async Task A_secret_as_a_whole_stays_plain_text()
        => Assert.Equal(
            "3", (await Run.Recorded(() => new Cloud("cloud", new CloudArgs { Retries = Output.CreateSecret(3) }))).Inputs()["retries"]);

    [Fact]
    public async Task A_secret_inside_keeps_its_mark_in_the_text()
    {
        var recorded = await Run.Recorded(
            () => new Cloud("cloud", new CloudArgs { Part = new PartArgs { PartName = Output.CreateSecret("p") } }));
        Assert.Equal(
            """{ "partName": { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "p" } }""",
            recorded.Inputs()["part"]);
    }

    [Fact]
    public async Task What_is_not_set_does_not_arrive()
        => Assert.Empty((await Run.Recorded(() => new Cloud("cloud"))).Inputs());
}
