using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>Where Grafana finds its administrator's name and password.</summary>
public sealed class GrafanaAdminValues : ResourceArgs
{
    /// <summary>Name of the Secret.</summary>
    [Input("existingSecret", required: true)]
    public required Input<string> ExistingSecret { get; init; }

    /// <summary>Key of the name.</summary>
    [Input("userKey", required: true)]
    public required Input<string> UserKey { get; init; }

    /// <summary>Key of the password.</summary>
    [Input("passwordKey", required: true)]
    public required Input<string> PasswordKey { get; init; }
}
