using System.Collections.Immutable;
using System.Reflection;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;
using GoCenter.Cli.Policy;
using GoCenter.Cli.Policy.Rules;

namespace GoCenter.Tests.Cli.Policy;

/// <summary>Each rule sees what breaks it and leaves alone what keeps it.</summary>
public sealed class RuleTests
{
    private static readonly ImmutableArray<RuleCase> s_cases =
    [
        .. Assembly.GetExecutingAssembly().GetTypes()
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(IRuleCases)))
            .SelectMany(type => ((IRuleCases)Activator.CreateInstance(type)!).Cases),
    ];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, s_cases.Length)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_tells_the_broken_from_the_kept(int number)
    {
        var sample = s_cases[number];

        var broken = Check(sample.Rule, sample.Broken);
        var kept = Check(sample.Rule, sample.Kept);

        Assert.True(broken.Length > 0, $"{sample}: the broken graph passes");
        Assert.Equal($"{sample}", $"{sample.Rule}: {broken[0].Breach.Property}");
        Assert.All(broken, finding => Assert.NotEqual("", finding.Breach.Found));
        Assert.True(kept.IsEmpty, $"{sample}: the kept graph breaks it: {string.Join(", ", kept.Select(finding => $"{finding.Breach.Property} {finding.Breach.Found}"))}");
    }

    [Fact]
    public void Every_rule_has_a_case_and_every_case_a_rule() =>
        Assert.Equal(
            PolicyRules.All.Select(rule => rule.Id).Order(StringComparer.Ordinal),
            s_cases.Select(sample => sample.Rule).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Ids_are_unique() =>
        Assert.Equal(PolicyRules.All.Length, PolicyRules.All.Select(rule => rule.Id).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Every_rule_says_where_it_comes_from_what_must_hold_and_what_to_do() => Assert.All(PolicyRules.All, rule =>
    {
        Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)+$", rule.Id);
        Assert.NotEqual("", rule.Source.Trim());
        Assert.Matches(@"^[A-Z][^\n]{10,}\.$", rule.Title);
        Assert.Matches(@"^[A-Z][^\n]{10,}\.$", rule.Mend);
    });

    [Fact]
    public void A_graph_without_anything_keeps_every_rule() =>
        Assert.Empty(PolicyReport.Of(new Inventory(PolicyGraph.Of()), PolicyRules.All, []).Findings);

    private static ImmutableArray<PolicyFinding> Check(string rule, ResourceGraph graph) =>
        PolicyReport.Of(new Inventory(graph), [PolicyRules.All.Single(one => one.Id == rule)], []).Findings;
}
