using System.Globalization;

namespace GoCenter.Stacks.Settings;

/// <summary>
/// Durations as Prometheus writes them: whole numbers with the units y, w, d, h, m, s and ms, each at most once, the longest first.
/// https://prometheus.io/docs/prometheus/latest/configuration/configuration
/// </summary>
internal static class PrometheusDuration
{
    private static readonly (string Name, TimeSpan Length)[] Units =
    [
        ("y", TimeSpan.FromDays(365)),
        ("w", TimeSpan.FromDays(7)),
        ("d", TimeSpan.FromDays(1)),
        ("h", TimeSpan.FromHours(1)),
        ("m", TimeSpan.FromMinutes(1)),
        ("s", TimeSpan.FromSeconds(1)),
        ("ms", TimeSpan.FromMilliseconds(1)),
    ];

    /// <summary>Reads a duration above zero.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        var unit = 0;
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            var digits = rest.IndexOfAnyExceptInRange('0', '9');
            // Nine digits of the longest unit are as many years as TimeSpan cannot hold, so six are the limit.
            if (digits is < 1 or > 6 || !int.TryParse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return false;
            rest = rest[digits..];
            var letters = rest.IndexOfAnyInRange('0', '9') is var next and >= 0 ? next : rest.Length;
            while (unit < Units.Length && !rest[..letters].SequenceEqual(Units[unit].Name))
                unit++;
            if (unit == Units.Length || number > 10_000 && unit == 0)
                return false;
            duration += number * Units[unit++].Length;
            rest = rest[letters..];
        }

        return duration > TimeSpan.Zero;
    }
}
