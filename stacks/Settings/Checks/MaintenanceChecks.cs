namespace GoCenter.Stacks.Settings.Checks;

/// <summary>
/// The maintenance window, as Google wants it: at least 48 hours in any 32 days, of which only pieces of 4 hours and more count.
/// https://cloud.google.com/kubernetes-engine/docs/how-to/maintenance-windows-and-exclusions
/// </summary>
internal sealed class MaintenanceChecks : ISettingsCheck
{
    private static readonly TimeSpan Shortest = TimeSpan.FromHours(4);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);
    private static readonly TimeSpan Wanted = TimeSpan.FromHours(48);
    private static readonly TimeSpan Period = TimeSpan.FromDays(32);

    /// <inheritdoc/>
    public void Check(EnvironmentSettings settings, FaultList faults)
    {
        if (!faults.AreSound("clusterMaintenanceDuration"))
            return;
        var window = settings.Cluster.Maintenance;
        if (window.Duration < Shortest || window.Duration > Longest)
        {
            faults.Refuse("clusterMaintenanceDuration", "anything from 4h to 24h");
            return;
        }

        if (!faults.AreSound("clusterMaintenanceCron"))
            return;
        var least = LeastInAnyPeriod(window);
        if (least < Wanted)
            faults.Refuse("clusterMaintenanceDuration", FormattableString.Invariant(
                $"a duration that comes to at least 48 hours in any 32 days; with clusterMaintenanceCron \"{window.Schedule}\" it comes to {least.TotalHours:0.##}"));
    }

    // The sum changes its course only where a window begins, ends or becomes too short to count at either end of the period,
    // so these are the periods to look at.
    private static TimeSpan LeastInAnyPeriod(MaintenanceWindow window)
    {
        var minute = TimeSpan.FromMinutes(1);
        TimeSpan[] opens = [.. Enumerable.Range(-2, 9).SelectMany(week =>
            window.Schedule.Weekdays.Select(day => TimeSpan.FromDays((7 * week) + (int)day) + TimeSpan.FromHours(window.Schedule.Hour) + TimeSpan.FromMinutes(window.Schedule.Minute)))];
        var edges = opens.Where(open => open >= TimeSpan.Zero && open < TimeSpan.FromDays(14))
            .SelectMany(
                open => new[] { open, open + window.Duration, open + window.Duration - Shortest + minute, open + Shortest - minute });
        return edges.SelectMany(edge => new[] { edge, edge - Period + TimeSpan.FromDays(28) })
            .Min(begin => TimeSpan.FromTicks(opens.Sum(open => Counted(open, window.Duration, begin).Ticks)));
    }

    private static TimeSpan Counted(TimeSpan open, TimeSpan duration, TimeSpan begin)
    {
        var from = open > begin ? open : begin;
        var to = open + duration < begin + Period ? open + duration : begin + Period;
        return to - from >= Shortest ? to - from : TimeSpan.Zero;
    }
}
