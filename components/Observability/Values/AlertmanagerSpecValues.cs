using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>Size of Alertmanager, whose servers gossip, so that an alert is sent once.</summary>
public sealed class AlertmanagerSpecValues : ReplicatedServerValues
{
    /// <summary>The volume of each server; it holds silences.</summary>
    [Input("storage", required: true)]
    public required Input<StorageValues> Storage { get; init; }

    /// <summary>True: the chart writes no configuration of its own, which would be merged with this one.</summary>
    [Input("useExistingSecret", required: true)]
    public Input<bool> UseExistingSecret { get; init; } = true;

    /// <summary>Name of the Secret whose key <c>alertmanager.yaml</c> is the configuration.</summary>
    [Input("configSecret", required: true)]
    public required Input<string> ConfigSecret { get; init; }

    /// <summary>Names of Secrets to mount, each under <c>/etc/alertmanager/secrets</c>.</summary>
    [Input("secrets", required: true)]
    public InputList<string> Secrets { get; init; } = [];
}
