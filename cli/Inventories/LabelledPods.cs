using System.Collections.Immutable;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Inventories;

/// <summary>Pods with the same labels: of a workload, or of an installed chart.</summary>
/// <param name="Source">The resource that they come from.</param>
/// <param name="Name">Name of the workload, or of the chart's part.</param>
/// <param name="Labels">Their labels; of a chart's pods those that are known.</param>
/// <param name="Workload">The workload, or null when a chart has it.</param>
internal sealed record LabelledPods(ResourceNode Source, string Name, ImmutableSortedDictionary<string, string> Labels, Workload? Workload);
