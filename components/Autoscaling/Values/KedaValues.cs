using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Autoscaling.Values;

/// <summary>Values of the chart <c>keda</c>.</summary>
public sealed class KedaValues : ChartValues
{
    /// <summary>The one namespace that KEDA acts on and reads Secrets of, besides its own; the chart's default is all of them.</summary>
    [Input("watchNamespace", required: true)]
    public required Input<string> WatchNamespace { get; init; }

    /// <summary>What acts on ScaledObjects and asks the queues.</summary>
    [Input("operator", required: true)]
    public required Input<KedaPartValues> Operator { get; init; }

    /// <summary>What hands the lengths to the autoscaler of Kubernetes.</summary>
    [Input("metricsServer", required: true)]
    public required Input<KedaPartValues> MetricsServer { get; init; }

    /// <summary>What refuses a ScaledObject that cannot work.</summary>
    [Input("webhooks", required: true)]
    public required Input<KedaPartValues> Webhooks { get; init; }

    /// <summary>Labels of the nodes to run on.</summary>
    [Input("nodeSelector", required: true)]
    public InputMap<string> NodeSelector { get; init; } = [];

    /// <summary>Taints of those nodes that do not keep the pods away.</summary>
    [Input("tolerations", required: true)]
    public InputList<TolerationArgs> Tolerations { get; init; } = [];

    /// <summary>Spread over zones.</summary>
    [Input("topologySpreadConstraints", required: true)]
    public required Input<KedaSpreadValues> TopologySpreadConstraints { get; init; }

    /// <summary>Budgets for drained nodes.</summary>
    [Input("podDisruptionBudget", required: true)]
    public Input<KedaBudgetsValues> PodDisruptionBudget { get; init; } = new KedaBudgetsValues();

    /// <summary>Requests and limits of the three.</summary>
    [Input("resources", required: true)]
    public required Input<KedaResourcesValues> Resources { get; init; }

    /// <summary>Metrics; the chart shows none by default.</summary>
    [Input("prometheus", required: true)]
    public required Input<KedaPrometheusValues> Prometheus { get; init; }

    /// <summary>Logs.</summary>
    [Input("logging", required: true)]
    public required Input<KedaLoggingValues> Logging { get; init; }

    /// <summary>Rights.</summary>
    [Input("rbac", required: true)]
    public Input<KedaRightsValues> Rights { get; init; } = new KedaRightsValues();

    /// <summary>Images: not pulled again where they are, for their tags never move.</summary>
    [Input("image", required: true)]
    public InputMap<string> Image { get; init; } = new() { ["pullPolicy"] = "IfNotPresent" };

    /// <summary>A banner in the notes of the release.</summary>
    [Input("asciiArt", required: true)]
    public Input<bool> AsciiArt { get; init; } = false;

    /// <summary>Environment variables of every Service of the namespace in each pod, a habit of the time before DNS.</summary>
    [Input("enableServiceLinks", required: true)]
    public Input<bool> EnableServiceLinks { get; init; } = false;
}
