using System.Collections.Immutable;
using GoCenter.Cli.Inventories;

namespace GoCenter.Cli.Policy;

/// <summary>What the rules say of an environment.</summary>
internal sealed class PolicyReport
{
    /// <summary>The environment's name.</summary>
    public required string Stack { get; init; }

    /// <summary>The rules that were checked.</summary>
    public required ImmutableArray<PolicyRule> Rules { get; init; }

    /// <summary>Every breach, in the order of the rules and of the graph.</summary>
    public required ImmutableArray<PolicyFinding> Findings { get; init; }

    /// <summary>Exceptions that excuse nothing any more.</summary>
    public required ImmutableArray<PolicyException> Stale { get; init; }

    /// <summary>The breaches that nothing excuses.</summary>
    public IEnumerable<PolicyFinding> Violations => Findings.Where(static finding => finding.Exception is null);

    /// <summary>Whether every rule is kept or excepted.</summary>
    public bool Holds => !Violations.Any();

    /// <summary>Checks rules over an environment.</summary>
    public static PolicyReport Of(Inventory inventory, ImmutableArray<PolicyRule> rules, ImmutableArray<PolicyException> exceptions)
    {
        var used = new HashSet<PolicyException>(ReferenceEqualityComparer.Instance);
        var findings = ImmutableArray.CreateBuilder<PolicyFinding>();
        foreach (var rule in rules)
        {
            foreach (var breach in rule.Check(inventory))
            {
                var exception = exceptions.FirstOrDefault(exception => exception.Covers(rule, breach, inventory.Graph));
                if (exception is not null)
                    used.Add(exception);
                findings.Add(new PolicyFinding(rule, breach, exception));
            }
        }

        return new PolicyReport
        {
            Stack = inventory.Graph.Stack,
            Rules = rules,
            Findings = findings.DrainToImmutable(),
            Stale = [.. exceptions.Where(exception => !used.Contains(exception))],
        };
    }
}
