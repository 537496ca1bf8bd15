using GoCenter.Components.Workloads;
using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>The configuration of kwatch 0.10, as its file has it.</summary>
public sealed class KwatchConfigValues : ResourceArgs
{
    /// <summary>The program itself.</summary>
    [Input("app", required: true)]
    public required Input<KwatchAppValues> App { get; init; }

    /// <summary>Namespaces that are watched; a name after <c>!</c> is one that is not.</summary>
    [Input("namespaces", required: true)]
    public required InputList<string> Namespaces { get; init; }

    /// <summary>Reasons that are told; a name after <c>!</c> is one that is not.</summary>
    [Input("reasons", required: true)]
    public required InputList<string> Reasons { get; init; }

    /// <summary>Parts of messages of nodes that are not told.</summary>
    [Input("ignoreNodeMessages", required: true)]
    public required InputList<string> IgnoreNodeMessages { get; init; }

    /// <summary>Whether to keep quiet about a container that was killed while it was being stopped.</summary>
    [Input("ignoreFailedGracefulShutdown", required: true)]
    public Input<bool> IgnoreFailedGracefulShutdown { get; init; } = true;

    /// <summary>Lines of a container's log that a message shows. 0 would be all of them.</summary>
    [Input("maxRecentLogLines", required: true)]
    public required Input<int> MaxRecentLogLines { get; init; }

    /// <summary>Whether nodes are watched.</summary>
    [Input("nodeMonitor", required: true)]
    public Input<Toggle> NodeMonitor { get; init; } = Toggle.On;

    /// <summary>Whether it asks each kubelet how full the disks are. Prometheus knows.</summary>
    [Input("pvcMonitor", required: true)]
    public Input<Toggle> PvcMonitor { get; init; } = Toggle.Off;

    /// <summary>Whether it looks for versions of its own.</summary>
    [Input("upgrader", required: true)]
    public Input<KwatchUpgraderValues> Upgrader { get; init; } = new KwatchUpgraderValues();

    /// <summary>Where it is told; without this only in the program's own log.</summary>
    [Input("alert")]
    public Input<KwatchAlertValues>? Alert { get; init; }
}
