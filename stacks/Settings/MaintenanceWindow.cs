using System.Globalization;

namespace GoCenter.Stacks.Settings;

/// <summary>The recurring time in which Google may upgrade the cluster.</summary>
public sealed record MaintenanceWindow
{
    // A Monday. Google wants the date of a first window; a fixed one keeps the recorded graphs the same from day to day.
    private static readonly DateTimeOffset Origin = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>When the window opens, in UTC. Source: <c>clusterMaintenanceCron</c>.</summary>
    public required CronSchedule Schedule { get; init; }

    /// <summary>How long it stays open: at least 4 hours, at most a day. Source: <c>clusterMaintenanceDuration</c>.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Weekday on which the first window opens, 1 for Monday to 7 for Sunday, as Cloud SQL counts.</summary>
    public int FirstDay => First.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)First.DayOfWeek;

    /// <summary>When the first window opens, as RFC 3339.</summary>
    public string Start => Format(First);

    /// <summary>When the first window closes, as RFC 3339.</summary>
    public string End => Format(First + Duration);

    /// <summary>The days on which it opens as a recurrence rule of RFC 5545, such as <c>FREQ=WEEKLY;BYDAY=TU,WE,TH</c>.</summary>
    public string Recurrence => Schedule.Weekdays.Length == 7
        ? "FREQ=DAILY"
        : "FREQ=WEEKLY;BYDAY=" + string.Join(',', Schedule.Weekdays.Select(day => day.ToString()[..2].ToUpperInvariant()));

    private DateTimeOffset First
    {
        get
        {
            var day = Enumerable.Range(0, 7).First(offset => Schedule.Weekdays.Contains(Origin.AddDays(offset).DayOfWeek));
            return Origin.AddDays(day).AddHours(Schedule.Hour).AddMinutes(Schedule.Minute);
        }
    }

    private static string Format(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
