using System.Globalization;
using System.Text.RegularExpressions;
using GoCenter.Cli.Graph;

namespace GoCenter.Tests.Stacks.Network;

/// <content>What is asked by, and for, the monitoring.</content>
internal sealed partial class DerivedConnections
{
    private void Probe(ResourceNode probe)
    {
        if (model.Find("prometheus") is { } prometheus)
            Named(prometheus, Addresses.InText(probe.Inputs.TextAt("spec", "prober", "url") ?? ""));
        if (model.Find("blackbox-exporter") is not { } blackbox)
            return;
        foreach (var target in probe.Inputs.ItemsAt("spec", "targets", "staticConfig", "static"))
            Named(blackbox, Addresses.InEnvironment(new Dictionary<string, string> { ["TARGET"] = target.Text }));
    }

    private void PodMonitor(ResourceNode monitor)
    {
        foreach (var endpoint in monitor.Inputs.ItemsAt("spec", "podMetricsEndpoints").Select(endpoint => endpoint.TextAt("port") ?? ""))
        {
            var targets = model.Select(monitor.NamespaceOf(), monitor.Inputs.TextsAt("spec", "selector", "matchLabels"))
                .Where(group => group.Ports.ContainsKey(endpoint)).ToList();
            if (targets.Count == 0)
                model.Faults.Add($"the PodMonitor {monitor.NamespaceOf()}/{monitor.NameOf()} selects no pod with a port {endpoint}");
            foreach (var group in targets)
                Add(model.Find("prometheus"), group, group.Ports[endpoint]);
        }
    }

    /// <summary>What the settings of Prometheus and Alertmanager name outside the cluster.</summary>
    private void Monitoring()
    {
        foreach (var routing in model.Of("core/v1:Secret").Where(secret => secret.NameOf() == "alertmanager-routing"))
        {
            if (routing.Inputs.TextAt("metadata", "annotations", "gocenter.dev/mail-server") is { } server)
                Outside("alertmanager", "mail-server", server);
        }

        foreach (var (release, _, _) in model.Charts)
        {
            var spec = release.Inputs.At("values", "prometheus", "prometheusSpec");
            foreach (var target in spec.ItemsAt("remoteWrite"))
                Outside("prometheus", "remote-write", new Uri(target.TextAt("url")!).Authority is var host && host.Contains(':', StringComparison.Ordinal) ? host : $"{host}:443");
            foreach (Match target in StaticTarget().Matches(spec.TextAt("additionalScrapeConfigs") ?? ""))
                Outside("prometheus", "legacy", target.Groups[1].Value);
        }
    }

    private void Outside(string caller, string name, string address)
    {
        var parts = address.Split(':');
        var range = System.Net.IPAddress.TryParse(parts[0], out _) ? $"{parts[0]}/32" : "0.0.0.0/0";
        Add(model.Find(caller), new Place(name, range), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("""- targets: \["([^"]+)"\]""")]
    private static partial Regex StaticTarget();
}
