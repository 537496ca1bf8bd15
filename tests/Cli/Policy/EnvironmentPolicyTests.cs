using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;
using GoCenter.Cli.Policy;
using GoCenter.Cli.Policy.Rules;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Cli.Policy;

/// <summary>The rules over whole environments.</summary>
public sealed class EnvironmentPolicyTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    [InlineData("ci")]
    public void What_runs_in_the_clusters_keeps_every_rule_or_says_why_not(string stack)
    {
        var graph = GraphReader.Load(Path.Combine(Repository.Root, $"tests/Recorded/{stack}.json"));

        var report = PolicyReport.Of(new Inventory(graph), PolicyRules.All, PolicyException.All);

        // One text, so that all of it shows.
        Assert.Equal("",
            Text(report.Violations.Where(violation => violation.Breach.Resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal))));
    }

    [Fact]
    public void The_shop_keeps_every_rule_for_workloads()
    {
        var report = PolicyReport.Of(new Inventory(Shop.Whole), PolicyRules.All, []);

        Assert.Equal(
            "", Text(report.Findings.Where(finding => finding.Breach.Resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal))));
    }

    [Fact]
    public void What_leads_where_is_no_verdict_while_a_namespace_is_not_known()
    {
        var dangling = Shop.Object("v1", "Service", "far", "spec: { selector: { app: gone } }");
        var rules = PolicyRules.All.Where(rule => rule.Id == "service-selects-pods").ToArray();

        var known = PolicyReport.Of(new Inventory(Shop.With(dangling)), [.. rules], []);
        var unknown = PolicyReport.Of(
            new Inventory(WithoutNamespace(Shop.With(dangling), "main ConfigMap shop api-files")), [.. rules], []);

        Assert.Single(known.Violations);
        Assert.Empty(unknown.Violations);
        Assert.Equal("metadata.namespace", Assert.Single(unknown.Unknown).Breach.Property);
    }

    [Fact]
    public void A_chart_that_nothing_is_known_of_is_named()
    {
        var graph = Shop.With(
            Shop.Object("helm.sh/v3", "Release", "mystery", "namespace: shop, chart: mystery"),
            Shop.Object("v1", "Service", "far", "spec: { selector: { app: gone } }"));

        var finding = Assert.Single(
            PolicyReport.Of(new Inventory(graph), [.. PolicyRules.All.Where(rule => rule.Id == "service-selects-pods")], []).Findings);

        Assert.Equal("app=gone is no pod of shop, and ChartPods knows nothing of a chart there", finding.Breach.Found);
    }

    private static ResourceGraph WithoutNamespace(ResourceGraph graph, string name) => new()
    {
        Project = graph.Project,
        Stack = graph.Stack,
        Resources = [.. graph.Resources.Select(node => node.Name != name ? node : new ResourceNode
        {
            Type = node.Type,
            Name = node.Name,
            Provider = node.Provider,
            Inputs = InputValue.OfMap(
            [
                KeyValuePair.Create("metadata", InputValue.OfMap(
                [
                    KeyValuePair.Create("namespace", InputValue.OfUnknown(new UnknownPlace(node.Key, "metadata.namespace"))),
                ])),
            ]),
        })],
    };

    private static string Text(IEnumerable<PolicyFinding> findings) => string.Join('\n', findings.Select(finding =>
        $"{finding.Rule.Id}: {finding.Breach.Resource.Key} {finding.Breach.Property}: {finding.Breach.Found}"));
}
