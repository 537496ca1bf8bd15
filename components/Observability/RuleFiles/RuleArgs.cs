using Pulumi;

namespace GoCenter.Components.Observability.RuleFiles;

/// <summary>A recording rule or an alert, under the names that Prometheus itself uses.</summary>
internal sealed class RuleArgs : ResourceArgs
{
    /// <summary>Name of the series that it records.</summary>
    [Input("record")]
    public Input<string>? Record { get; init; }

    /// <summary>Name of the alert.</summary>
    [Input("alert")]
    public Input<string>? Alert { get; init; }

    /// <summary>PromQL.</summary>
    [Input("expr", required: true)]
    public required Input<string> Expression { get; init; }

    /// <summary>How long the expression has to hold before the alert fires.</summary>
    [Input("for")]
    public Input<string>? For { get; init; }

    /// <summary>How long the alert goes on after the expression held last.</summary>
    [Input("keep_firing_for")]
    public Input<string>? KeepFiringFor { get; init; }

    /// <summary>Labels that it adds.</summary>
    [Input("labels")]
    public InputMap<string>? Labels { get; init; }

    /// <summary>What the notification says; Prometheus fills in what stands in double braces.</summary>
    [Input("annotations")]
    public InputMap<string>? Annotations { get; init; }
}
