using System.Collections.Immutable;
using GoCenter.Cli.Differences;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Text;

namespace GoCenter.Cli.Parity;

/// <summary>
/// Whether two environments are the same but for what is meant to differ: the same resources by type and logical name, inputs of the same
/// shape, and values that differ only where an allowance says why. No allowance covers a difference of shape but one
/// that names an option.
/// </summary>
internal sealed record ParityReport
{
    private const int ValueLimit = 48;

    private ParityReport()
    {
    }

    /// <summary>The first environment's name.</summary>
    public required string Left { get; init; }

    /// <summary>The second environment's name.</summary>
    public required string Right { get; init; }

    /// <summary>How many resources both have.</summary>
    public required int Compared { get; init; }

    /// <summary>Every difference, sorted by resource.</summary>
    public required ImmutableArray<ParityFinding> Findings { get; init; }

    /// <summary>
    /// Allowances that no environment compared here needs; when that were all, the difference they speak of is gone, and so should they be.
    /// </summary>
    public required ImmutableArray<ParityAllowance> Unused { get; init; }

    /// <summary>Whether every difference is allowed.</summary>
    public bool Holds
    {
        get
        {
            foreach (var finding in Findings)
            {
                if (finding.Allowance is null)
                    return false;
            }

            return true;
        }
    }

    /// <summary>
    /// Compares each environment with each other. An allowance is unused when none of the pairs that it is about needs it.
    /// </summary>
    public static ImmutableArray<ParityReport> Among(IReadOnlyList<ResourceGraph> graphs) => Among(graphs, ParityAllowances.All);

    /// <summary>Compares each environment with each other.</summary>
    public static ImmutableArray<ParityReport> Among(IReadOnlyList<ResourceGraph> graphs, ImmutableArray<ParityAllowance> allowances)
    {
        var reports = graphs.SelectMany((left, index) => graphs.Skip(index + 1).Select(right => Between(left, right, allowances))).ToList();
        var needed = reports.SelectMany(static report => report.Findings).Select(static finding => finding.Allowance)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. reports.Select(report => report with { Unused = report.Unused.RemoveAll(needed.Contains) })];
    }

    /// <summary>Compares two environments.</summary>
    public static ParityReport Between(ResourceGraph left, ResourceGraph right, ImmutableArray<ParityAllowance> allowances)
    {
        allowances = [.. allowances.Where(allowance => allowance.IsAbout(left.Stack, right.Stack))];
        var findings = ImmutableArray.CreateBuilder<ParityFinding>();
        var used = new HashSet<ParityAllowance>(ReferenceEqualityComparer.Instance);
        var difference = GraphDifference.Between(left, right);
        foreach (var change in difference.Resources)
        {
            var (type, name) = (change.Resource.Type, change.Resource.Name);
            if (change.Kind != ChangeKind.Update)
            {
                var missing = change.Kind == ChangeKind.Create;
                findings.Add(new(type, name, "", missing ? "missing" : "declared", missing ? "declared" : "missing", IsShape: true, null));
                continue;
            }

            foreach (var property in ParityDifference.Between(left.Find(change.Resource.Key)!, change.Resource))
            {
                var allowance = property.IsShape ? FindOption(allowances, type, property.Path) : Find(allowances, type, property.Path);
                if (allowance is not null)
                    used.Add(allowance);
                var (leftText, rightText) = Excerpt(ValueText.Inline(property.Left), ValueText.Inline(property.Right));
                findings.Add(new(type, name, property.Path, leftText, rightText, property.IsShape, allowance));
            }
        }

        return new ParityReport
        {
            Left = left.Stack,
            Right = right.Stack,
            Compared = difference.Unchanged + difference.Count(ChangeKind.Update),
            Findings = findings.DrainToImmutable(),
            Unused = [.. allowances.Where(allowance => !used.Contains(allowance))],
        };
    }

    /// <summary>Two long values, cut to where they begin to differ.</summary>
    private static (string Left, string Right) Excerpt(string left, string right)
    {
        if (left.Length <= ValueLimit && right.Length <= ValueLimit)
            return (left, right);
        var start = Math.Max(0, left.AsSpan().CommonPrefixLength(right) - (ValueLimit / 4));
        return (Cut(left, start), Cut(right, start));
    }

    private static string Cut(string text, int start)
    {
        if (start > 0)
            text = "..." + text[Math.Min(start, text.Length)..];
        return text.Length <= ValueLimit ? text : text[..ValueLimit] + "...";
    }

    /// <summary>An option is structure as well, but one that an allowance may name: whether a resource is protected is a setting.</summary>
    private static ParityAllowance? FindOption(ImmutableArray<ParityAllowance> allowances, string type, string property) =>
        property.StartsWith('(')
            ? allowances.FirstOrDefault(allowance => allowance.Property == property && allowance.Covers(type, property))
            : null;

    private static ParityAllowance? Find(ImmutableArray<ParityAllowance> allowances, string type, string property)
    {
        foreach (var allowance in allowances)
        {
            if (allowance.Covers(type, property))
                return allowance;
        }

        return null;
    }
}
