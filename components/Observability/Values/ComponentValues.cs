using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Observability.Values;

/// <summary>Place and size of a part of kube-prometheus-stack that has no other settings.</summary>
public sealed class ComponentValues : ResourceArgs
{
    /// <summary>Namespace other than the release's, or null for that one.</summary>
    [Input("namespaceOverride")]
    public Input<string>? NamespaceOverride { get; init; }

    /// <summary>Labels of the nodes to run on; empty for any.</summary>
    [Input("nodeSelector")]
    public InputMap<string>? NodeSelector { get; init; }

    /// <summary>Requests and limits; the chart's are empty.</summary>
    [Input("resources", required: true)]
    public required Input<ResourceRequirementsArgs> Resources { get; init; }
}
