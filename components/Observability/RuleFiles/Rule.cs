using System.Collections.Immutable;

namespace GoCenter.Components.Observability.RuleFiles;

/// <summary>A recording rule or an alert, as its file has it.</summary>
/// <param name="Record">Name of the series that it records, or null.</param>
/// <param name="Alert">Name of the alert, or null.</param>
/// <param name="Expression">PromQL, byte for byte.</param>
/// <param name="For">How long the expression has to hold, or null.</param>
/// <param name="KeepFiringFor">How long the alert goes on afterwards, or null.</param>
/// <param name="Labels">Labels that it adds.</param>
/// <param name="Annotations">What the notification says.</param>
internal sealed record Rule(
    string? Record,
    string? Alert,
    string Expression,
    string? For,
    string? KeepFiringFor,
    ImmutableSortedDictionary<string, string> Labels,
    ImmutableSortedDictionary<string, string> Annotations);
