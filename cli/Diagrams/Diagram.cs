using System.Collections.Immutable;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Diagrams;

/// <summary>An environment as people draw it: a box a component, and an arrow from each to what it needs.</summary>
/// <param name="Boxes">The boxes, in the order of the graph.</param>
/// <param name="Arrows">Indexes of boxes: the first needs the second. What another arrow implies is left out.</param>
internal sealed record Diagram(ImmutableArray<DiagramBox> Boxes, ImmutableArray<(int From, int To)> Arrows)
{
    /// <summary>Draws up a graph.</summary>
    public static Diagram Of(ResourceGraph graph)
    {
        var members = new Dictionary<string, List<ResourceNode>>(StringComparer.Ordinal);
        var tops = new List<ResourceNode>();
        var topOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in graph.Resources)
        {
            var top = TopOf(graph, node);
            topOf[node.Key] = top.Key;
            if (!members.TryGetValue(top.Key, out var list))
            {
                members.Add(top.Key, list = []);
                tops.Add(top);
            }

            list.Add(node);
        }

        var boxes = tops.Select(top => Box(top, members[top.Key])).ToImmutableArray();
        var indexes = boxes.Select(static (box, index) => (box.Node.Key, index)).ToDictionary(
            static pair => pair.Key, static pair => pair.index, StringComparer.Ordinal);
        var needs = new SortedSet<(int From, int To)>();
        foreach (var node in graph.Resources)
        {
            foreach (var key in References(node))
            {
                if (topOf.TryGetValue(key, out var needed) && needed != topOf[node.Key])
                    needs.Add((indexes[topOf[node.Key]], indexes[needed]));
            }
        }

        return new Diagram(boxes, Reduce(boxes.Length, needs));
    }

    /// <summary>The component at the top of the stack that holds a resource, or the resource itself.</summary>
    public static ResourceNode TopOf(ResourceGraph graph, ResourceNode node) => graph.Lineage(node).Last();

    private static DiagramBox Box(ResourceNode top, List<ResourceNode> members)
    {
        var contents = members.Where(node => node != top)
            .CountBy(static node => (IsComponent: ComponentToken.IsComponent(node.Type), Kind: Kind(node.Type)))
            .OrderByDescending(static group => group.Key.IsComponent).ThenByDescending(static group => group.Value)
                .ThenBy(static group => group.Key.Kind, StringComparer.Ordinal)
            .Select(static group => (group.Value, group.Key.Kind));
        return new DiagramBox(top, Kind(top.Type), [.. members], [.. contents]);
    }

    private static string Kind(string type) => type[(type.LastIndexOf(':') + 1)..];

    private static IEnumerable<string> References(ResourceNode node) =>
        node.Provider is { } provider ? node.DependsOn.Append(provider) : node.DependsOn;

    /// <summary>Leaves out each arrow that a longer way implies, and those of a ring.</summary>
    private static ImmutableArray<(int From, int To)> Reduce(int count, SortedSet<(int From, int To)> arrows)
    {
        var next = arrows.ToLookup(static arrow => arrow.From, static arrow => arrow.To);
        var reachable = new HashSet<int>?[count];
        HashSet<int> Reach(int box)
        {
            if (reachable[box] is { } known)
                return known;
            var set = reachable[box] = [];
            foreach (var needed in next[box])
            {
                set.Add(needed);
                set.UnionWith(Reach(needed));
            }

            return set;
        }

        return
        [
            .. arrows.Where(arrow => !Reach(arrow.To).Contains(arrow.From)
                && !next[arrow.From].Any(other => other != arrow.To
                    && Reach(other).Contains(arrow.To)
                    && !Reach(arrow.To).Contains(other))),
        ];
    }
}
