using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.LoadTests;

/// <summary>A pod of a <see cref="TestRunArgs"/>.</summary>
public sealed class TestRunPodArgs : ResourceArgs
{
    /// <summary>The image; the operator would take <c>latest</c>.</summary>
    [Input("image", required: true)]
    public required Input<string> Image { get; init; }

    /// <summary>Configuration of the script. Default: null, which is none.</summary>
    [Input("env")]
    public InputList<EnvVarArgs>? Env { get; init; }

    /// <summary>Requests and limits.</summary>
    [Input("resources", required: true)]
    public required Input<ResourceRequirementsArgs> Resources { get; init; }

    /// <summary>Node labels that the pod requires.</summary>
    [Input("nodeSelector", required: true)]
    public required InputMap<string> NodeSelector { get; init; }

    /// <summary>Taints of those nodes that do not keep the pods away.</summary>
    [Input("tolerations", required: true)]
    public required InputList<TolerationArgs> Tolerations { get; init; }

    /// <summary>Whether the pod gets a token for the Kubernetes API; the operator takes it as text.</summary>
    [Input("automountServiceAccountToken", required: true)]
    public required Input<string> AutomountServiceAccountToken { get; init; }

    /// <summary>Security of the pod.</summary>
    [Input("securityContext", required: true)]
    public required Input<PodSecurityContextArgs> SecurityContext { get; init; }

    /// <summary>Security of the container.</summary>
    [Input("containerSecurityContext", required: true)]
    public required Input<SecurityContextArgs> ContainerSecurityContext { get; init; }
}
