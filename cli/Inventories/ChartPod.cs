using System.Collections.Immutable;

namespace GoCenter.Cli.Inventories;

/// <summary>Pods of a chart.</summary>
/// <param name="Name">What they are, in one word.</param>
/// <param name="LabelKey">Key of the label that tells them from the chart's other pods.</param>
/// <param name="LabelValue">Value of that label.</param>
/// <param name="Ports">Ports that they listen on.</param>
internal sealed record ChartPod(string Name, string LabelKey, string LabelValue, ImmutableArray<int> Ports);
