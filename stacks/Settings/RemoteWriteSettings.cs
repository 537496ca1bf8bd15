using Pulumi;

namespace GoCenter.Stacks.Settings;

/// <summary>Where metrics are sent besides Prometheus's own disk.</summary>
public sealed record RemoteWriteSettings
{
    /// <summary>The address, or empty for nowhere. Source: <c>remoteWriteUrl</c>.</summary>
    public required string Url { get; init; }

    /// <summary>User there, or empty. Source: <c>remoteWriteUser</c>.</summary>
    public required string User { get; init; }

    /// <summary>The user's password. Secret. Source: <c>remoteWritePassword</c>.</summary>
    public required Output<string>? Password { get; init; }
}
