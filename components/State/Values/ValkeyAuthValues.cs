using Pulumi;

namespace GoCenter.Components.State.Values;

/// <summary>Users of Valkey.</summary>
public sealed class ValkeyAuthValues : ResourceArgs
{
    /// <summary>Whether users need a password. Default: true.</summary>
    [Input("enabled", required: true)]
    public Input<bool> Enabled { get; init; } = true;

    /// <summary>Secret with a password for each user, under the user's name.</summary>
    [Input("usersExistingSecret", required: true)]
    public required Input<string> UsersExistingSecret { get; init; }

    /// <summary>What each user may do: <c>permissions</c>, as Valkey writes access rules.</summary>
    [Input("aclUsers", required: true)]
    public InputMap<InputMap<string>> Users { get; init; } = [];
}
