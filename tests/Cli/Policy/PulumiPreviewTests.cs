using GoCenter.Cli;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;
using GoCenter.Cli.Policy;
using GoCenter.Cli.Policy.Rules;
using GoCenter.Tests.Support;
using static GoCenter.Tests.Cli.Policy.PreviewFile;

namespace GoCenter.Tests.Cli.Policy;

/// <summary>The rules over what the engine's own previews say.</summary>
public sealed class PulumiPreviewTests
{
    private const string Pool = "gcp:container/nodePool:NodePool";
    private const string Bucket = "gcp:storage/bucket:Bucket";

    private static readonly string s_component = Urn("gocenter:Gke:Cluster", "cluster");

    [Fact]
    public void A_step_becomes_a_resource_with_its_parent_provider_and_dependencies()
    {
        var step = Step("create", Bucket, "logs", """{"name": "b", "__defaults": [], "labels": {"a": "[secret]"}}""", s_component,
            Urn("pulumi:providers:gcp", "google") + "::1234", protect: true);
        step["newState"]!["dependencies"] = new System.Text.Json.Nodes.JsonArray(Urn(Bucket, "other"));

        var node = Load(Of(step, Step("create", "gocenter:Gke:Cluster", "cluster"))).Find($"{Bucket}::logs")!;

        Assert.Equal("gocenter:Gke:Cluster::cluster", node.Parent);
        Assert.Equal("pulumi:providers:gcp::google", node.Provider);
        Assert.Equal([$"{Bucket}::other"], node.DependsOn.ToArray());
        Assert.True(node.Protect);
        Assert.Equal(["labels", "name"], node.Inputs.Entries.Select(entry => entry.Key));
        Assert.Equal(InputKind.Secret, node.Inputs.Find("labels", "a")!.Kind);
    }

    [Fact]
    public void The_type_of_a_child_is_told_from_its_parents()
    {
        var step = Step("create", Bucket, "logs");
        step["urn"] = $"urn:pulumi:dev::acme::gocenter:Gke:Cluster${Bucket}::logs";

        Assert.NotNull(Load(Of(step)).Find($"{Bucket}::logs"));
    }

    [Fact]
    public void The_stack_and_default_providers_are_left_out()
    {
        var graph = Load(Of(
            Step("create", "pulumi:providers:random", "default_4_21_1"),
            Step("create", Bucket, "logs", provider: Urn("pulumi:providers:random", "default_4_21_1") + "::id")));

        var node = Assert.Single(graph.Resources);
        Assert.Null(node.Parent);
        Assert.Null(node.Provider);
        Assert.Equal(("acme", "dev"), (graph.Project, graph.Stack));
    }

    [Theory]
    [InlineData("delete")]
    [InlineData("delete-replaced")]
    [InlineData("discard")]
    public void What_goes_away_is_not_checked(string operation) =>
        Assert.Equal(
            ["new"], Load(Of(Removal(operation, Bucket, "old"), Step("create", Bucket, "new"))).Resources.Select(node => node.Name));

    [Fact]
    public void The_steps_of_a_replacement_are_one_resource()
    {
        var graph = Load(Of(
            Step("create-replacement", Bucket, "logs", """{"name": "b2"}"""),
            Step("replace", Bucket, "logs", """{"name": "b2"}"""),
            Removal("delete-replaced", Bucket, "logs")));

        Assert.Equal("b2", Assert.Single(graph.Resources).Inputs.FindText("name"));
    }

    [Fact]
    public void What_is_not_known_yet_is_neither_kept_nor_broken()
    {
        var report = Check("node-pool-auto-repair", Of(
            Step("create", Pool, "a", $$$"""{"management": {"autoRepair": "{{{Unknown}}}"}}"""),
            Step("create", Pool, "b", $$$"""{"management": "{{{Unknown}}}"}"""),
            Step("create", Pool, "c", """{"management": {"autoRepair": false}}"""),
            Step("create", Pool, "d", """{"management": {"autoRepair": true}}""")));

        Assert.Equal(["c"], report.Violations.Select(finding => finding.Breach.Resource.Name));
        Assert.Equal(
            [("a", "management.autoRepair"), ("b", "management")],
            report.Unknown.Select(finding => (finding.Breach.Resource.Name, finding.Breach.Property)));
    }

    [Fact]
    public void What_passes_only_because_it_is_not_known_is_listed_too()
    {
        var report = Check("iam-no-public-member", Of(Step("create", "gcp:storage/bucketIAMMember:BucketIAMMember", "m", $$"""{"member": "{{Unknown}}"}""")));

        Assert.True(report.Holds);
        Assert.Equal("member", Assert.Single(report.Unknown).Breach.Property);
    }

    [Fact]
    public void A_text_that_only_holds_what_is_not_known_is_not_known() =>
        Assert.Single(Check("node-pool-service-account", Of(Step("create", Pool, "a", $$$"""{"nodeConfig": {"serviceAccount": "nodes@{{{Unknown}}}"}}"""))).Unknown);

    [Fact]
    public void That_something_is_there_is_known_before_what_it_is()
    {
        var report = Check("node-pool-boot-disk-key", Of(Step("create", Pool, "a", $$$"""{"nodeConfig": {"bootDiskKmsKey": "{{{Unknown}}}"}}""")));

        Assert.True(report.Holds);
        Assert.Empty(report.Unknown);
    }

    [Fact]
    public void Pods_of_which_nothing_is_known_lack_no_port()
    {
        var pods = Step("create", "kubernetes:apps/v1:Deployment", "a",
            $$$$"""{"metadata": {"name": "a", "namespace": "n"}, "spec": {"template": {"metadata": {"labels": {"app": "a"}}, "spec": "{{{{Unknown}}}}"}}}""");
        var service = Step("create", "kubernetes:core/v1:Service", "a",
            """{"metadata": {"name": "a", "namespace": "n"}, "spec": {"selector": {"app": "a"}, "ports": [{"name": "http", "port": 80, "targetPort": "http"}]}}""");

        Assert.Empty(Check("service-target-port", Of(pods, service)).Findings);
    }

    [Fact]
    public void A_pool_is_known_by_what_it_depends_on_while_its_clusters_name_is_not()
    {
        var pool = Step("create", Pool, "a", $$"""{"cluster": "{{Unknown}}"}""");
        pool["newState"]!["dependencies"] = new System.Text.Json.Nodes.JsonArray(Urn(Cluster.ResourceType, "cluster"));
        var cluster = Step("create", Cluster.ResourceType, "cluster", """{"nodeLocations": ["a", "b"]}""");

        Assert.Empty(Check("node-pool-two-zones", Of(pool, cluster)).Findings);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void A_preview_is_judged_as_the_graph_is(string stack)
    {
        var graph = GraphReader.Load(Path.Combine(Repository.Root, "tests", "Recorded", $"{stack}.json"));

        var preview = PolicyReport.Of(new Inventory(Load(Of(graph))), PolicyRules.All, []);
        var recorded = PolicyReport.Of(new Inventory(graph), PolicyRules.All, []);

        Assert.Equal(recorded.Findings.Select(Text), preview.Findings.Select(Text));
        Assert.Equal(recorded.Charts.Length, preview.Charts.Length);
        Assert.Empty(preview.Unknown);
    }

    [Theory]
    [InlineData("", ":1:1: not JSON, or cut off; write one with: pulumi preview --json --show-sames > FILE")]
    [InlineData("{\n  \"steps\": [\n", ":3:1: not JSON, or cut off; write one with: pulumi preview --json --show-sames > FILE")]
    [InlineData("[]", ": is no preview of Pulumi: a list \"steps\" is wanted; write one with: pulumi preview --json --show-sames > FILE")]
    [InlineData("""{"version": 1, "resources": []}""", ": is no preview of Pulumi: a list \"steps\" is wanted; write one with: pulumi preview --json --show-sames > FILE")]
    [InlineData("""{"steps": []}""", ": holds no resource; write one with: pulumi preview --json --show-sames > FILE")]
    [InlineData("""{"steps": [7]}""", ": steps[0] lacks the text \"op\"; is no preview of Pulumi; write one with: pulumi preview --json --show-sames > FILE")]
    [InlineData("""{"steps": [{"op": "create", "urn": "bucket"}]}""", ": steps[0]: \"bucket\" is no URN")]
    [InlineData("""{"steps": [{"op": "create", "urn": "urn:pulumi:dev::acme::a:b:C::x"}]}""", ": steps[0]: \"create\" without a new state")]
    [InlineData(
        """{"steps": [], "diagnostics": [{"severity": "warning", "message": "careful"}, {"severity": "error", "message": "error: no credentials\nmore"}]}""",
        ": the preview failed, and what it holds is not all: error: no credentials")]
    [InlineData(
        """{"steps": [{"op": "create", "urn": "urn:pulumi:dev::acme::a:b:C::x", "newState": {}}], "changeSummary": {"create": 1, "same": 12}}""",
        ": leaves out 12 resources that do not change, and rules look at all; write one with: pulumi preview --json --show-sames > FILE")]
    [InlineData(
        """{"steps": [{"op": "create", "urn": "urn:pulumi:dev::acme::p:q:R$a:b:C::x", "newState": {}}, {"op": "create", "urn": "urn:pulumi:dev::acme::a:b:C::x", "newState": {}}]}""",
        ": steps[1]: a:b:C::x is there twice, below different parents")]
    public void A_file_that_is_no_whole_preview_is_refused_with_the_reason(string content, string reason)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("preview.json", content);

        var fault = Assert.Throws<InvalidInputException>(() => PulumiPreviewReader.Load(file));

        Assert.Equal(file + reason, fault.Message);
    }

    [Fact]
    public void A_mark_of_the_files_encoding_is_no_part_of_a_preview()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("preview.json", "\uFEFF" + Of(Step("create", Bucket, "logs", """{"name": "b"}""")));

        Assert.Equal("logs", Assert.Single(PulumiPreviewReader.Load(file).Resources).Name);
    }

    [Fact]
    public void A_preview_cut_off_anywhere_is_refused()
    {
        using var folder = new TemporaryFolder();
        var whole = Of(Step("create", Bucket, "logs", """{"name": "b"}""")).TrimEnd();

        foreach (var length in Enumerable.Range(1, 40).Select(part => whole.Length * part / 41))
        {
            var file = folder.Write("preview.json", whole[..length]);
            Assert.Throws<InvalidInputException>(() => PulumiPreviewReader.Load(file));
        }
    }

    [Fact]
    public void A_file_that_is_not_there_is_said_to_be_missing() =>
        Assert.Equal("/nowhere/p.json: no such file",
            Assert.Throws<InvalidInputException>(() => PulumiPreviewReader.Load("/nowhere/p.json")).Message);

    private static PolicyReport Check(string rule, string preview) =>
        PolicyReport.Of(new Inventory(Load(preview)), [PolicyRules.All.Single(one => one.Id == rule)], []);

    private static string Text(PolicyFinding finding) =>
        $"{finding.Rule.Id} {finding.Breach.Resource.Key} {finding.Breach.Property} {finding.Breach.Found}";

    private static ResourceGraph Load(string content)
    {
        using var folder = new TemporaryFolder();
        return PulumiPreviewReader.Load(folder.Write("preview.json", content));
    }
}
