namespace GoCenter.Components.Observability;

/// <summary>A host outside the cluster that answers with metrics.</summary>
/// <param name="Name">Value of the label <c>host</c> of its samples.</param>
/// <param name="Address">Where it listens, <c>host:port</c>.</param>
/// <param name="Scheme"><c>http</c> or <c>https</c>.</param>
/// <param name="Path">Path of the metrics.</param>
public sealed record LegacyTarget(string Name, string Address, string Scheme = "http", string Path = "/metrics");
