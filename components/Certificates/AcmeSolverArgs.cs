using Pulumi;

namespace GoCenter.Components.Certificates;

/// <summary>A way to show that a host is ours.</summary>
public sealed class AcmeSolverArgs : ResourceArgs
{
    /// <summary>A record of the host's domain.</summary>
    [Input("dns01", required: true)]
    public required Input<AcmeDns01Args> Dns01 { get; init; }
}
