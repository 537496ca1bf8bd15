using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Observability.Values;

/// <summary>Grafana's part of kube-prometheus-stack.</summary>
public sealed class GrafanaValues : ResourceArgs
{
    /// <summary>Name of the objects, whatever the release is called.</summary>
    [Input("fullnameOverride", required: true)]
    public required Input<string> FullnameOverride { get; init; }

    /// <summary>The administrator.</summary>
    [Input("admin", required: true)]
    public required Input<GrafanaAdminValues> Admin { get; init; }

    /// <summary>Sections of <c>grafana.ini</c>, each a map of keys.</summary>
    [Input("grafana.ini", required: true)]
    public InputMap<object> Ini { get; init; } = [];

    /// <summary>A container that changes owners as root; not needed without a disk, and not allowed by the restricted standard.</summary>
    [Input("initChownData", required: true)]
    public Input<Toggle> InitChownData { get; init; } = Toggle.Off;

    /// <summary>A pod that tests the release, from an image of its own.</summary>
    [Input("testFramework", required: true)]
    public Input<Toggle> TestFramework { get; init; } = Toggle.Off;

    /// <summary>Labels of the nodes to run on.</summary>
    [Input("nodeSelector", required: true)]
    public InputMap<string> NodeSelector { get; init; } = [];

    /// <summary>Requests and limits; the chart's are empty.</summary>
    [Input("resources", required: true)]
    public required Input<ResourceRequirementsArgs> Resources { get; init; }
}
