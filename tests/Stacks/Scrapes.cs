using System.Globalization;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;

namespace GoCenter.Tests.Stacks;

/// <summary>Which of the environment's own pods Prometheus scrapes, and on whose word: an annotation's, or a PodMonitor's.</summary>
internal static class Scrapes
{
    private const string PodMonitor = "monitoring.coreos.com/PodMonitor";

    /// <summary>Every scrape as <c>modules/workers:9102/metrics by PodMonitor workers</c>, sorted.</summary>
    public static IReadOnlyList<string> Of(ResourceGraph graph)
    {
        var inventory = new Inventory(graph);
        return
        [
            .. inventory.Workloads
                .SelectMany(workload => Of(inventory, workload)
                    .Select(scrape => $"{workload.Namespace}/{workload.Name}:{scrape.Port}{scrape.Path} by {scrape.By}"))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Ports that are scraped twice or that nobody scrapes though they are there for it, and monitors that find no port.</summary>
    public static IEnumerable<string> Faults(ResourceGraph graph)
    {
        var inventory = new Inventory(graph);
        foreach (var workload in inventory.Workloads)
        {
            var scrapes = Of(inventory, workload).ToLookup(scrape => scrape.Port);
            foreach (var (name, number) in Ports(workload))
            {
                var times = scrapes[number].Count();
                if (times > 1 || (times == 0 && name == "metrics"))
                    yield return $"port {name} of {workload.Namespace}/{workload.Name} is scraped {times} times";
            }

            foreach (var scrape in scrapes.SelectMany(port => port).Where(scrape => scrape.Port == 0))
                yield return $"{workload.Namespace}/{workload.Name} has no such port as {scrape.By} asks for";
        }

        foreach (var monitor in inventory.Objects.OfType(PodMonitor))
        {
            // What is said here of scrapes would not be true of one that looks elsewhere.
            if (monitor.Inputs.Find("spec", "namespaceSelector") is not null)
                yield return $"PodMonitor {monitor.Namespace}/{monitor.Name} looks into namespaces that are not its own";
        }
    }

    private static IEnumerable<(int Port, string Path, string By)> Of(Inventory inventory, Workload workload)
    {
        var annotations = workload.PodMetadata.FindEntries("annotations").ToDictionary(entry => entry.Key, entry => entry.Value.Text);
        if (annotations.GetValueOrDefault("prometheus.io/scrape") == "true")
        {
            yield return (
                int.Parse(annotations["prometheus.io/port"], CultureInfo.InvariantCulture),
                annotations.GetValueOrDefault("prometheus.io/path", "/metrics"),
                "annotation");
        }

        var ports = Ports(workload).ToLookup(port => port.Name, port => port.Number);
        var monitors = inventory.Objects.OfType(PodMonitor).Where(
            monitor => monitor.Cluster == inventory.Objects.ClusterKeyOf(workload.Node)
            && monitor.Namespace == workload.Namespace
            && LabelSelector.Of(monitor.Inputs.Find("spec", "selector"))?.Matches(workload.PodLabels) == true);
        foreach (var monitor in monitors)
        {
            foreach (var endpoint in monitor.Inputs.FindItems("spec", "podMetricsEndpoints"))
            {
                foreach (var port in ports[endpoint.FindText("port") ?? ""].DefaultIfEmpty())
                    yield return (port, endpoint.FindText("path") ?? "/metrics", $"PodMonitor {monitor.Name}");
            }
        }
    }

    private static IEnumerable<(string Name, int Number)> Ports(Workload workload) => workload.Containers
        .SelectMany(container => container.Spec.FindItems("ports"))
        .Select(port => (port.FindText("name") ?? "", (int)(port.FindNumber("containerPort") ?? 0)));
}
