using System.Globalization;
using GoCenter.Cli.Survival;
using GoCenter.Cli.Text;

namespace GoCenter.Cli.Views;

/// <summary>What is left of each workload as a table, with what may stop and why, and what comes back.</summary>
internal static class SurvivalView
{
    private static readonly Scenario[] s_scenarios = [Scenario.Node, Scenario.Zone, Scenario.Preemptible, Scenario.Upgrade];

    /// <summary>Draws a report.</summary>
    public static StyledText Draw(SurvivalReport report)
    {
        var text = new StyledText();
        foreach (var cluster in report.Clusters)
        {
            DrawLeft(text, report, cluster);
            DrawReasons(text, "May stop, and what that means:", cluster.Outlooks.Where(static outlook => outlook.MayStop is not null),
                static outlook => outlook.MayStop!.Reason, report.Clusters.Length > 1 ? cluster.Name : null);
            DrawReasons(text, "Need not stay, by their kind:", cluster.Outlooks.Where(static outlook => outlook is { Stops: true, Exemption: not null }),
                static outlook => outlook.Exemption!, null);
            DrawFaults(text, cluster);
            DrawRecoveries(text, cluster);
        }

        foreach (var unknown in report.Unknown)
            text.Line($"Not known: {unknown}.", Tone.Delete);
        foreach (var stale in report.Stale)
            text.Line(StaleText(stale), Tone.Delete);
        var outlooks = report.Clusters.SelectMany(static cluster => cluster.Outlooks).ToArray();
        text.Line(string.Create(CultureInfo.InvariantCulture,
            $"{report.Stack}: workloads {outlooks.Length}, reach zero {report.Stopped.Count()}, may stop {outlooks.Count(static outlook => outlook.MayStop is not null)}, " +
            $"without a node {report.Pending.Count()}, not known {report.Unknown.Length}"), report.Holds ? Tone.Create : Tone.Delete);
        return text;
    }

    /// <summary>An exception that nothing needs, as a sentence.</summary>
    public static string StaleText(MayStop stale) =>
        $"The component {stale.Component} says that {stale.Workload} may stop, and it never does: remove the exception.";

    private static void DrawLeft(StyledText text, SurvivalReport report, ClusterSurvival cluster)
    {
        text.Line($"Ready replicas in {report.Stack}'s cluster {cluster.Name}, and what is left of them at worst:", Tone.Strong);
        var rows = new Columns("    ", false, true);
        rows.Add(Tone.Faint, "Workload", "Ready", "A node lost", "A zone lost", "Preemptible lost", "Upgrade", "Goes on");
        foreach (var outlook in cluster.Outlooks)
            rows.Add([(outlook.Id, Tone.Plain), .. Cells(outlook), Verdict(outlook)]);
        foreach (var service in cluster.Services)
            rows.Add([($"{service.Id} (service)", Tone.Strong), .. Cells(service), service.Stops ? ("NO", Tone.Delete) : ("yes", Tone.Create)]);
        rows.WriteTo(text);
        text.Line();
    }

    private static IEnumerable<(string Text, Tone Tone)> Cells(Outlook outlook)
    {
        yield return (outlook.IsPending ? $"{Number(outlook.Ready)} of {Number(outlook.Count)}" : Number(outlook.Ready), outlook.IsPending ? Tone.Delete : Tone.Plain);
        foreach (var scenario in s_scenarios)
        {
            yield return outlook.Worst.TryGetValue(scenario, out var worst)
                ? (worst.Where.Length == 0 ? Number(worst.Remaining) : $"{Number(worst.Remaining)} ({worst.Where})", Tone.Plain)
                : ("-", Tone.Faint);
        }
    }

    private static (string Text, Tone Tone) Verdict(Outlook outlook) => outlook switch
    {
        { Stops: false } => ("yes", Tone.Create),
        { Exemption: not null } => ("need not", Tone.Faint),
        { Service: { Stops: false } service } => ($"yes, with {string.Join(", ", service.Members.Except(outlook.Members).Select(static member => member.Name))}", Tone.Create),
        { MayStop: not null } => ("may stop", Tone.Update),
        _ => ("NO", Tone.Delete),
    };

    private static void DrawReasons(StyledText text, string title, IEnumerable<Outlook> outlooks, Func<Outlook, string> reason, string? cluster)
    {
        var rows = new Columns("    ");
        var count = 0;
        foreach (var group in outlooks.GroupBy(reason))
        {
            rows.Add((string.Join(", ", group.Select(static outlook => outlook.Id)) + (cluster is null ? "" : $" in {cluster}"), Tone.Plain), (group.Key, Tone.Faint));
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
