namespace GoCenter.Cli.Cost;

/// <summary>Where prices were looked up.</summary>
/// <param name="Key">What prices refer to it by.</param>
/// <param name="Name">The source, for people to find.</param>
/// <param name="Date">When its prices held.</param>
internal sealed record PriceSource(string Key, string Name, DateOnly Date);
