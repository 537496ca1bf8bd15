using Pulumi;

namespace GoCenter.Components.Workloads;

/// <summary>The same for a program that runs on one kind of node.</summary>
public abstract class PlacedPodValues : PodValues
{
    /// <summary>Labels of the nodes to run on.</summary>
    [Input("nodeSelector", required: true)]
    public InputMap<string> NodeSelector { get; init; } = [];
}
