using Pulumi;

namespace GoCenter.Components.Edge.Values;

/// <summary>Whose zones are written.</summary>
public sealed class ExternalDnsProviderValues : ResourceArgs
{
    /// <summary>Name of the provider. Default: <c>google</c>.</summary>
    [Input("name", required: true)]
    public Input<string> Name { get; init; } = "google";
}
