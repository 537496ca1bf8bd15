using System.Collections.Immutable;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Differences;

/// <summary>
/// What it takes to get from one graph to another. Secrets are all alike here: a graph does not know their values, so a changed secret
/// does not show.
/// </summary>
internal sealed class GraphDifference
{
    private GraphDifference()
    {
    }

    /// <summary>The graph compared with.</summary>
    public required ResourceGraph Old { get; init; }

    /// <summary>The graph compared.</summary>
    public required ResourceGraph New { get; init; }

    /// <summary>The resources that differ, sorted by type and name.</summary>
    public required ImmutableArray<ResourceChange> Resources { get; init; }

    /// <summary>The stack outputs that differ.</summary>
    public required ImmutableArray<PropertyChange> Outputs { get; init; }

    /// <summary>How many resources are the same in both.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Whether the two graphs declare the same.</summary>
    public bool IsEmpty => Resources.IsEmpty && Outputs.IsEmpty;

    /// <summary>How many resources change in a way.</summary>
    public int Count(ChangeKind kind)
    {
        var count = 0;
        foreach (var change in Resources)
        {
            if (change.Kind == kind)
                count++;
        }

        return count;
    }

    /// <summary>Compares two graphs, resource by resource: the same type and logical name is the same resource.</summary>
    public static GraphDifference Between(ResourceGraph old, ResourceGraph @new)
    {
        var changes = ImmutableArray.CreateBuilder<ResourceChange>();
        var unchanged = 0;
        foreach (var resource in @new.Resources)
        {
            if (old.Find(resource.Key) is not { } before)
            {
                changes.Add(new(ChangeKind.Create, resource, []));
                continue;
            }

            var properties = Compare(before, resource);
            if (Urn(old, before) is var was && Urn(@new, resource) is var now && was != now)
                properties = properties.Insert(0, new(PropertyChange.Urn, InputValue.Of(was), InputValue.Of(now)));
            if (properties.IsEmpty)
                unchanged++;
            else
                changes.Add(new(ChangeKind.Update, resource, properties));
        }

        foreach (var resource in old.Resources)
        {
            if (@new.Find(resource.Key) is null)
                changes.Add(new(ChangeKind.Delete, resource, []));
        }

        changes.Sort(static (left, right) => ResourceGraph.Compare(left.Resource, right.Resource));
        return new GraphDifference
        {
            Old = old,
            New = @new,
            Resources = changes.DrainToImmutable(),
            Outputs = InputDifference.Between(old.Outputs, @new.Outputs),
            Unchanged = unchanged,
        };
    }

    /// <summary>What differs between two states of one resource: its inputs, and the options in parentheses.</summary>
    public static ImmutableArray<PropertyChange> Compare(ResourceNode old, ResourceNode @new)
    {
        var inputs = InputDifference.Between(old.Inputs, @new.Inputs);
        var options = new List<PropertyChange>();
        AddReference(options, "(parent)", old.Parent, @new.Parent);
        AddReference(options, PropertyChange.Provider, old.Provider, @new.Provider);
        if (!old.DependsOn.AsSpan().SequenceEqual(@new.DependsOn.AsSpan()))
            options.Add(new("(dependsOn)", List(old.DependsOn), List(@new.DependsOn)));
        if (old.Protect != @new.Protect)
            options.Add(new(PropertyChange.Protect, InputValue.Of(old.Protect), InputValue.Of(@new.Protect)));
        return options.Count == 0 ? inputs : [.. options, .. inputs];
    }

    // What the engine knows a resource by: the types of what it is in, but not their names. A component is in its children's
    // URNs, so that moving one moves them.
    private static string Urn(ResourceGraph graph, ResourceNode node) =>
        string.Join('$', graph.Lineage(node).Reverse().Select(static ancestor => ancestor.Type)) + "::" + node.Name;

    private static void AddReference(List<PropertyChange> changes, string option, string? old, string? @new)
    {
        if (old != @new)
            changes.Add(new(option, old is null ? null : InputValue.Of(old), @new is null ? null : InputValue.Of(@new)));
    }

    private static InputValue List(ImmutableArray<string> keys)
    {
        var items = ImmutableArray.CreateBuilder<InputValue>(keys.Length);
        foreach (var key in keys)
            items.Add(InputValue.Of(key));
        return InputValue.Of(items.MoveToImmutable());
    }
}
