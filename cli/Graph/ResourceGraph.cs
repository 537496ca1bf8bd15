using System.Collections.Immutable;

namespace GoCenter.Cli.Graph;

/// <summary>Everything an environment declares. Each view of it is a pure function of this.</summary>
internal sealed class ResourceGraph
{
    /// <summary>The version of the saved form this program writes and reads.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The type token of the stack itself, which is the root of the tree and no node of the graph.</summary>
    public const string StackType = "pulumi:pulumi:Stack";

    private Dictionary<string, ResourceNode>? _byKey;

    /// <summary>The Pulumi project's name.</summary>
    public required string Project { get; init; }

    /// <summary>The stack's name, which is the environment's.</summary>
    public required string Stack { get; init; }

    /// <summary>The resources, sorted by type and name in ordinal order.</summary>
    public required ImmutableArray<ResourceNode> Resources { get; init; }

    /// <summary>The stack's outputs, a map; secrets are masked.</summary>
    public InputValue Outputs { get; init; } = InputValue.EmptyMap;

    /// <summary>The resource a reference names, or null.</summary>
    public ResourceNode? Find(string key)
    {
        if (_byKey is null)
        {
            var byKey = new Dictionary<string, ResourceNode>(Resources.Length, StringComparer.Ordinal);
            foreach (var resource in Resources)
                byKey[resource.Key] = resource;
            _byKey = byKey;
        }

        return _byKey.GetValueOrDefault(key);
    }

    /// <summary>A resource, the component that holds it, the one that holds that, and so on to the top of the stack.</summary>
    public IEnumerable<ResourceNode> Lineage(ResourceNode resource)
    {
        // Bounded by the number of resources, so that parents that form a ring in a file edited by hand end somewhere.
        var node = resource;
        for (var i = 0; i <= Resources.Length && node is not null; i++)
        {
            yield return node;
            node = node.Parent is { } parent ? Find(parent) : null;
        }
    }

    /// <summary>The order resources are saved and shown in.</summary>
    public static int Compare(ResourceNode left, ResourceNode right)
    {
        var byType = string.CompareOrdinal(left.Type, right.Type);
        return byType != 0 ? byType : string.CompareOrdinal(left.Name, right.Name);
    }
}
