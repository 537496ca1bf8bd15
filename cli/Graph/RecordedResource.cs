using System.Collections.Immutable;
using Pulumi;

namespace GoCenter.Cli.Graph;

/// <summary>What is known of a resource while the program runs.</summary>
internal sealed class RecordedResource
{
    /// <summary>The type token.</summary>
    public required string Type { get; init; }

    /// <summary>The logical name.</summary>
    public required string Name { get; init; }

    /// <summary>The reference, <c>type::name</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The arguments as the program built them.</summary>
    public required ResourceArgs? Args { get; init; }

    /// <summary>The parent; null when it is the stack.</summary>
    public required RecordedResource? Parent { get; init; }

    /// <summary>What the <c>DependsOn</c> option held.</summary>
    public required Output<ImmutableArray<Resource>> DependsOn { get; init; }

    /// <summary>The explicit provider, given or inherited.</summary>
    public RecordedResource? Provider { get; init; }

    /// <summary>Given or inherited.</summary>
    public bool Protect { get; init; }

    /// <summary>The providers that children inherit, by package; null when there is none.</summary>
    public ImmutableDictionary<string, RecordedResource>? ChildProviders { get; init; }

    /// <summary>The inputs as the mocks received them, secrets wrapped again; null until they do.</summary>
    public ImmutableDictionary<string, object>? Inputs { get; set; }

    /// <summary>The inputs, secrets masked.</summary>
    public InputValue MaskedInputs { get; set; } = InputValue.EmptyMap;
}
