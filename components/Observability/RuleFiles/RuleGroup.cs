using System.Collections.Immutable;

namespace GoCenter.Components.Observability.RuleFiles;

/// <summary>A group of rules, as its file has it.</summary>
/// <param name="Name">Name, unique in the file.</param>
/// <param name="Interval">How often the rules are evaluated, or null.</param>
/// <param name="Rules">The rules, in order.</param>
internal sealed record RuleGroup(string Name, string? Interval, ImmutableArray<Rule> Rules);
