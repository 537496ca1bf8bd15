using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.State.Values;

/// <summary>The exporter beside the server.</summary>
public sealed class ValkeyExporterValues : ResourceArgs
{
    /// <summary>Its image.</summary>
    [Input("image", required: true)]
    public required Input<ValkeyImageValues> Image { get; init; }

    /// <summary>Its settings, by environment variables.</summary>
    [Input("extraEnvs", required: true)]
    public InputMap<string> Environment { get; init; } = [];

    /// <summary>Volumes of the pod that it sees.</summary>
    [Input("extraVolumeMounts", required: true)]
    public InputList<VolumeMountArgs> VolumeMounts { get; init; } = [];

    /// <summary>Security context; the chart's is empty, which the restricted standard refuses.</summary>
    [Input("securityContext", required: true)]
    public required Input<SecurityContextArgs> SecurityContext { get; init; }

    /// <summary>Requests and limits; the chart's are empty.</summary>
    [Input("resources", required: true)]
    public required Input<ResourceRequirementsArgs> Resources { get; init; }
}
