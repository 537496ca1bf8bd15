using Pulumi;

namespace GoCenter.Components.Observability;

/// <summary>Where <see cref="AlertRules"/> are put, and where their runbooks are read.</summary>
public sealed class AlertRulesArgs : ResourceArgs
{
    /// <summary>Namespace of the monitoring.</summary>
    public required Input<string> Namespace { get; init; }

    /// <summary>
    /// Address under which this repository's files are read; a runbook's path is added to it:
    /// <c>https://git.example.com/gocenter/src/main</c>.
    /// </summary>
    public required Input<string> RunbookBase { get; init; }

    /// <summary>
    /// Whether the module queue is in this cluster; where it is not its alerts would tell that it is missing. Default: true.
    /// </summary>
    public bool HasQueue { get; init; } = true;
}
