using GoCenter.Cli.Graph;
using GoCenter.Stacks;
using GoCenter.Stacks.Settings;
using GoCenter.Tests.Stacks.Settings;

namespace GoCenter.Tests.Stacks;

/// <summary>An environment as its settings make it.</summary>
public sealed class EnvironmentStackTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Is_what_was_recorded(string stack)
    {
        var graph = await GraphOf(stack, Repository.ReadText($"Pulumi.{stack}.yaml"));

        // A change that is meant: make record. The diff of the recorded graph is then part of the change.
        Assert.Equal(Repository.ReadText($"tests/Recorded/{stack}.json"), System.Text.Encoding.UTF8.GetString(GraphWriter.Write(graph).Span));
    }

    [Fact]
    public async Task Stands_behind_node_ports_where_the_setting_says_so()
    {
        var graph = await GraphOf("dev", Changed("edgeExposure: load-balancer", "edgeExposure: node-port"));

        var service = graph.Find("kubernetes:helm.sh/v3:Release::edge-traefik")!.Inputs.Find("values")!.Find("service")!;
        Assert.Equal("NodePort", service.Find("spec")!.FindText("type"));
        Assert.Contains(graph.Resources, resource => resource.Type == "gcp:compute/forwardingRule:ForwardingRule");
    }

    [Fact]
    public async Task Has_load_tests_only_where_the_setting_says_so()
    {
        Assert.DoesNotContain((await GraphOf("dev", Repository.ReadText("Pulumi.dev.yaml"))).Resources, IsTestRun);
        Assert.Contains((await GraphOf("dev", Changed("loadTest: false", "loadTest: true"))).Resources, IsTestRun);

        static bool IsTestRun(ResourceNode resource) => resource.Type == "kubernetes:k6.io/v1alpha1:TestRun";
    }

    [Fact]
    public async Task Gives_each_team_a_proxy_and_a_host()
    {
        var graph = await GraphOf("dev", Changed("proxyTenants: []", "proxyTenants: [{ name: payments, host: payments.dev.gocenter.example.com }]"));

        Assert.NotNull(graph.Find("kubernetes:apps/v1:Deployment::athens-payments"));
        Assert.Equal("gocenter-dev-modules-payments", graph.Find("gcp:storage/bucket:Bucket::athens-payments-store")!.Inputs.FindText("name"));
        Assert.Contains(graph.Resources, resource => resource.Type == "kubernetes:networking.k8s.io/v1:Ingress"
            && resource.Inputs.Find("spec")!.Find("rules")!.Items[0].FindText("host") == "payments.dev.gocenter.example.com");
    }

    [Theory]
    [InlineData("gocenter:Google:GoogleProject::google", "gcp:")]
    [InlineData("gocenter:Gke:Cluster::cluster", "gcp:serviceaccount/iAMMember:IAMMember")]
    [InlineData("gocenter:Observability:Monitoring::monitoring", "kubernetes:helm.sh/v3:Release")]
    public async Task Asks_for_nothing_before_it_can_be_had(string first, string type)
    {
        var graph = await GraphOf("dev", Repository.ReadText("Pulumi.dev.yaml"));

        var asked = graph.Resources.Where(resource => resource.Type.StartsWith(type, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(asked);
        Assert.All(asked, resource => Assert.True(IsAfter(resource), $"{resource.Key} does not wait for {first}"));

        // A child waits for its parent, and a component for what it depends on with all that is in it.
        bool IsAfter(ResourceNode resource) => resource.Parent == first || resource.DependsOn.Contains(first)
            || resource.DependsOn.Append(resource.Parent).Any(key => key is not null && IsAfter(graph.Find(key)!));
    }

    private static string Changed(string text, string instead)
    {
        var yaml = Repository.ReadText("Pulumi.dev.yaml");
        Assert.Contains(text, yaml, StringComparison.Ordinal);
        return yaml.Replace(text, instead, StringComparison.Ordinal);
    }

    private static Task<ResourceGraph> GraphOf(string stack, string yaml)
    {
        var settings = SettingsReader.Load(new YamlSettingsSource($"Pulumi.{stack}.yaml", yaml, Repository.Project));
        return GraphRecorder.RecordAsync(options => new EnvironmentStack(settings, options), "gocenter", stack);
    }
}
