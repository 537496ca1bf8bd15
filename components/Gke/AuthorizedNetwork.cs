namespace GoCenter.Components.Gke;

/// <summary>A network whose machines may reach the cluster's control plane.</summary>
/// <param name="Name">What it is, for the reader of the console: <c>office</c>, <c>ci-runners</c>.</param>
/// <param name="Range">IPv4 CIDR.</param>
public sealed record AuthorizedNetwork(string Name, string Range);
