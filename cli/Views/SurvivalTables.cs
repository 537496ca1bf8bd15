using System.Collections.Immutable;
using System.Globalization;
using GoCenter.Cli.Survival;
using GoCenter.Cli.Tables;
using GoCenter.Cli.Text;

namespace GoCenter.Cli.Views;

/// <summary>What is left of each workload, as tables.</summary>
internal static class SurvivalTables
{
    private static readonly Scenario[] s_scenarios = [Scenario.Node, Scenario.Zone, Scenario.Preemptible, Scenario.Upgrade];

    /// <summary>Ready replicas of a cluster's workloads and services, and what is left of them at worst.</summary>
    public static Table Left(SurvivalReport report, ClusterSurvival cluster)
    {
        var table = Rows($"Ready replicas in {report.Stack}'s cluster {cluster.Name}, and what is left of them at worst");
        foreach (var outlook in cluster.Outlooks)
            table.Add([outlook.Id, .. Cells(outlook), Verdict(outlook)]);
        foreach (var service in cluster.Services)
            table.Add([new TableCell($"{service.Id} (service)", Tone.Strong), .. Cells(service), Verdict(service)]);
        return table;
    }

    /// <summary>What does not hold: workloads that reach zero, replicas without a node, and what could not be judged.</summary>
    public static Table Faults(SurvivalReport report)
    {
        var table = new Table("What does not survive", "Cluster", "Workload", "Found");
        foreach (var cluster in report.Clusters)
        {
            foreach (var outlook in cluster.Outlooks.Where(static outlook => !outlook.Holds))
            {
                var fatal = s_scenarios.Where(scenario => outlook.Worst.TryGetValue(scenario, out var worst) && worst.Remaining == 0)
                    .Select(NameOf);
                table.Add(cluster.Name, new TableCell(outlook.Id, Tone.Strong),
                    new TableCell($"no replica is left: {string.Join(", ", fatal)}", Tone.Delete));
            }

            foreach (var outlook in cluster.Outlooks.Where(static outlook => outlook.IsPending))
                table.Add(
                    cluster.Name, new TableCell(outlook.Id, Tone.Strong), new TableCell(
                        $"{Number(outlook.Count - outlook.Ready)} of {Number(outlook.Count)} replicas find no node", Tone.Delete));
            foreach (var pods in cluster.SystemPending)
                table.Add(cluster.Name, new TableCell(pods, Tone.Strong), new TableCell("GKE's own pods find no node", Tone.Delete));
        }

        foreach (var unknown in report.Unknown)
            table.Add("", "", new TableCell($"not known: {unknown}", Tone.Delete));
        return table;
    }

    /// <summary>The workloads of all clusters of which a change leaves more or less, with what was left before.</summary>
    public static Table Changes(SurvivalReport old, SurvivalReport @new)
    {
        var before = ById(old);
        var after = ById(@new);
        var table = new Table("Ready replicas, and what is left of them when a node / a zone / preemptible is lost / in an upgrade",
            "Cluster", "Workload", "Before", "After", "Goes on");
        foreach (var (id, outlook) in after)
        {
            var was = before.GetValueOrDefault(id);
            var (left, right) = (was is null ? "-" : Summary(was), Summary(outlook));
            if (left != right || was?.Holds != outlook.Holds)
                table.Add(id.Cluster, outlook.Id, left, right, Verdict(outlook));
        }

        foreach (var (id, outlook) in before.Where(entry => !after.ContainsKey(entry.Key)))
            table.Add(id.Cluster, outlook.Id, Summary(outlook), "-", new TableCell("gone", Tone.Delete));
        return table;
    }

    /// <summary>What may stop, and why that is no harm.</summary>
    public static Table Reasons(SurvivalReport report)
    {
        var table = new Table("May stop, and what that means", "Workloads", "Why");
        foreach (var group in report.Clusters.SelectMany(static cluster => cluster.Outlooks).Where(static outlook => outlook.MayStop is not null)
            .GroupBy(static outlook => outlook.MayStop!.Reason, static outlook => outlook.Id))
        {
            table.Add(string.Join(", ", group.Distinct(StringComparer.Ordinal)), group.Key);
        }

        return table;
    }

    private static Table Rows(string title) =>
        new(title, "Workload", TableColumn.Number("Ready"), "A node lost", "A zone lost", "Preemptible lost", "Upgrade", "Goes on");

    private static IEnumerable<TableCell> Cells(Outlook outlook)
    {
        yield return outlook.IsPending
            ? new TableCell($"{Number(outlook.Ready)} of {Number(outlook.Count)}", Tone.Delete)
            : Number(outlook.Ready);
        foreach (var scenario in s_scenarios)
        {
            yield return outlook.Worst.TryGetValue(scenario, out var worst)
                ? worst.Where.Length == 0 ? Number(worst.Remaining) : $"{Number(worst.Remaining)} ({worst.Where})"
                : new TableCell("-", Tone.Faint);
        }
    }

    private static TableCell Verdict(Outlook outlook) => outlook switch
    {
        { Stops: false } => new("yes", Tone.Create),
        { Exemption: not null } => new("need not", Tone.Faint),
        { Service: { Stops: false } service } => new($"yes, with {string.Join(", ", service.Members.Except(outlook.Members).Select(static member => member.Name))}", Tone.Create),
        { MayStop: not null } => new("may stop", Tone.Update),
        _ => new("NO", Tone.Delete),
    };

    private static string Summary(Outlook outlook) =>
        $"{Number(outlook.Ready)}: " + string.Join(" / ", s_scenarios.Select(
            scenario => outlook.Worst.TryGetValue(scenario, out var worst) ? Number(worst.Remaining) : "-"));

    private static ImmutableSortedDictionary<(string Cluster, string Id), Outlook> ById(SurvivalReport report) => report.Clusters
        .SelectMany(static cluster => cluster.Outlooks.Select(outlook => KeyValuePair.Create((cluster.Name, outlook.Id), outlook)))
        .ToImmutableSortedDictionary();

    private static string NameOf(Scenario scenario) => scenario switch
    {
        Scenario.Node => "a node lost",
        Scenario.Zone => "a zone lost",
        Scenario.Preemptible => "preemptible lost",
        _ => "an upgrade",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
