using GoCenter.Cli.Graph;
using GoCenter.Cli.Text;

namespace GoCenter.Cli.Views;

/// <summary>The resources as <c>pulumi preview</c> draws them: a tree of components and what they hold.</summary>
internal static class TreeView
{
    /// <summary>Draws the tree of a graph, all of it to be created.</summary>
    public static StyledText Draw(ResourceGraph graph)
    {
        var children = new Dictionary<string, List<ResourceNode>>(StringComparer.Ordinal);
        foreach (var resource in graph.Resources)
        {
            // A parent that is not in the graph can only come from a file edited by hand; its children are shown at the root.
            var parent = resource.Parent is { } key && graph.Find(key) is not null ? key : "";
            if (!children.TryGetValue(parent, out var siblings))
                children.Add(parent, siblings = []);
            siblings.Add(resource);
        }

        var rows = new Columns("", false, false, false, false);
        rows.Add(Tone.Faint, "   ", "Type", "Name", "Plan");
        rows.Add((" + ", Tone.Create), (ResourceGraph.StackType, Tone.Strong), ($"{graph.Project}-{graph.Stack}", Tone.Strong),
            ("create", Tone.Create));
        AddChildren(rows, children, "", "");
        var text = new StyledText();
        rows.WriteTo(text);
        return text;
    }

    private static void AddChildren(Columns rows, Dictionary<string, List<ResourceNode>> children, string parent, string lines)
    {
        // Taken out so that a file whose parents form a ring cannot send this round for ever.
        if (!children.Remove(parent, out var siblings))
            return;
        for (var i = 0; i < siblings.Count; i++)
        {
            var last = i == siblings.Count - 1;
            var node = siblings[i];
            rows.Add(
                (" + ", Tone.Create),
                (lines + (last ? "└─ " : "├─ ") + TypeName.Shorten(node.Type), Tone.Plain),
                (node.Name, Tone.Plain),
                ("create", Tone.Create));
            AddChildren(rows, children, node.Key, lines + (last ? "   " : "│  "));
        }
    }
}
