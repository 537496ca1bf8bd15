using Pulumi;

namespace GoCenter.Components.Workloads;

/// <summary>A part of a chart that is switched on or off.</summary>
public sealed class Toggle : ResourceArgs
{
    /// <summary>The part is left out.</summary>
    public static Toggle Off { get; } = new() { Enabled = false };

    /// <summary>The part is installed.</summary>
    public static Toggle On { get; } = new() { Enabled = true };

    /// <summary>Whether the part is installed.</summary>
    [Input("enabled", required: true)]
    public required Input<bool> Enabled { get; init; }
}
