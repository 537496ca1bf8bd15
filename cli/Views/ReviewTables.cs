using System.Globalization;
using GoCenter.Cli.Diagrams;
using GoCenter.Cli.Differences;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Review;
using GoCenter.Cli.Tables;
using GoCenter.Cli.Text;

namespace GoCenter.Cli.Views;

/// <summary>What a change does, as tables.</summary>
internal static class ReviewTables
{
    private const int LongestValue = 120;

    /// <summary>What a reviewer should look at first.</summary>
    public static Table Risks(IEnumerable<Risk> risks)
    {
        var table = new Table("Risks", "", "Type", "Resource", "Because of");
        foreach (var (kind, change, because) in risks)
        {
            table.Add(
                new TableCell(
                    NameOf(kind), kind is RiskKind.Deletes or RiskKind.ChangesState or RiskKind.RenewsNodes ? Tone.Update : Tone.Delete),
                TypeName.Shorten(change.Resource.Type), new TableCell(change.Resource.Name, Tone.Strong), because);
        }

        return table;
    }

    /// <summary>How much changes in each component at the top.</summary>
    public static Table Components(EnvironmentReview review)
    {
        var table = new Table("Changes by component", "Component",
            TableColumn.Number("create"), TableColumn.Number("update"), TableColumn.Number("replace"), TableColumn.Number("delete"),
            "Risks");
        var risks = review.Risks.ToLookup(static risk => risk.Change.Resource.Key);
        foreach (var group in review.Difference.Resources.GroupBy(change => TopOf(review.Difference, change)).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            var found = group.SelectMany(change => risks[change.Resource.Key]).ToList();
            var replaced = found.Count(static risk => risk.Kind is RiskKind.Replaces or RiskKind.ReplacesState);
            table.Add(
                new TableCell(group.Key, Tone.Strong),
                Count(group.Count(static change => change.Kind == ChangeKind.Create)),
                Count(group.Count(static change => change.Kind == ChangeKind.Update) - replaced),
                Count(replaced),
                Count(group.Count(static change => change.Kind == ChangeKind.Delete)),
                new TableCell(string.Join(", ", found.Select(static risk => NameOf(risk.Kind)).Distinct()), Tone.Delete));
        }

        return table;
    }

    /// <summary>Each change, property by property.</summary>
    public static Table Changes(GraphDifference difference)
    {
        var table = new Table("Changes", "", "Type", "Resource", "Property", "Before", "After");
        foreach (var change in difference.Resources)
        {
            var (verb, tone) = change.Kind switch
            {
                ChangeKind.Create => ("create", Tone.Create),
                ChangeKind.Delete => ("delete", Tone.Delete),
                _ => ("update", Tone.Update),
            };
            var (type, name) = (TypeName.Shorten(change.Resource.Type), new TableCell(change.Resource.Name, Tone.Strong));
            if (change.Properties.IsEmpty)
                table.Add(new TableCell(verb, tone), type, name, "", "", "");
            foreach (var property in change.Properties)
                table.Add(new TableCell(verb, tone), type, name, property.Path, Value(property.Old), Value(property.New));
        }

        return table;
    }

    /// <summary>What makes a change dangerous, as reports name it.</summary>
    public static string NameOf(RiskKind kind) => kind switch
    {
        RiskKind.DeletesState => "deletes state",
        RiskKind.ReplacesState => "replaces state",
        RiskKind.Unprotects => "takes protection away",
        RiskKind.ChangesState => "changes state",
        RiskKind.Replaces => "replaces",
        RiskKind.RenewsNodes => "renews nodes",
        _ => "deletes",
    };

    private static string TopOf(GraphDifference difference, ResourceChange change)
    {
        var graph = change.Kind == ChangeKind.Delete ? difference.Old : difference.New;
        return Diagram.TopOf(graph, change.Resource).Name;
    }

    private static TableCell Count(int count) => count == 0 ? new("", Tone.Faint) : new(count.ToString(CultureInfo.InvariantCulture));

    private static string Value(InputValue? value)
    {
        var text = value is null ? "" : ValueText.Inline(value);
        return text.Length <= LongestValue ? text : string.Concat(text.AsSpan(0, LongestValue), "…");
    }
}
