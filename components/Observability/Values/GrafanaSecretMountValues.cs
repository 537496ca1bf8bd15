using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>A Secret as files in Grafana's container.</summary>
public sealed class GrafanaSecretMountValues : ResourceArgs
{
    /// <summary>Name of the volume.</summary>
    [Input("name", required: true)]
    public required Input<string> Name { get; init; }

    /// <summary>Name of the Secret.</summary>
    [Input("secretName", required: true)]
    public required Input<string> SecretName { get; init; }

    /// <summary>The folder that has a file for each key.</summary>
    [Input("mountPath", required: true)]
    public required Input<string> MountPath { get; init; }

    /// <summary>Mode of the files. Default: 288, which is 0440, for Grafana's own group.</summary>
    [Input("defaultMode", required: true)]
    public Input<int> DefaultMode { get; init; } = 288;

    /// <summary>Default: true.</summary>
    [Input("readOnly", required: true)]
    public Input<bool> ReadOnly { get; init; } = true;
}
