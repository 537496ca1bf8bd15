using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace GoCenter.Components.Workloads.Monitors;

/// <summary>
/// Has Prometheus scrape a program of ours. Its pods carry no annotation that asks for the same: what is scraped twice counts twice.
/// </summary>
internal static class PodMonitors
{
    /// <summary>
    /// Declares the monitor. Only the operator of the monitoring knows its kind, so whatever calls this comes after that.
    /// </summary>
    /// <param name="name">Logical name.</param>
    /// <param name="metadata">Name, namespace and labels of the monitor; the namespace is the pods' own.</param>
    /// <param name="labels">Labels that all pods of the program have.</param>
    /// <param name="port">Name of the port that the metrics are on.</param>
    /// <param name="path">Path on that port.</param>
    /// <param name="child">Parent, and so on.</param>
    public static void Declare(
        string name, ObjectMetaArgs metadata, Dictionary<string, string> labels, string port, string path, CustomResourceOptions child) =>
        new CustomResource(name, new PodMonitorArgs
        {
            Metadata = metadata,
            Spec = new PodMonitorSpecArgs
            {
                Selector = new LabelSelectorArgs { MatchLabels = labels },
                PodMetricsEndpoints = { new PodMetricsEndpointArgs { Port = port, Path = path, Relabelings = Relabelings() } },
            },
        }, child);

    // With these the labels are those of pods that ask by annotation, so that a query need not know which way a pod was found.
    // The operator sets namespace, pod and job by itself.
    private static InputList<RelabelingArgs> Relabelings() =>
    [
        new RelabelingArgs { SourceLabels = ["__meta_kubernetes_pod_label_app_kubernetes_io_name"], TargetLabel = "app" },
        // What runs on a node that is gone is gone with it: alerts about both have this label in common.
        new RelabelingArgs { SourceLabels = ["__meta_kubernetes_pod_node_name"], TargetLabel = "node" },
        // The operator adds these as well. One port of a pod is scraped, so they tell nothing apart, and would push aside labels of the
        // program's own that have the same name.
        new RelabelingArgs { Action = "labeldrop", Regex = "container|endpoint" },
    ];
}
