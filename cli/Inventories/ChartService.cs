namespace GoCenter.Cli.Inventories;

/// <summary>A Service of a chart.</summary>
/// <param name="Name">Its name in the cluster.</param>
/// <param name="Port">Port that it listens on.</param>
/// <param name="Pods">What the pods behind it are.</param>
/// <param name="TargetPort">Port of the pods.</param>
internal sealed record ChartService(string Name, int Port, string Pods, int TargetPort);
