using Pulumi;

namespace GoCenter.Components.Observability.RuleFiles;

/// <summary>The content of a file of rules.</summary>
internal sealed class PrometheusRuleSpecArgs : ResourceArgs
{
    /// <summary>Its groups; rules of one are evaluated in their order.</summary>
    [Input("groups", required: true)]
    public InputList<RuleGroupArgs> Groups { get; init; } = [];
}
