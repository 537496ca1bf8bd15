using Pulumi;

namespace GoCenter.Components.Edge.Values;

/// <summary>What Traefik tells its makers: nothing.</summary>
public sealed class TraefikGlobalValues : ResourceArgs
{
    /// <summary>Whether Traefik asks for newer versions. Default: no.</summary>
    [Input("checkNewVersion", required: true)]
    public Input<bool> CheckNewVersion { get; init; } = false;

    /// <summary>Whether it reports usage. Default: no.</summary>
    [Input("sendAnonymousUsage", required: true)]
    public Input<bool> SendAnonymousUsage { get; init; } = false;
}
