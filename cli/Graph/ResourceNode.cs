using System.Collections.Immutable;

namespace GoCenter.Cli.Graph;

/// <summary>One resource of an environment: what the program asks for, before any engine or cloud has seen it.</summary>
internal sealed class ResourceNode
{
    /// <summary>Pulumi's type token, as in <c>gcp:container/cluster:Cluster</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The logical name, unique for the type; the same in every environment.</summary>
    public required string Name { get; init; }

    /// <summary>Reference to the parent (<see cref="Key"/>), or null when the parent is the stack.</summary>
    public string? Parent { get; init; }

    /// <summary>Reference to the explicit provider, given or inherited; null when the default provider serves it.</summary>
    public string? Provider { get; init; }

    /// <summary>References to the resources of the <c>DependsOn</c> option, sorted.</summary>
    public ImmutableArray<string> DependsOn { get; init; } = [];

    /// <summary>Whether Pulumi refuses to delete it, given or inherited.</summary>
    public bool Protect { get; init; }

    /// <summary>The inputs, a map; secrets are masked.</summary>
    public InputValue Inputs { get; init; } = InputValue.EmptyMap;

    /// <summary>The reference other resources name it by: <c>type::name</c>.</summary>
    public string Key => field ??= KeyOf(Type, Name);

    /// <summary>The reference to a resource of a type and name.</summary>
    public static string KeyOf(string type, string name) => string.Concat(type, "::", name);
}
