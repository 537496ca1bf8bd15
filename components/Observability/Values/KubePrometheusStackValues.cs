using GoCenter.Components.Workloads;
using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>Values of the chart <c>kube-prometheus-stack</c>.</summary>
public sealed class KubePrometheusStackValues : ChartValues
{
    /// <summary>Grafana.</summary>
    [Input("grafana", required: true)]
    public required Input<GrafanaValues> Grafana { get; init; }

    /// <summary>Prometheus.</summary>
    [Input("prometheus", required: true)]
    public required Input<PrometheusValues> Prometheus { get; init; }

    /// <summary>Alertmanager.</summary>
    [Input("alertmanager", required: true)]
    public required Input<AlertmanagerValues> Alertmanager { get; init; }

    /// <summary>The operator that turns the two into StatefulSets.</summary>
    [Input("prometheusOperator", required: true)]
    public required Input<PrometheusOperatorValues> PrometheusOperator { get; init; }

    /// <summary>The exporter of object states.</summary>
    [Input("kube-state-metrics", required: true)]
    public required Input<KubeStateMetricsValues> KubeStateMetrics { get; init; }

    /// <summary>The exporter on each node, which reads the host's own files.</summary>
    [Input("prometheus-node-exporter", required: true)]
    public required Input<NodeExporterValues> NodeExporter { get; init; }

    /// <summary>The chart's own rules.</summary>
    [Input("defaultRules", required: true)]
    public Input<DefaultRulesValues> DefaultRules { get; init; } = new DefaultRulesValues();

    /// <summary>Google runs the controller manager where nobody can scrape it; a monitor would only alert about that.</summary>
    [Input("kubeControllerManager", required: true)]
    public Input<Toggle> KubeControllerManager { get; init; } = Toggle.Off;

    /// <summary>The same for the scheduler.</summary>
    [Input("kubeScheduler", required: true)]
    public Input<Toggle> KubeScheduler { get; init; } = Toggle.Off;

    /// <summary>The same for etcd.</summary>
    [Input("kubeEtcd", required: true)]
    public Input<Toggle> KubeEtcd { get; init; } = Toggle.Off;

    /// <summary>Dataplane V2 takes kube-proxy's place.</summary>
    [Input("kubeProxy", required: true)]
    public Input<Toggle> KubeProxy { get; init; } = Toggle.Off;

    /// <summary>GKE resolves names with kube-dns, not CoreDNS.</summary>
    [Input("coreDns", required: true)]
    public Input<Toggle> CoreDns { get; init; } = Toggle.Off;
}
