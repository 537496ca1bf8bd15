using System.Globalization;
using GoCenter.Cli.Survival;
using GoCenter.Cli.Text;

namespace GoCenter.Cli.Views;

/// <summary>What is left of each workload as a table, with what may stop and why, and what comes back.</summary>
internal static class SurvivalView
{
    /// <summary>Draws a report.</summary>
    public static StyledText Draw(SurvivalReport report)
    {
        var text = new StyledText();
        foreach (var cluster in report.Clusters)
        {
            text.Add(SurvivalTables.Left(report, cluster).ToText()).Line();
            DrawReasons(text, "May stop, and what that means:", cluster.Outlooks.Where(static outlook => outlook.MayStop is not null),
                static outlook => outlook.MayStop!.Reason, report.Clusters.Length > 1 ? cluster.Name : null);
            DrawReasons(text, "Need not stay, by their kind:",
                cluster.Outlooks.Where(static outlook => outlook is { Stops: true, Exemption: not null }),
                static outlook => outlook.Exemption!, null);
            DrawFaults(text, cluster);
            DrawRecoveries(text, cluster);
        }

        foreach (var unknown in report.Unknown)
            text.Line($"Not known: {unknown}.", Tone.Delete);
        foreach (var stale in report.Stale)
            text.Line(StaleText(stale), Tone.Delete);
        return text.Line(Totals(report), report.Holds ? Tone.Create : Tone.Delete);
    }

    /// <summary>One line with the numbers.</summary>
    public static string Totals(SurvivalReport report)
    {
        var outlooks = report.Clusters.SelectMany(static cluster => cluster.Outlooks).ToArray();
        return string.Create(CultureInfo.InvariantCulture,
            $"{report.Stack}: workloads {outlooks.Length}, reach zero {report.Stopped.Count()}, may stop {outlooks.Count(static outlook => outlook.MayStop is not null)}, " +
            $"without a node {report.Pending.Count()}, not known {report.Unknown.Length}");
    }

    /// <summary>An exception that nothing needs, as a sentence.</summary>
    public static string StaleText(MayStop stale) =>
        $"The component {stale.Component} says that {stale.Workload} may stop, and it never does: remove the exception.";

    private static void DrawReasons(
        StyledText text, string title, IEnumerable<Outlook> outlooks, Func<Outlook, string> reason, string? cluster)
    {
        var rows = new Columns("    ");
        var count = 0;
        foreach (var group in outlooks.GroupBy(reason))
        {
            rows.Add(
                (string.Join(", ", group.Select(static outlook => outlook.Id)) + (cluster is null ? "" : $" in {cluster}"), Tone.Plain),
                (group.Key, Tone.Faint));
            count++;
        }

        if (count == 0)
            return;
        text.Line(title, Tone.Strong);
        rows.WriteTo(text);
        text.Line();
    }

    private static void DrawFaults(StyledText text, ClusterSurvival cluster)
    {
        foreach (var outlook in cluster.Outlooks.Where(static outlook => outlook.IsPending))
            text.Line($"{outlook.Id}: {Number(outlook.Count - outlook.Ready)} of {Number(outlook.Count)} replicas find no node, whatever the autoscaler adds.", Tone.Delete);
        foreach (var pods in cluster.SystemPending)
            text.Line($"{pods}: GKE's own pods find no node, whatever the autoscaler adds.", Tone.Delete);
        foreach (var outlook in cluster.Outlooks.Where(static outlook => !outlook.BlockedPools.IsEmpty))
        {
            text.Line($"{outlook.Id}: its budget allows no eviction, so an upgrade of {string.Join(", ", outlook.BlockedPools)} waits an hour and then evicts all the same.",
                Tone.Update);
        }
    }

    private static void DrawRecoveries(StyledText text, ClusterSurvival cluster)
    {
        text.Line("What comes back, in a likely placement:", Tone.Strong);
        var rows = new Columns("    ", false, true, true, true);
        rows.Add(Tone.Faint, "Lost", "Pods", "On nodes there", "On new nodes", "Waits for the nodes to come back");
        foreach (var recovery in cluster.Recoveries)
        {
            rows.Add(Tone.Plain, Name(recovery.Event), Number(recovery.Lost), Number(recovery.OnNodesThere), Number(recovery.OnNewNodes),
                recovery.Waiting.IsEmpty ? "-" : string.Join(", ", recovery.Waiting));
        }

        rows.WriteTo(text);
        text.Line();
    }

    private static string Name(SurvivalEvent happening) => happening.Scenario switch
    {
        Scenario.Node => $"a node of {happening.Where}",
        Scenario.Zone => happening.Where,
        _ => $"all of {happening.Where}",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
