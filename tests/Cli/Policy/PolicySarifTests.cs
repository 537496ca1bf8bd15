using System.Text.Json;
using GoCenter.Cli.Policy;
using GoCenter.Cli.Policy.Rules;
using GoCenter.Tests.Cli.Samples;

namespace GoCenter.Tests.Cli.Policy;

/// <summary>The log for code scanning has what SARIF 2.1.0 and code scanning ask for.</summary>
public sealed class PolicySarifTests
{
    [Fact]
    public async Task Every_rule_is_there_with_help_and_severity()
    {
        using var project = new SampleProject();

        var run = await RunAsync(project);

        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(PolicyRules.All.Select(rule => rule.Id), rules.Select(rule => rule.GetProperty("id").GetString()));
        Assert.All(rules, rule =>
        {
            Assert.NotEmpty(rule.GetProperty("help").GetProperty("text").GetString()!);
            Assert.Contains(
                rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), (string[])["error", "warning", "note"]);
            Assert.Matches(@"^\d\.\d$", rule.GetProperty("properties").GetProperty("security-severity").GetString());
        });
    }

    [Fact]
    public async Task A_result_names_its_rule_its_resource_and_a_place_in_the_source()
    {
        using var project = new SampleProject();

        var result = (await RunAsync(project)).GetProperty("results").EnumerateArray().First(
            one => one.GetProperty("ruleId").GetString() == "cluster-private-nodes");

        Assert.Equal("cluster-private-nodes", PolicyRules.All[result.GetProperty("ruleIndex").GetInt32()].Id);
        Assert.Equal(("fail", "error"), (result.GetProperty("kind").GetString(), result.GetProperty("level").GetString()));
        var location = Assert.Single(result.GetProperty("locations").EnumerateArray());
        Assert.Equal(
            "dev/gcp:container/cluster:Cluster::cluster/privateClusterConfig.enablePrivateNodes",
            location.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
        // The sample's components have no file, so the settings are the place.
        Assert.Equal(("Pulumi.dev.yaml", 1), Place(location));
        Assert.Equal(("Pulumi.dev.yaml", 1), Place(result.GetProperty("relatedLocations")[0]));
        Assert.Matches("^[0-9a-f]{64}$", result.GetProperty("partialFingerprints").GetProperty("resource/v1").GetString());
        Assert.False(result.TryGetProperty("suppressions", out _));
    }

    [Fact]
    public async Task A_component_with_a_file_is_the_place_at_the_line_that_sets_the_property()
    {
        using var project = new SampleProject();
        const string Source =
            "class Other;\nsealed class Cluster\n{\n    RemoveDefaultNodePool = true,\n    if (EnableLegacyAbac == true)\n}\n";
        Directory.CreateDirectory(project.Folder["components/sample"]);
        project.Folder.Write("components/sample/Cluster.cs", Source);
        project.Folder.Write("components/sample/Pool.cs", "\nDeletionProtection = false,\n");

        var places = (await RunAsync(project)).GetProperty("results").EnumerateArray()
            .Where(one => one.GetProperty("ruleId").GetString() is "cluster-deletion-protection" or "cluster-shielded-nodes")
            .Select(one => Place(one.GetProperty("locations")[0])).ToList();

        Assert.Contains(("components/sample/Pool.cs", 2), places);
        Assert.Contains(("components/sample/Cluster.cs", 2), places);
    }

    [Fact]
    public async Task An_exception_is_a_suppression_with_its_reason()
    {
        using var project = new SampleProject();
        project.Source.Exceptions = [new PolicyException("", "cluster-labels", "*", "*", "The sample has no labels to give.")];

        var results = (await RunAsync(project)).GetProperty("results").EnumerateArray().Where(
            one => one.TryGetProperty("suppressions", out _));

        var suppression = Assert.Single(results).GetProperty("suppressions")[0];
        Assert.Equal("inSource", suppression.GetProperty("kind").GetString());
        Assert.Equal("The sample has no labels to give. ((the stack))", suppression.GetProperty("justification").GetString());
    }

    [Fact]
    public async Task What_is_not_known_is_open_and_charts_are_notifications()
    {
        using var project = new SampleProject();
        var file = project.Folder.Write("preview.json", PreviewFile.Of(
            PreviewFile.Step("create", "gcp:redis/instance:Instance", "cache", $$"""{"authEnabled": true, "transitEncryptionMode": "{{PreviewFile.Unknown}}"}"""),
            PreviewFile.Step("create", "kubernetes:helm.sh/v3:Release", "grafana", """{"chart": "grafana", "version": "8.5.1"}""")));

        var run = JsonDocument.Parse(await project.SucceedAsync(
            "policy", "--sarif", "--pulumi-preview", file)).RootElement.GetProperty("runs")[0];

        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        Assert.Equal(("open", "none"), (result.GetProperty("kind").GetString(), result.GetProperty("level").GetString()));
        var notification = Assert.Single(run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray());
        Assert.Contains("the pods of the chart grafana 8.5.1", notification.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    private static (string? File, int Line) Place(JsonElement location)
    {
        var place = location.GetProperty("physicalLocation");
        return (place.GetProperty("artifactLocation").GetProperty("uri").GetString(), place.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    private static async Task<JsonElement> RunAsync(SampleProject project)
    {
        var log = JsonDocument.Parse((await project.RunAsync("policy", "dev", "--sarif")).Output).RootElement;
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        return Assert.Single(log.GetProperty("runs").EnumerateArray());
    }
}
