using GoCenter.Cli.Graph;
using GoCenter.Stacks;
using GoCenter.Stacks.Settings;
using GoCenter.Tests.Stacks.Settings;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Stacks.Network;

/// <summary>The repository's environments: each connection that a workload makes has policies, and each policy a connection.</summary>
public sealed class NetworkPolicyTests
{
    [Theory]
    [InlineData("dev", "gocenter")]
    [InlineData("dev", "serving")]
    [InlineData("prod", "gocenter")]
    [InlineData("prod", "serving")]
    [InlineData("ci", "gocenter")]
    [InlineData("ci", "serving")]
    public async Task Allow_what_workloads_use_and_nothing_else(string stack, string cluster) =>
        Assert.Equal([], PolicyCheck.Faults((await GraphOf(stack)).Of(cluster)));

    [Theory]
    [InlineData("loadTest: false", "loadTest: true")]
    [InlineData("grafanaSsoClientId: \"\"\n  gocenter:grafanaSsoAllowedDomains: []",
        "grafanaSsoClientId: a.apps.googleusercontent.com\n  gocenter:grafanaSsoClientSecret: { secure: v1:c2VjcmV0:aGVsbG8 }\n  gocenter:grafanaSsoAllowedDomains: [example.com]")]
    [InlineData("proxyTenants: []", "proxyTenants: [{ name: payments, host: payments.dev.gocenter.example.com }]")]
    [InlineData("legacyTargets: []", "legacyTargets: [{ name: db1, address: '10.1.2.3:9187' }, { name: build, address: 'build.corp.example.com:9100', path: /m }]")]
    [InlineData("remoteWriteUrl: \"\"", "remoteWriteUrl: https://metrics.example.com/api/v1/push")]
    [InlineData("alertMailServer: smtp.example.com:587", "alertMailServer: 10.9.8.7:25")]
    [InlineData("edgeRoutes: []", "edgeRoutes: [{ name: api, host: api.dev.gocenter.example.com, path: /v1, namespace: shop, service: api, port: 80 }]")]
    public async Task Follow_the_settings(string text, string instead)
    {
        var graph = await GraphOf("dev", text, instead);

        Assert.Equal([], PolicyCheck.Faults(graph.Of("gocenter")));
        Assert.Equal([], PolicyCheck.Faults(graph.Of("serving")));
    }

    [Fact]
    public async Task Follow_the_exposure_of_a_cluster_alone()
    {
        var settings = GoodSettings.Read(GoodSettings.Yaml).OrThrow();

        Assert.Equal([], PolicyCheck.Faults(await GraphRecorder.RecordAsync(options => new EnvironmentStack(settings, options), Repository.Project.Name, "test")));
    }

    [Fact]
    public async Task Let_the_edge_into_a_namespace_of_somebody_else()
    {
        var graph = await GraphOf("dev", "edgeRoutes: []",
            "edgeRoutes: [{ name: api, host: api.dev.gocenter.example.com, path: /v1, namespace: shop, service: api, port: 80 }]");

        var policy = graph.Find("kubernetes:networking.k8s.io/v1:NetworkPolicy::traefik-to-shop")!;
        Assert.Equal("traefik", policy.NamespaceOf());
        Assert.Equal([], PolicyCheck.Faults(graph.Of("gocenter")));
    }

    [Theory]
    [InlineData("gocenter", "")]
    [InlineData("serving", "serving/")]
    public async Task Are_needed_each(string cluster, string scope)
    {
        var graph = (await GraphOf("prod")).Of(cluster);

        var needless = graph.Resources
            .Where(resource => resource.Type == "kubernetes:networking.k8s.io/v1:NetworkPolicy")
            .Where(policy => PolicyCheck.Faults(graph.Without(policy.Key)).Count == 0)
            .Select(policy => policy.Name);

        // Two that say what prometheus-to-nodes has to allow as well: a rule that includes nodes includes everybody on its ports.
        Assert.Equal([$"{scope}prometheus-to-prometheus-operator", $"{scope}prometheus-to-traefik"], needless);
    }

    [Fact]
    public async Task Are_one_for_each_edge_and_direction()
    {
        var graph = await GraphOf("prod");

        var policies = graph.Resources.Where(resource => resource.Type == "kubernetes:networking.k8s.io/v1:NetworkPolicy").ToList();
        Assert.All(policies.Where(policy => policy.NameOf() is not "default-deny"), policy => Assert.Single(PolicyRule.Of(policy)));
        Assert.NotNull(graph.Find("kubernetes:networking.k8s.io/v1:NetworkPolicy::workers-to-athens"));
        Assert.NotNull(graph.Find("kubernetes:networking.k8s.io/v1:NetworkPolicy::athens-from-workers"));
    }

    private static Task<ResourceGraph> GraphOf(string stack, string text = "", string instead = "")
    {
        var yaml = Repository.ReadText($"Pulumi.{stack}.yaml");
        Assert.Contains(text, yaml, StringComparison.Ordinal);
        if (text.Length > 0)
            yaml = yaml.Replace(text, instead, StringComparison.Ordinal);
        var settings = SettingsReader.Load(new YamlSettingsSource($"Pulumi.{stack}.yaml", yaml, Repository.Project));
        return GraphRecorder.RecordAsync(options => new EnvironmentStack(settings, options), Repository.Project.Name, stack);
    }
}
