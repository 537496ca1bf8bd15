using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;
using GoCenter.Cli.Policy;
using GoCenter.Cli.Policy.Rules;
using GoCenter.Tests.Stacks.Settings;

namespace GoCenter.Tests.Cli.Policy;

/// <summary>The repository's environments keep every rule, or say why not.</summary>
public sealed class EnvironmentPolicyTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Keep_every_rule_or_say_why_not(string stack)
    {
        var graph = GraphReader.Load(Path.Combine(Repository.Root, $"tests/Recorded/{stack}.json"));

        var report = PolicyReport.Of(new Inventory(graph), PolicyRules.All, PolicyException.All);

        // One text, so that all of it shows.
        Assert.Equal("", string.Join('\n', report.Violations.Select(violation =>
            $"{violation.Rule.Id}: {violation.Breach.Resource.Key} {violation.Breach.Property}: {violation.Breach.Found}")));
    }
}
