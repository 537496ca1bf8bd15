using Pulumi;

namespace GoCenter.Components.Edge.Values;

/// <summary>The log of requests.</summary>
public sealed class TraefikAccessLogValues : ResourceArgs
{
    /// <summary>Whether requests are logged. Default: yes.</summary>
    [Input("enabled", required: true)]
    public Input<bool> Enabled { get; init; } = true;

    /// <summary>Format of a line. Default: <c>json</c>.</summary>
    [Input("format", required: true)]
    public Input<string> Format { get; init; } = "json";

    /// <summary>What is left out of a line.</summary>
    [Input("fields", required: true)]
    public Input<TraefikAccessLogFieldsValues> Fields { get; init; } = new TraefikAccessLogFieldsValues();
}
