using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GoCenter.Tests.Programs.Prometheus;

/// <summary>
/// What a program shows under <c>/metrics</c>, in <c>samples/</c>, in Prometheus' own format. Comments say which program and version it is
/// (the first lines) and what its targets are called: <c># target job="..." instance="..."</c>, one line a target; each shows the same.
/// A number may be <c>now-60</c>, so many seconds ago.
/// </summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Lines">Its lines.</param>
internal sealed partial record SampleFile(string Name, string[] Lines)
{
    /// <summary>Samples reach this far back: longer than most windows of rules, for the others extrapolate.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromHours(2);

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(60);

    /// <summary>The comment that names the program.</summary>
    public string Header => Lines[0];

    /// <summary>Names of the series that it has, without those of buckets and sums.</summary>
    public IEnumerable<string> Metrics =>
        Lines.Where(line => line.StartsWith("# TYPE ", StringComparison.Ordinal)).Select(line => line.Split(' ')[2]);

    /// <summary>Every file.</summary>
    public static IReadOnlyList<SampleFile> All(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.prom")
            .Order(StringComparer.Ordinal)
            .Select(file => new SampleFile(Path.GetFileName(file), File.ReadAllLines(file))),
    ];

    /// <summary>
    /// The files as if Prometheus had scraped them all along: what counts up has grown evenly, from half, to what stands in the file, and
    /// the rest has always been so.
    /// </summary>
    /// <param name="files">The files.</param>
    /// <param name="now">Time of the last scrape.</param>
    public static string History(IEnumerable<SampleFile> files, DateTimeOffset now)
    {
        var text = new StringBuilder();
        foreach (var file in files)
            file.Append(text, now);
        return text.Append("# EOF\n").ToString();
    }

    private void Append(StringBuilder text, DateTimeOffset now)
    {
        var targets = Lines.Where(line => line.StartsWith("# target ", StringComparison.Ordinal)).Select(Labels).ToList();
        Assert.NotEmpty(targets);
        var isHonored = Lines.Contains("# honor_labels");
        var growing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in Lines)
        {
            if (line.StartsWith("# TYPE ", StringComparison.Ordinal))
            {
                if (line.Split(' ') is [_, _, var name, "counter" or "histogram" or "summary"])
                    growing.UnionWith([name, $"{name}_bucket", $"{name}_sum", $"{name}_count"]);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                var sample = Sample().Match(line);
                Assert.True(sample.Success, $"{Name}: {line}");
                var name = sample.Groups["name"].Value;
                var own = Labels(sample.Groups["labels"].Value);
                var value = Number(sample.Groups["value"].Value, now);
                foreach (var target in targets)
                    Append(text, name, Join(target, own, isHonored), value, growing, now);
            }
        }

        foreach (var target in targets)
        {
            Append(text, "up", target, 1, growing, now);
            Append(text, "scrape_duration_seconds", target, 0.02, growing, now);
            Append(text, "scrape_samples_post_metric_relabeling", target, Lines.Length, growing, now);
        }
    }

    private static void Append(
        StringBuilder text, string name, SortedDictionary<string, string> labels, double value, HashSet<string> growing, DateTimeOffset now)
    {
        var series = $"{name}{{{string.Join(',', labels.Select(label => $"{label.Key}=\"{label.Value}\""))}}}";
        for (var age = Reach; age >= TimeSpan.Zero; age -= Interval)
        {
            var then = growing.Contains(name) ? value * (1 - (age / Reach / 2)) : value;
            text.Append(CultureInfo.InvariantCulture, $"{series} {then} {(now - age).ToUnixTimeSeconds()}\n");
        }
    }

    /// <summary>As Prometheus does it: the target's label stands and the program's moves aside, unless the job honours that one.</summary>
    private static SortedDictionary<string, string> Join(
        SortedDictionary<string, string> target, SortedDictionary<string, string> own, bool isHonored)
    {
        var joined = new SortedDictionary<string, string>(target, StringComparer.Ordinal);
        foreach (var (key, value) in own)
            joined[target.ContainsKey(key) && !isHonored ? $"exported_{key}" : key] = value;
        // To Prometheus an empty label is none.
        foreach (var key in joined.Where(label => label.Value.Length == 0).Select(label => label.Key).ToList())
            joined.Remove(key);
        return joined;
    }

    private static SortedDictionary<string, string> Labels(string text) =>
        new(Label().Matches(text).ToDictionary(label => label.Groups[1].Value, label => label.Groups[2].Value), StringComparer.Ordinal);

    private static double Number(string text, DateTimeOffset now) => text.StartsWith("now", StringComparison.Ordinal)
        ? now.ToUnixTimeSeconds() + double.Parse(text[3..], CultureInfo.InvariantCulture)
        : double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(\\{(?<labels>.*)\\})? (?<value>[-+.a-zA-Z0-9]+)$")]
    private static partial Regex Sample();

    [GeneratedRegex("([a-zA-Z_]\\w*)=\"([^\"]*)\"")]
    private static partial Regex Label();
}
