using System.Collections.Immutable;
using System.Text.Json;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Policy;

namespace GoCenter.Cli.Views;

/// <summary>
/// What the rules say, for machines: <c>{"holds", "stacks": [{"stack", "holds", "violations": [{"rule", "severity", "type", "name",
/// "property", "found", "mend"}], "exceptions": [{..., "component", "reason"}], "unknown": [{"rule", "severity", "type", "name",
/// "property"}], "charts": [{"name", "chart", "version"}]}]}</c>.
/// </summary>
internal static class PolicyJson
{
    /// <summary>The reports.</summary>
    public static ReadOnlyMemory<byte> Write(ImmutableArray<PolicyReport> reports) => GraphWriter.Write(json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("holds", reports.All(static report => report.Holds));
        json.WriteStartArray("stacks");
        foreach (var report in reports)
            Write(json, report);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>The rules: <c>[{"id", "severity", "source", "title", "mend"}]</c>.</summary>
    public static ReadOnlyMemory<byte> Write(ImmutableArray<PolicyRule> rules) => GraphWriter.Write(json =>
    {
        json.WriteStartArray();
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("severity", PolicyView.NameOf(rule.Severity));
            json.WriteString("source", rule.Source);
            json.WriteString("title", rule.Title);
            json.WriteString("mend", rule.Mend);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, PolicyReport report)
    {
        json.WriteStartObject();
        json.WriteString("stack", report.Stack);
        json.WriteBoolean("holds", report.Holds);
        json.WriteNumber("rules", report.Rules.Length);
        Write(json, "violations", report.Violations);
        Write(json, "exceptions", report.Excepted);
        Write(json, "unknown", report.Unknown);
        json.WriteStartArray("charts");
        foreach (var chart in report.Charts)
        {
            json.WriteStartObject();
            json.WriteString("name", chart.Name);
            json.WriteString("chart", chart.Inputs.FindText("chart"));
            json.WriteString("version", chart.Inputs.FindText("version"));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string key, IEnumerable<PolicyFinding> findings)
    {
        json.WriteStartArray(key);
        foreach (var (rule, breach, exception) in findings)
        {
            json.WriteStartObject();
            json.WriteString("rule", rule.Id);
            json.WriteString("severity", PolicyView.NameOf(rule.Severity));
            json.WriteString("type", breach.Resource.Type);
            json.WriteString("name", breach.Resource.Name);
            json.WriteString("property", breach.Property);
            if (key != "unknown")
            {
                json.WriteString("found", breach.Found);
                json.WriteString("mend", rule.Mend);
            }

            if (exception is not null)
            {
                json.WriteString("component", exception.Component);
                json.WriteString("reason", exception.Reason);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
