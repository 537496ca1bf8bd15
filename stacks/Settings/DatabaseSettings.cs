namespace GoCenter.Stacks.Settings;

/// <summary>The database of the module index.</summary>
public sealed record DatabaseSettings
{
    /// <summary>Cloud SQL's machine, such as <c>db-custom-1-3840</c>. Source: <c>databaseTier</c>.</summary>
    public required string Tier { get; init; }

    /// <summary>
    /// Whether a second copy in another zone takes over by itself. Default true. Source: <c>databaseHighAvailability</c>.
    /// </summary>
    public required bool HighAvailability { get; init; }
}
