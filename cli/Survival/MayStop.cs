using System.Collections.Immutable;
using System.Reflection;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Text;
using GoCenter.Components.Policies;

namespace GoCenter.Cli.Survival;

/// <summary>A <see cref="MayStopAttribute"/> and the component that it stands on.</summary>
/// <param name="Component">Type token of the component: <c>gocenter:State:Valkey</c>.</param>
/// <param name="Workload">Pattern of names of workloads.</param>
/// <param name="Reason">What pauses.</param>
internal sealed record MayStop(string Component, string Workload, string Reason)
{
    /// <summary>Everything that may stop, in the order of components and workloads.</summary>
    public static ImmutableArray<MayStop> All { get; } =
    [
        .. typeof(MayStopAttribute).Assembly.GetTypes()
            .SelectMany(static type => type.GetCustomAttributes<MayStopAttribute>().Select(exception => Of(type, exception)))
            .OrderBy(static exception => exception.Component, StringComparer.Ordinal)
            .ThenBy(static exception => exception.Workload, StringComparer.Ordinal),
    ];

    /// <summary>Whether this is about a workload: its name fits, and the component declares it.</summary>
    public bool Covers(PodGroup pods, ResourceGraph graph) =>
        Wildcard.Matches(Workload, pods.Name) && graph.Lineage(pods.Node).Any(node => node.Type == Component);

    private static MayStop Of(Type type, MayStopAttribute exception) => new(ComponentToken.Of(type), exception.Workload, exception.Reason);
}
