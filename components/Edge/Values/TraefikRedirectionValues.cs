using Pulumi;

namespace GoCenter.Components.Edge.Values;

/// <summary>A redirection to another entry point.</summary>
public sealed class TraefikRedirectionValues : ResourceArgs
{
    /// <summary>Name of that entry point.</summary>
    [Input("to", required: true)]
    public required Input<string> To { get; init; }

    /// <summary>Scheme of the new address. Default: <c>https</c>.</summary>
    [Input("scheme", required: true)]
    public Input<string> Scheme { get; init; } = "https";

    /// <summary>Whether clients may remember it. Default: yes.</summary>
    [Input("permanent", required: true)]
    public Input<bool> Permanent { get; init; } = true;

    /// <summary>
    /// Priority among the routers of this entry point; a rule's is its length. Default: 1, below any rule, so that certificate
    /// challenges are answered on port 80.
    /// </summary>
    [Input("priority", required: true)]
    public Input<int> Priority { get; init; } = 1;
}
