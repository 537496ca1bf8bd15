using Pulumi;

namespace GoCenter.Components.Observability.RuleFiles;

/// <summary>Rules that are evaluated together, in their order.</summary>
internal sealed class RuleGroupArgs : ResourceArgs
{
    /// <summary>Name, unique in the file.</summary>
    [Input("name", required: true)]
    public required Input<string> Name { get; init; }

    /// <summary>How often the rules are evaluated, as Prometheus writes durations. Default: as often as Prometheus does.</summary>
    [Input("interval")]
    public Input<string>? Interval { get; init; }

    /// <summary>The rules.</summary>
    [Input("rules", required: true)]
    public InputList<RuleArgs> Rules { get; init; } = [];
}
