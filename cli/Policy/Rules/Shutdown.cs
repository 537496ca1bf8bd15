using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using GoCenter.Cli.Inventories;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>How long the containers of a pod take to leave, as far as the graph tells.</summary>
internal static partial class Shutdown
{
    /// <summary>Annotation of pods that says how many seconds their programs take to end after the signal.</summary>
    public const string Annotation = "gocenter.dev/shutdown-seconds";

    // Settings by which programs here are told the same.
    private static readonly ImmutableHashSet<string> s_variables = ["ATHENS_SHUTDOWN_TIMEOUT", "STOP_SECONDS"];

    /// <summary>Seconds from the order to leave until the pod is killed.</summary>
    public static double Grace(Workload workload) => workload.PodSpec.FindNumber("terminationGracePeriodSeconds") ?? 30;

    /// <summary>Seconds that the programs take after the signal: the longest that anything says, or null where nothing does.</summary>
    public static double? Seconds(Workload workload, ClusterObjects objects)
    {
        var said = Number(workload.PodMetadata.FindText("annotations", Annotation));
        var variables = workload.Containers.SelectMany(static container => container.Spec.FindItems("env"))
            .Where(static variable => s_variables.Contains(variable.FindText("name") ?? ""))
            .Select(static variable => Number(variable.FindText("value")));
        return variables.Concat(Configured(workload, objects)).Append(said).Max();
    }

    /// <summary>Seconds that a container waits before the signal.</summary>
    public static double PreStop(Container container)
    {
        if (container.Spec.FindNumber("lifecycle", "preStop", "sleep", "seconds") is { } seconds)
            return seconds;
        var command = string.Join(
            ' ', container.Spec.FindItems("lifecycle", "preStop", "exec", "command").Select(static word => word.Text));
        return Number(SleepCommand().Match(command).Groups[1].Value) ?? 0;
    }

    // nginx has it in its configuration.
    private static IEnumerable<double?> Configured(Workload workload, ClusterObjects objects) =>
        from volume in workload.PodSpec.FindItems("volumes")
        let name = volume.FindText("configMap", "name")
        where name is not null
        let map = objects.Find(objects.ClusterKeyOf(workload.Node), "core/ConfigMap", workload.Namespace, name)
        where map is not null
        from file in map.Inputs.FindEntries("data")
        where file.Key.EndsWith(".conf", StringComparison.Ordinal)
        select Number(WorkerShutdown().Match(file.Value.Text).Groups[1].Value);

    private static double? Number(string? text) => double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"\bsleep (\d+)")]
    private static partial Regex SleepCommand();

    [GeneratedRegex(@"^\s*worker_shutdown_timeout\s+(\d+)s;", RegexOptions.Multiline)]
    private static partial Regex WorkerShutdown();
}
