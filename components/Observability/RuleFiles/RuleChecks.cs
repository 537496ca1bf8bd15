using System.Text.RegularExpressions;

namespace GoCenter.Components.Observability.RuleFiles;

/// <summary>What rules have to be so that an alert reaches somebody, who then knows what to do.</summary>
internal static partial class RuleChecks
{
    /// <summary>The alert that always fires and that nobody is told of: its absence is the message.</summary>
    public const string Heartbeat = "Watchdog";

    /// <summary>Severity of <see cref="Heartbeat"/>, and of nothing else.</summary>
    private const string HeartbeatSeverity = "none";

    private static readonly string[] s_severities = ["page", "ticket", "info"];
    private static readonly string[] s_annotations = ["summary", "description", "runbook_url"];

    /// <summary>Adds a sentence to <paramref name="faults"/> for everything that is wrong.</summary>
    public static void Check(IReadOnlyCollection<RuleFile> files, List<string> faults)
    {
        foreach (var file in files)
        {
            foreach (var twice in file.Groups.GroupBy(group => group.Name).Where(groups => groups.Key.Length == 0 || groups.Count() > 1))
                faults.Add($"{file.Name}: group name \"{twice.Key}\" is empty or given twice; allowed is a name of each group's own");
            foreach (var group in file.Groups)
            {
                CheckDuration($"{file.Name}: group {group.Name}", "interval", group.Interval, faults);
                foreach (var rule in group.Rules)
                    Check(file.Name, rule, faults);
            }
        }
    }

    private static void Check(string file, Rule rule, List<string> faults)
    {
        var place = rule.Alert is { } alert ? $"{file}: alert {alert}" : $"{file}: record {rule.Record}";
        if (rule.Alert is null == rule.Record is null)
            faults.Add($"{place}: a rule has either alert or record");
        if (string.IsNullOrWhiteSpace(rule.Expression))
            faults.Add($"{place}: expr is empty; allowed is PromQL");
        if (rule.Record is { } record && !SeriesName().IsMatch(record))
            faults.Add($"{place}: allowed are letters, digits, underscores and colons");
        CheckDuration(place, "for", rule.For, faults);
        CheckDuration(place, "keep_firing_for", rule.KeepFiringFor, faults);
        if (rule.Alert is not null)
            CheckAlert(place, rule, faults);
    }

    private static void CheckAlert(string place, Rule rule, List<string> faults)
    {
        if (!AlertName().IsMatch(rule.Alert!))
            faults.Add($"{place}: allowed are letters and digits, a capital first");

        var allowed = rule.Alert == Heartbeat ? [HeartbeatSeverity] : s_severities;
        var severity = rule.Labels.GetValueOrDefault("severity");
        if (severity is null || !allowed.Contains(severity))
            faults.Add($"{place}: label severity is \"{severity}\"; allowed are {string.Join(", ", allowed)}");

        foreach (var annotation in s_annotations.Where(name => string.IsNullOrWhiteSpace(rule.Annotations.GetValueOrDefault(name))))
            faults.Add($"{place}: annotation {annotation} is missing");
        if (rule.Annotations.GetValueOrDefault("runbook_url") is { Length: > 0 } runbook && !Runbook().IsMatch(runbook))
            faults.Add($"{place}: annotation runbook_url is \"{runbook}\"; allowed is docs/operations/PAGE.md#HEADING");
    }

    private static void CheckDuration(string place, string name, string? value, List<string> faults)
    {
        if (value is not null && (value.Length == 0 || !Duration().IsMatch(value)))
            faults.Add($"{place}: {name} is \"{value}\"; allowed is a duration such as 30s, 5m or 1h30m");
    }

    // As Prometheus reads them: units from the longest to the shortest, each at most once.
    [GeneratedRegex("^(0|([0-9]{1,6}y)?([0-9]{1,6}w)?([0-9]{1,6}d)?([0-9]{1,6}h)?([0-9]{1,6}m)?([0-9]{1,6}s)?([0-9]{1,6}ms)?)$")]
    private static partial Regex Duration();

    [GeneratedRegex("^[a-zA-Z_:][a-zA-Z0-9_:]*$")]
    private static partial Regex SeriesName();

    [GeneratedRegex("^[A-Z][a-zA-Z0-9]*$")]
    private static partial Regex AlertName();

    [GeneratedRegex("^docs/operations/[a-z][a-z-]*\\.md#[a-z0-9-]+$")]
    private static partial Regex Runbook();
}
