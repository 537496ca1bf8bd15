using System.Globalization;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Tables;
using GoCenter.Cli.Text;

namespace GoCenter.Cli.Views;

/// <summary>How many resources of each type, and how many in all.</summary>
internal static class CountsView
{
    /// <summary>The number of resources of each type, sorted by type; the stack is not counted.</summary>
    public static List<(string Type, int Count)> Count(ResourceGraph graph)
    {
        var counts = new List<(string Type, int Count)>();
        // The resources are sorted by type already.
        foreach (var resource in graph.Resources)
        {
            if (counts.Count > 0 && counts[^1].Type == resource.Type)
                counts[^1] = (resource.Type, counts[^1].Count + 1);
            else
                counts.Add((resource.Type, 1));
        }

        return counts;
    }

    /// <summary>The number of resources of each type.</summary>
    public static Table Table(ResourceGraph graph)
    {
        var table = new Table("Resources by type", TableColumn.Number(""), "");
        foreach (var (type, count) in Count(graph))
            table.Add(count.ToString(CultureInfo.InvariantCulture), TypeName.Shorten(type));
        return table;
    }

    /// <summary>Draws the table and the total, which counts the stack itself as Pulumi does.</summary>
    public static StyledText Draw(ResourceGraph graph)
    {
        var text = Table(graph).ToText().Line();
        text.Line("Resources:", Tone.Strong);
        text.Add("    ").Line(string.Create(CultureInfo.InvariantCulture, $"+ {graph.Resources.Length + 1} to create"), Tone.Create);
        return text;
    }
}
