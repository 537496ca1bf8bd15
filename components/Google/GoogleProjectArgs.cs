using Pulumi;

namespace GoCenter.Components.Google;

/// <summary>What a <see cref="GoogleProject"/> needs to know.</summary>
public sealed class GoogleProjectArgs : ResourceArgs
{
    /// <summary>Id of an existing project with billing enabled.</summary>
    public required Input<string> Project { get; init; }

    /// <summary>Region of everything regional, for example <c>europe-west1</c>.</summary>
    public required Input<string> Region { get; init; }

    /// <summary>Labels on every resource that takes labels, so that a bill can be read by environment. Default: none.</summary>
    public InputMap<string> Labels { get; init; } = [];
}
