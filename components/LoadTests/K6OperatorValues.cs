using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.LoadTests;

/// <summary>Values of the k6 operator's chart.</summary>
public sealed class K6OperatorValues : ChartValues
{
    /// <summary>The chart would make a namespace of its own; here it uses the one that enforces the restricted standard.</summary>
    [Input("namespace", required: true)]
    public required Input<K6NamespaceValues> Namespace { get; init; }

    /// <summary>The operator's own pod.</summary>
    [Input("manager", required: true)]
    public required Input<K6ManagerValues> Manager { get; init; }

    /// <summary>Node labels that the operator requires.</summary>
    [Input("nodeSelector", required: true)]
    public required InputMap<string> NodeSelector { get; init; }

    /// <summary>Taints of those nodes that do not keep the pods away.</summary>
    [Input("tolerations", required: true)]
    public required InputList<TolerationArgs> Tolerations { get; init; }
}
