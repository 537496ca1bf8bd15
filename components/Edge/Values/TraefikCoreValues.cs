using Pulumi;

namespace GoCenter.Components.Edge.Values;

/// <summary>Settings of all routers.</summary>
public sealed class TraefikCoreValues : ResourceArgs
{
    /// <summary>
    /// Whether two routers of one host that ask for different TLS options are refused, instead of falling back to the built-in ones
    /// (GHSA-g55h-rg46-x9c5). Default: yes.
    /// </summary>
    [Input("strictTLSOptions", required: true)]
    public Input<bool> StrictTlsOptions { get; init; } = true;
}
