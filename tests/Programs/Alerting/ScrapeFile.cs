using System.Text.Json;
using GoCenter.Components.Observability;

namespace GoCenter.Tests.Programs.Alerting;

/// <summary>
/// The scrape jobs that the program generates, with files in place of Kubernetes: Debian's Prometheus is built without its discovery, and a
/// test has no cluster. The files say what discovery would; what is made of it is the program's own relabelling, unchanged.
/// </summary>
internal static class ScrapeFile
{
    private const string Discovery = "kubernetes_sd_configs:\n    - role: pod";

    /// <summary>The configuration of a server that reads pods from <c>pods.json</c>.</summary>
    public static string Of(string cluster, int alertmanagerPort, params LegacyTarget[] legacyTargets)
    {
        var jobs = ScrapeJobs.Of([.. legacyTargets]);
        Assert.Contains(Discovery, jobs, StringComparison.Ordinal);
        return $$"""
            global:
              scrape_interval: 500ms
              scrape_timeout: 500ms
              evaluation_interval: 500ms
              external_labels: { cluster: {{cluster}} }
            rule_files: [rules-*.yml]
            alerting:
              alertmanagers: [{ static_configs: [{ targets: ["127.0.0.1:{{alertmanagerPort}}"] }] }]
            scrape_configs:

            """ + jobs.Replace(Discovery, "file_sd_configs:\n    - files: [pods.json]\n      refresh_interval: 1s", StringComparison.Ordinal);
    }

    /// <summary>What discovery says of a port of a pod.</summary>
    public static object Pod(
        string name, string address, int port, string phase = "Running", string node = "node-1", params (string Name, string Value)[] annotations)
    {
        var labels = new Dictionary<string, string>
        {
            ["__meta_kubernetes_namespace"] = "modules",
            ["__meta_kubernetes_pod_name"] = name,
            ["__meta_kubernetes_pod_phase"] = phase,
            ["__meta_kubernetes_pod_node_name"] = node,
            ["__meta_kubernetes_pod_label_app_kubernetes_io_name"] = name.Split('-')[0],
            ["__meta_kubernetes_pod_container_port_number"] = $"{port}",
        };
        foreach (var (annotation, value) in annotations)
            labels[$"__meta_kubernetes_pod_annotation_prometheus_io_{annotation}"] = value;
        return new { targets = new[] { address }, labels };
    }

    /// <summary>Text of <c>pods.json</c>.</summary>
    public static string Pods(params object[] pods) => JsonSerializer.Serialize(pods);
}
