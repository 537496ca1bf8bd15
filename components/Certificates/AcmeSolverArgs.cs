using Pulumi;

namespace GoCenter.Components.Certificates;

/// <summary>A way to show that a host is ours.</summary>
public sealed class AcmeSolverArgs : ResourceArgs
{
    /// <summary>A file served under the host on port 80.</summary>
    [Input("http01", required: true)]
    public required Input<AcmeHttp01Args> Http01 { get; init; }
}
