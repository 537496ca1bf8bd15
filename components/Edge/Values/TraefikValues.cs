using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Edge.Values;

/// <summary>Values of the chart <c>traefik</c>. Its security contexts already fit the restricted Pod Security Standard.</summary>
public sealed class TraefikValues : PlacedPodValues
{
    /// <summary>The pods and how they leave.</summary>
    [Input("deployment", required: true)]
    public required Input<TraefikDeploymentValues> Deployment { get; init; }

    /// <summary>The budget for drained nodes.</summary>
    [Input("podDisruptionBudget", required: true)]
    public Input<PodDisruptionBudgetValues> PodDisruptionBudget { get; init; } = new PodDisruptionBudgetValues();

    /// <summary>The class that Ingresses name.</summary>
    [Input("ingressClass", required: true)]
    public required Input<TraefikIngressClassValues> IngressClass { get; init; }

    /// <summary>Settings of all routers.</summary>
    [Input("core", required: true)]
    public Input<TraefikCoreValues> Core { get; init; } = new TraefikCoreValues();

    /// <summary>The API and the dashboard on it.</summary>
    [Input("api", required: true)]
    public Input<TraefikApiValues> Api { get; init; } = new TraefikApiValues();

    /// <summary>Where routes come from.</summary>
    [Input("providers", required: true)]
    public required Input<TraefikProvidersValues> Providers { get; init; }

    /// <summary>Traefik's own log.</summary>
    [Input("log", required: true)]
    public Input<TraefikLogValues> Log { get; init; } = new TraefikLogValues();

    /// <summary>The log of requests; off in the chart.</summary>
    [Input("accessLog", required: true)]
    public Input<TraefikAccessLogValues> AccessLog { get; init; } = new TraefikAccessLogValues();

    /// <summary>What Prometheus scrapes.</summary>
    [Input("metrics", required: true)]
    public Input<TraefikMetricsValues> Metrics { get; init; } = new TraefikMetricsValues();

    /// <summary>What Traefik tells its makers.</summary>
    [Input("global", required: true)]
    public Input<TraefikGlobalValues> Global { get; init; } = new TraefikGlobalValues();

    /// <summary>The entry points.</summary>
    [Input("ports", required: true)]
    public required Input<TraefikPortsValues> Ports { get; init; }

    /// <summary>The Service in front of the pods.</summary>
    [Input("service", required: true)]
    public required Input<TraefikServiceValues> Service { get; init; }

    /// <summary>Keeps the pods on different nodes; the chart does not.</summary>
    [Input("affinity", required: true)]
    public required Input<AffinityArgs> Affinity { get; init; }

    /// <summary>Spreads the pods over zones.</summary>
    [Input("topologySpreadConstraints", required: true)]
    public InputList<TopologySpreadConstraintArgs> TopologySpreadConstraints { get; init; } = [];
}
