namespace GoCenter.Tests.Sdk;

/// <summary>Arguments that no provider could take.</summary>
public class ResourceInputFaultTests
{
    [Fact]
    public async Task A_required_argument_that_is_missing_is_named()
        => Assert.Contains(
            "PartName is required but was not given a value",
            await Run.Failure(() => new Thing("one", new ThingArgs { Part = new PartArgs() })),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_value_of_no_use_to_a_provider_is_named_with_its_property()
    {
        var failure = await Run.Failure(() => new Thing("one", new ThingArgs { Anything = new Uri("https://a") }));
        Assert.Contains(
            "error serializing property \"anything\": System.Uri is not a supported argument type.", failure, StringComparison.Ordinal);
        Assert.Contains($"resource:one[{Thing.Token}].anything", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_among_the_arguments_is_refused()
        => Assert.Contains(
            "Please wrap your Task in an Output",
            await Run.Failure(() => new Thing("one", new ThingArgs { Anything = Task.FromResult("a") })),
            StringComparison.Ordinal);

    [Fact]
    public async Task Keys_other_than_text_are_refused()
        => Assert.Contains(
            "Dictionaries are only supported with string keys",
            await Run.Failure(() => new Thing("one", new ThingArgs { Anything = new Dictionary<int, string> { [1] = "a" } })),
            StringComparison.Ordinal);
}
