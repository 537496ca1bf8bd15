using System.Collections.Immutable;
using System.Globalization;

namespace GoCenter.Stacks.Settings;

/// <summary>
/// A time of day and the weekdays on which it comes, read from the five fields of cron: a fixed minute and hour,
/// <c>*</c> for day of month and month, and weekdays as <c>*</c>, names or numbers (0 or 7 is Sunday), lists and ranges.
/// </summary>
/// <remarks>The rest of cron has no place here: Google's windows recur by the day or by the week.</remarks>
public sealed record CronSchedule
{
    private static readonly string[] Names = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    /// <summary>Midnight of every day.</summary>
    public static readonly CronSchedule Daily = new("0 0 * * *", 0, 0, [.. Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7))]);

    private CronSchedule(string text, int minute, int hour, ImmutableArray<DayOfWeek> weekdays)
    {
        Text = text;
        Minute = minute;
        Hour = hour;
        Weekdays = weekdays;
    }

    /// <summary>The schedule in the words of the file.</summary>
    public string Text { get; }

    /// <summary>The minute, 0 to 59.</summary>
    public int Minute { get; }

    /// <summary>The hour in UTC, 0 to 23.</summary>
    public int Hour { get; }

    /// <summary>The weekdays, from Monday to Sunday, each once.</summary>
    public ImmutableArray<DayOfWeek> Weekdays { get; }

    /// <summary>Reads a schedule.</summary>
    public static bool TryParse(string text, out CronSchedule? schedule)
    {
        schedule = null;
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != 5 || fields[2] != "*" || fields[3] != "*")
            return false;
        if (!TryNumber(fields[0], 59, out var minute) || !TryNumber(fields[1], 23, out var hour))
            return false;
        if (!TryWeekdays(fields[4], out var weekdays))
            return false;
        schedule = new CronSchedule(text, minute, hour, weekdays);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(CronSchedule? other) => other?.Text == Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool TryWeekdays(string field, out ImmutableArray<DayOfWeek> weekdays)
    {
        weekdays = [];
        // Monday first, so that 1 is Monday and 7 is Sunday as well as 0.
        var chosen = new bool[8];
        foreach (var part in field.Split(','))
        {
            var ends = part == "*" ? ["1", "7"] : part.Split('-');
            if (ends.Length > 2 || !TryWeekday(ends[0], out var from) || !TryWeekday(ends[^1], out var to))
                return false;
            if (from == 7 && to < 7)
                from = 0;
            if (from > to)
                return false;
            for (var day = from; day <= to; day++)
                chosen[day == 0 ? 7 : day] = true;
        }

        weekdays = [.. Enumerable.Range(1, 7).Where(day => chosen[day]).Select(day => (DayOfWeek)(day % 7))];
        return true;
    }

    private static bool TryWeekday(string text, out int weekday)
    {
        var named = Array.FindIndex(Names, name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (named < 0 && !TryNumber(text, 7, out named))
        {
            weekday = 0;
            return false;
        }

        weekday = named == 0 ? 7 : named;
        return true;
    }

    private static bool TryNumber(string text, int max, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && text.Length <= 2 && number <= max;
}
