using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace GoCenter.Tests.Programs.Prometheus;

/// <summary>A case of <c>promtool test rules</c> about one alert: what fires when, by what the file expects.</summary>
/// <param name="Name">Name of the case.</param>
/// <param name="Alert">The alert.</param>
/// <param name="HasSamples">Whether any input series has a sample.</param>
/// <param name="Times">For each point in time, in the order of the file, the labels of the alerts that fire then.</param>
internal sealed record AlertCase(
    string Name, string Alert, bool HasSamples, ImmutableArray<ImmutableArray<ImmutableDictionary<string, string>>> Times)
{
    /// <summary>The cases of a file.</summary>
    public static IEnumerable<AlertCase> ReadAll(string file)
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(file);
        stream.Load(reader);
        foreach (var test in Items(stream.Documents[0].RootNode, "tests"))
        {
            var hasSamples = Items(test, "input_series").Any(series => Text(series, "values").Any(char.IsAsciiDigit));
            foreach (var times in Items(test, "alert_rule_test").GroupBy(time => Text(time, "alertname")))
                yield return new AlertCase(Text(test, "name"), times.Key, hasSamples, [.. times.Select(Firing)]);
        }
    }

    /// <summary>Whether an alert with these labels fires at some time.</summary>
    public bool Fires(IReadOnlyDictionary<string, string> labels) => Times.Any(time => Has(time, labels));

    /// <summary>Whether it fires at no time.</summary>
    public bool IsQuiet(IReadOnlyDictionary<string, string> labels) => Times.Length > 0 && !Fires(labels);

    /// <summary>Whether it is quiet first, fires then, and is quiet in the end.</summary>
    public bool FiresLateAndResolves(IReadOnlyDictionary<string, string> labels) =>
        Times.Length > 2 && !Has(Times[0], labels) && Fires(labels) && !Has(Times[^1], labels);

    private static bool Has(ImmutableArray<ImmutableDictionary<string, string>> firing, IReadOnlyDictionary<string, string> labels) =>
        firing.Any(alert => labels.All(label => alert.GetValueOrDefault(label.Key) == label.Value));

    private static ImmutableArray<ImmutableDictionary<string, string>> Firing(YamlNode time) =>
    [
        .. Items(time, "exp_alerts").Select(alert => ((YamlMappingNode)alert["exp_labels"])
            .ToImmutableDictionary(label => label.Key.ToString(), label => label.Value.ToString())),
    ];

    private static IEnumerable<YamlNode> Items(YamlNode node, string key) =>
        node is YamlMappingNode map && map.Children.TryGetValue(key, out var child) && child is YamlSequenceNode list ? list.Children : [];

    private static string Text(YamlNode node, string key) => ((YamlScalarNode)node[key]).Value ?? "";
}
