using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Prometheus;

/// <summary>Every PromQL expression of the dashboards: of panels, annotations and variables.</summary>
/// <param name="Place">File, and panel or variable.</param>
/// <param name="Expression">The expression, with Grafana's variables put in.</param>
internal sealed partial record DashboardQuery(string Place, string Expression)
{
    /// <summary>What Grafana would put in for a dashboard of six hours with everything chosen.</summary>
    private static readonly Dictionary<string, string> Values = new()
    {
        ["__rate_interval"] = "4m",
        ["__interval"] = "1m",
        ["__range"] = "6h",
        ["namespace"] = "modules",
        ["proxy"] = "(athens|athens-payments)",
        ["pool"] = "(system|pvm-pool)",
    };

    /// <summary>Names of the metrics in the expression: words that are neither functions nor labels, nor inside braces.</summary>
    public IEnumerable<string> Metrics => Word().Matches(NotMetrics().Replace(Expression, " "))
        .Select(word => word.Value)
        .Concat(NamePattern().Matches(Expression).Select(pattern => $"{{__name__=~\"{pattern.Groups[1].Value}\"}}"))
        .Distinct();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DashboardQuery> All() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "components", "Observability", "dashboards"), "*.json")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Of(Path.GetFileName(file), JsonNode.Parse(File.ReadAllText(file))!)),
    ];

    private static IEnumerable<DashboardQuery> Of(string file, JsonNode dashboard)
    {
        foreach (var panel in dashboard["panels"]!.AsArray().SelectMany(panel => panel!["panels"]?.AsArray().Append(panel) ?? [panel]))
        {
            foreach (var target in panel!["targets"]?.AsArray() ?? [])
                yield return Query($"{file}, panel {panel["id"]} {panel["title"]}, {target!["refId"]}", target["expr"]!.ToString());
        }

        foreach (var annotation in dashboard["annotations"]!["list"]!.AsArray().Where(annotation => annotation!["expr"] is not null))
            yield return Query($"{file}, annotation {annotation!["name"]}", annotation["expr"]!.ToString());

        foreach (var variable in dashboard["templating"]!["list"]!.AsArray())
        {
            // The values of one label of some series: a query that gives none is a variable without a choice.
            var values = LabelValues().Match(variable!["query"]!["query"]!.ToString());
            Assert.True(values.Success, $"{file}: {variable["name"]}");
            yield return Query($"{file}, variable {variable["name"]}", $"{values.Groups["series"]}{{{values.Groups["label"]}!=\"\"}}");
        }
    }

    private static DashboardQuery Query(string place, string expression)
    {
        var filled = Variable().Replace(expression, match => Values.TryGetValue(match.Groups[1].Value, out var value)
            ? value
            : throw new InvalidOperationException($"{place} uses {match.Value}; the test knows {string.Join(", ", Values.Keys)}"));
        return new DashboardQuery(place, filled);
    }

    // Selectors, texts, ranges, label lists, numbers and operators that are words.
    [GeneratedRegex(
        """\{[^}]*\}|"[^"]*"|\[[^\]]*\]|\b(by|on|group_left)\s*\([^)]*\)|\b(bool|and|or|unless)\b|\b[0-9][0-9.e]*""")]
    private static partial Regex NotMetrics();

    [GeneratedRegex(@"[a-zA-Z_:][\w:]*\b(?!\s*\()")]
    private static partial Regex Word();

    [GeneratedRegex("__name__=~\"([^\"]*)\"")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\$\{?(\w+)\}?")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^label_values\((?<series>[\w:]+), (?<label>\w+)\)$")]
    private static partial Regex LabelValues();
}
