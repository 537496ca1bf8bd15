using GoCenter.Cli.Graph;
using GoCenter.Components.Workloads.Monitors;
using GoCenter.Stacks;
using GoCenter.Stacks.Settings;
using GoCenter.Tests.Stacks.Network;
using GoCenter.Tests.Support;
using Pulumi;

namespace GoCenter.Tests.Stacks;

/// <summary>Each program of ours is scraped, once, wherever it runs.</summary>
public sealed class ScrapesTests
{
    private const string PodMonitor = "kubernetes:monitoring.coreos.com/v1:PodMonitor";

    [Theory]
    [InlineData("dev", "gocenter")]
    [InlineData("dev", "serving")]
    [InlineData("prod", "gocenter")]
    [InlineData("prod", "serving")]
    [InlineData("ci", "gocenter")]
    [InlineData("ci", "serving")]
    public async Task Are_one_for_each_program(string stack, string cluster)
    {
        var graph = (await GraphOf(stack, ["payments"])).Of(cluster);

        string[] everywhere =
        [
            "modules/athens-anchor:3000/metrics by PodMonitor athens",
            "modules/athens-payments-anchor:3000/metrics by PodMonitor athens-payments",
            "modules/athens-payments:3000/metrics by PodMonitor athens-payments",
            "modules/athens:3000/metrics by PodMonitor athens",
        ];
        string[] atHome = ["modules/discovery:9102/metrics by PodMonitor discovery"];
        string[] page = ["modules/web-anchor:8080/metrics by PodMonitor web", "modules/web:8080/metrics by PodMonitor web"];
        string[] workers = ["modules/workers:9102/metrics by PodMonitor workers"];
        Assert.Equal(cluster == "gocenter" ? [.. everywhere, .. atHome, .. page, .. workers] : [.. everywhere, .. page], Scrapes.Of(graph));
        Assert.Equal([], Scrapes.Faults(graph));
    }

    // So that the list above is a list of all programs.
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    [InlineData("ci")]
    public async Task Are_of_every_workload_that_is_declared(string stack)
    {
        var graph = await GraphOf(stack, []);

        Assert.Equal(
            graph.Resources.Where(resource => resource.Type == "kubernetes:apps/v1:Deployment")
                .Select(resource => $"{resource.NamespaceOf()}/{resource.NameOf()}").Order(StringComparer.Ordinal),
            Scrapes.Of(graph).Select(scrape => scrape[..scrape.IndexOf(':', StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("modules/workers", "workers")]
    [InlineData("modules/discovery", "discovery")]
    public async Task Are_missed_where_a_monitor_is_gone(string program, string monitor)
    {
        var graph = (await GraphOf("dev", [])).Without($"{PodMonitor}::{monitor}");

        Assert.Equal([$"port metrics of {program} is scraped 0 times"], Scrapes.Faults(graph));
    }

    [Fact]
    public async Task Are_two_where_a_pod_with_a_monitor_is_annotated()
    {
        var shop = new SampleShop
        {
            Annotations = new() { ["prometheus.io/scrape"] = "true", ["prometheus.io/port"] = "8080" },
            Besides = () => Monitored("http"),
        };
        var graph = await shop.RecordAsync();

        Assert.Equal(["shop/back:8080/metrics by PodMonitor back", "shop/back:8080/metrics by annotation"], Scrapes.Of(graph));
        Assert.Equal(["port http of shop/back is scraped 2 times"], Scrapes.Faults(graph));
    }

    [Fact]
    public async Task Are_none_where_a_monitor_names_a_port_that_is_not_there()
    {
        var graph = await new SampleShop { Besides = () => Monitored("metrics") }.RecordAsync();

        Assert.Equal(["shop/back has no such port as PodMonitor back asks for"], Scrapes.Faults(graph));
    }

    private static void Monitored(string port) => PodMonitors.Declare(
        "back", SampleShop.Metadata("back"), new() { ["app.kubernetes.io/name"] = "back" }, port, "/metrics", new CustomResourceOptions());

    /// <summary>An environment, in which teams have proxies of their own.</summary>
    internal static Task<ResourceGraph> GraphOf(string stack, string[] teams)
    {
        const string none = "gocenter:proxyTenants: []";
        var yaml = Repository.ReadText($"Pulumi.{stack}.yaml");
        if (teams.Length > 0)
        {
            Assert.Contains(none, yaml, StringComparison.Ordinal);
            var domain = stack == "prod" ? "gocenter.example.com" : $"{stack}.gocenter.example.com";
            var tenants = string.Join(", ", teams.Select(team => $"{{ name: {team}, host: {team}.{domain} }}"));
            yaml = yaml.Replace(none, $"gocenter:proxyTenants: [{tenants}]", StringComparison.Ordinal);
        }

        var settings = SettingsReader.Load(new YamlSettingsSource($"Pulumi.{stack}.yaml", yaml, Repository.Project));
        return GraphRecorder.RecordAsync(options => new EnvironmentStack(settings, options), Repository.Project.Name, stack);
    }
}
