using System.Text.Json;
using System.Text.RegularExpressions;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;

namespace GoCenter.Tests.Programs.Alerting;

/// <summary>
/// What stands between a declared PodMonitor and Prometheus in a cluster, by files: the scrape job that the operator makes of it (a pod
/// that runs, has the labels and the port; then namespace, container, pod, job and endpoint; then the monitor's own steps), and what
/// discovery says of declared pods.
/// </summary>
internal static partial class OperatorJobs
{
    /// <summary>The job of a monitor, as an item of <c>scrape_configs</c>.</summary>
    public static string Of(ClusterObject monitor)
    {
        var endpoint = Assert.Single(monitor.Inputs.FindItems("spec", "podMetricsEndpoints"));
        var steps = new List<object>
        {
            new { action = "drop", source_labels = (string[])["__meta_kubernetes_pod_phase"], regex = "(Failed|Succeeded)" },
        };
        foreach (var label in monitor.Inputs.FindEntries("spec", "selector", "matchLabels"))
        {
            var key = Sanitized(label.Key);
            string[] sources = [$"__meta_kubernetes_pod_label_{key}", $"__meta_kubernetes_pod_labelpresent_{key}"];
            steps.Add(new { action = "keep", source_labels = sources, regex = $"({label.Value.Text});true" });
        }

        steps.Add(new { action = "keep", source_labels = (string[])["__meta_kubernetes_pod_container_port_name"], regex = endpoint.FindText("port") });
        steps.Add(Set("namespace", "__meta_kubernetes_namespace"));
        steps.Add(Set("container", "__meta_kubernetes_pod_container_name"));
        steps.Add(Set("pod", "__meta_kubernetes_pod_name"));
        steps.Add(new { target_label = "job", replacement = $"{monitor.Namespace}/{monitor.Name}" });
        if (monitor.Inputs.FindText("spec", "jobLabel") is { } jobLabel)
            steps.Add(new { target_label = "job", source_labels = (string[])[$"__meta_kubernetes_pod_label_{Sanitized(jobLabel)}"], regex = "(.+)" });
        steps.Add(new { target_label = "endpoint", replacement = endpoint.FindText("port") });
        steps.AddRange(endpoint.FindItems("relabelings").Select(Own));

        return $"- {JsonSerializer.Serialize(new
        {
            job_name = $"podMonitor/{monitor.Namespace}/{monitor.Name}/0",
            metrics_path = endpoint.FindText("path"),
            file_sd_configs = new[] { new { files = (string[])["pods.json"], refresh_interval = "1s" } },
            relabel_configs = steps,
        })}\n";
    }

    /// <summary>What discovery says of a pod of a workload: a target for each port.</summary>
    public static IEnumerable<object> Pods(Workload workload, string pod, string node, string phase = "Running")
    {
        foreach (var container in workload.Containers)
        {
            foreach (var port in container.Spec.FindItems("ports"))
            {
                var labels = new Dictionary<string, string>
                {
                    ["__meta_kubernetes_namespace"] = workload.Namespace,
                    ["__meta_kubernetes_pod_name"] = pod,
                    ["__meta_kubernetes_pod_phase"] = phase,
                    ["__meta_kubernetes_pod_node_name"] = node,
                    ["__meta_kubernetes_pod_container_name"] = container.Name,
                    ["__meta_kubernetes_pod_container_port_name"] = port.FindText("name") ?? "",
                    ["__meta_kubernetes_pod_container_port_number"] = $"{port.FindNumber("containerPort")}",
                };
                foreach (var (key, value) in workload.PodLabels)
                {
                    labels[$"__meta_kubernetes_pod_label_{Sanitized(key)}"] = value;
                    labels[$"__meta_kubernetes_pod_labelpresent_{Sanitized(key)}"] = "true";
                }

                foreach (var (key, value) in workload.PodMetadata.FindEntries("annotations"))
                    labels[$"__meta_kubernetes_pod_annotation_{Sanitized(key)}"] = value.Text;
                yield return new { targets = new[] { $"127.0.0.1:{port.FindNumber("containerPort")}" }, labels };
            }
        }
    }

    private static object Set(string label, string source) => new { target_label = label, source_labels = (string[])[source] };

    // The operator writes the same keys in another case, and leaves out what is not set.
    private static object Own(InputValue step) => step.Entries.ToDictionary(
        entry => entry.Key switch { "sourceLabels" => "source_labels", "targetLabel" => "target_label", var same => same },
        entry => entry.Value.Kind == InputKind.List ? (object)entry.Value.Items.Select(item => item.Text) : entry.Value.Text);

    private static string Sanitized(string name) => NotOfALabel().Replace(name, "_");

    [GeneratedRegex("[^a-zA-Z0-9_]")]
    private static partial Regex NotOfALabel();
}
