namespace GoCenter.Components.Gke;

/// <summary>A time in which Google leaves clusters as they are.</summary>
/// <param name="Name">What it is for, for the reader of the console.</param>
/// <param name="Start">Begin, RFC 3339.</param>
/// <param name="End">End, RFC 3339.</param>
/// <param name="Scope">
/// <c>NO_UPGRADES</c>, <c>NO_MINOR_UPGRADES</c> or <c>NO_MINOR_OR_NODE_UPGRADES</c>, as Google's API spells them.
/// </param>
public sealed record MaintenanceExclusion(string Name, string Start, string End, string Scope);
