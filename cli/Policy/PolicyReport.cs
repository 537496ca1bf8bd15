using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;
using GoCenter.Cli.Text;

namespace GoCenter.Cli.Policy;

/// <summary>What the rules say of an environment.</summary>
internal sealed partial class PolicyReport
{
    /// <summary>The environment's name.</summary>
    public required string Stack { get; init; }

    /// <summary>The graph that was checked.</summary>
    public required ResourceGraph Graph { get; init; }

    /// <summary>The rules that were checked.</summary>
    public required ImmutableArray<PolicyRule> Rules { get; init; }

    /// <summary>Every breach, in the order of the rules and of the graph.</summary>
    public required ImmutableArray<PolicyFinding> Findings { get; init; }

    /// <summary>Where a rule had to look at something that is not known before the update: neither kept nor broken.</summary>
    public required ImmutableArray<PolicyFinding> Unknown { get; init; }

    /// <summary>Charts: the graph has the values that they are given, and not the pods that they make of them.</summary>
    public required ImmutableArray<ResourceNode> Charts { get; init; }

    /// <summary>Exceptions that excuse nothing here.</summary>
    public required ImmutableArray<PolicyException> Stale { get; init; }

    /// <summary>The breaches that nothing excuses.</summary>
    public IEnumerable<PolicyFinding> Violations => Findings.Where(static finding => finding.Exception is null);

    /// <summary>The breaches that something excuses.</summary>
    public IEnumerable<PolicyFinding> Excepted => Findings.Where(static finding => finding.Exception is not null);

    /// <summary>Whether every rule is kept or excepted.</summary>
    public bool Holds => !Violations.Any();

    /// <summary>Checks rules over an environment.</summary>
    public static PolicyReport Of(Inventory inventory, ImmutableArray<PolicyRule> rules, ImmutableArray<PolicyException> exceptions)
    {
        var used = new HashSet<PolicyException>(ReferenceEqualityComparer.Instance);
        var findings = ImmutableArray.CreateBuilder<PolicyFinding>();
        var unknown = ImmutableArray.CreateBuilder<PolicyFinding>();
        foreach (var rule in rules)
        {
            using var reads = UnknownReads.Watch();
            var breaches = rule.Check(inventory).ToList();
            foreach (var place in reads.Places)
            {
                if (inventory.Graph.Find(place.Resource) is { } resource)
                    unknown.Add(new PolicyFinding(rule, new Breach(resource, place.Property, ValueText.Unknown), null));
            }

            foreach (var breach in breaches)
            {
                // A breach that rests on what is not known is listed above as that.
                if (reads.Places.Any(place => place.Resource == breach.Resource.Key && AreRelated(place.Property, breach.Property)))
                    continue;
                var exception = exceptions.FirstOrDefault(exception => exception.Covers(rule, breach, inventory.Graph));
                if (exception is not null)
                    used.Add(exception);
                findings.Add(new PolicyFinding(rule, breach, exception));
            }
        }

        return new PolicyReport
        {
            Stack = inventory.Graph.Stack,
            Graph = inventory.Graph,
            Rules = rules,
            Findings = findings.DrainToImmutable(),
            Unknown = unknown.DrainToImmutable(),
            Charts = [.. inventory.Graph.Resources.Where(
                static node => node.Type.StartsWith("kubernetes:helm.sh/", StringComparison.Ordinal))],
            Stale = [.. exceptions.Where(exception => !used.Contains(exception))],
        };
    }

    // Whether one path is the other or leads to it. Elements of lists go by name in one and by number in the other, so they are left out.
    private static bool AreRelated(string left, string right)
    {
        var (a, b) = (Element().Replace(left, ""), Element().Replace(right, ""));
        return a == b || a.StartsWith(b + ".", StringComparison.Ordinal) || b.StartsWith(a + ".", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Element();
}
