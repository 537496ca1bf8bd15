using GoCenter.Stacks.Settings;

namespace GoCenter.Tests.Stacks.Settings;

public class MaintenanceWindowTests
{
    [Theory]
    [InlineData("0 3 * * 2-4", "2024-01-02T03:00:00Z", "2024-01-02T09:00:00Z", "FREQ=WEEKLY;BYDAY=TU,WE,TH")]
    [InlineData("30 22 * * *", "2024-01-01T22:30:00Z", "2024-01-02T04:30:00Z", "FREQ=DAILY")]
    [InlineData("0 0 * * 0-6", "2024-01-01T00:00:00Z", "2024-01-01T06:00:00Z", "FREQ=DAILY")]
    [InlineData("5 1 * * 0", "2024-01-07T01:05:00Z", "2024-01-07T07:05:00Z", "FREQ=WEEKLY;BYDAY=SU")]
    [InlineData("5 1 * * 7,6", "2024-01-06T01:05:00Z", "2024-01-06T07:05:00Z", "FREQ=WEEKLY;BYDAY=SA,SU")]
    [InlineData("05 01 * * sun-tue,Fri", "2024-01-01T01:05:00Z", "2024-01-01T07:05:00Z", "FREQ=WEEKLY;BYDAY=MO,TU,FR,SU")]
    public void A_schedule_becomes_the_first_window_and_a_recurrence(string cron, string start, string end, string recurrence)
    {
        Assert.True(CronSchedule.TryParse(cron, out var schedule));
        var window = new MaintenanceWindow { Schedule = schedule!, Duration = TimeSpan.FromHours(6) };

        Assert.Equal((start, end, recurrence), (window.Start, window.End, window.Recurrence));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0 3 * *")]
    [InlineData("0 3 * * 1 1")]
    [InlineData("60 3 * * 1")]
    [InlineData("0 -3 * * 1")]
    [InlineData("* 3 * * 1")]
    [InlineData("0 3 1 * 1")]
    [InlineData("0 3 * JAN 1")]
    [InlineData("0 3 * * 5-2")]
    [InlineData("0 3 * * 1-2-3")]
    [InlineData("0 3 * * 1,,2")]
    [InlineData("0 3 * * 8")]
    [InlineData("0 3 * * */2")]
    [InlineData("@daily")]
    public void Any_other_schedule_is_refused(string cron) => Assert.False(CronSchedule.TryParse(cron, out _));

    [Theory]
    [InlineData("10d", 240)]
    [InlineData("1h30m", 1.5)]
    [InlineData("1y", 8760)]
    [InlineData("2w1d", 360)]
    [InlineData("3600000ms", 0)]
    [InlineData("3600s", 1)]
    [InlineData("0", 0)]
    [InlineData("0s", 0)]
    [InlineData("", 0)]
    [InlineData("1", 0)]
    [InlineData("h", 0)]
    [InlineData("1.5h", 0)]
    [InlineData("30m1h", 0)]
    [InlineData("1h1h", 0)]
    [InlineData("99999y", 0)]
    [InlineData("-1h", 0)]
    public void A_duration_is_above_zero_or_refused(string text, double hours)
    {
        Assert.Equal(hours > 0, PrometheusDuration.TryParse(text, out var duration));
        if (hours > 0)
            Assert.Equal(hours, duration.TotalHours);
    }

    // Two windows a week lie at least eight times in 32 days. A day a week lies there four times, wherever the days begin.
    [Theory]
    [InlineData("0 3 * * *", "4h", true)]
    [InlineData("0 3 * * 1-5", "4h", true)]
    [InlineData("0 3 * * 2-4", "4h", true)]
    [InlineData("0 3 * * 6,0", "6h", true)]
    [InlineData("0 3 * * 6,0", "5h59m", false)]
    [InlineData("0 3 * * 6", "12h", true)]
    [InlineData("0 3 * * 6", "11h", false)]
    [InlineData("0 22 * * 6", "12h", true)]
    public void Google_wants_48_hours_in_any_32_days(string cron, string duration, bool isEnough)
    {
        var yaml = GoodSettings.With("30 3 * * SAT,SUN", cron).Replace("Duration: 6h", $"Duration: {duration}", StringComparison.Ordinal);

        Assert.Equal(isEnough, GoodSettings.Read(yaml).IsSound);
    }
}
