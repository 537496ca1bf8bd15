using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Policy;
using GoCenter.Cli.Text;

namespace GoCenter.Cli.Views;

/// <summary>
/// What the rules say as SARIF 2.1.0, which code scanning shows beside the source. An excepted breach is a result that is suppressed in
/// source, one that is not known before the update has the kind "open", and a chart is a notification.
/// </summary>
internal static class PolicySarif
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    private const string Home = "docs/policies.md";

    /// <summary>The log, one run of all the environments.</summary>
    public static ReadOnlyMemory<byte> Write(ImmutableArray<PolicyReport> reports, ImmutableArray<PolicyRule> rules, SourceMap sources) => GraphWriter.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, rules);
        json.WriteStartObject("automationDetails");
        json.WriteString("id", $"policy/{string.Join('+', reports.Select(static report => report.Stack))}/");
        json.WriteEndObject();
        WriteInvocation(json, reports);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var report in reports)
        {
            foreach (var finding in report.Findings.Concat(report.Unknown))
                WriteResult(json, report, finding, rules.IndexOf(finding.Rule), sources);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter json, ImmutableArray<PolicyRule> rules)
    {
        var version =
            typeof(PolicySarif).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
                ?? "0.0.0";
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "gocenter policy");
        json.WriteString("semanticVersion", version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Title);
            WriteText(json, "fullDescription", $"{rule.Title} Source: {rule.Source}.");
            json.WriteStartObject("help");
            json.WriteString("text", $"{rule.Mend} See {Home}.");
            json.WriteString("markdown", $"{rule.Mend}\n\nSource: {rule.Source}. How to except it: `{Home}`.");
            json.WriteEndObject();
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LevelOf(rule.Severity));
            json.WriteEndObject();
            json.WriteStartObject("properties");
            // What code scanning sorts security findings by: above 7.0 it calls them high, above 4.0 medium.
            json.WriteString("security-severity", rule.Severity switch { Severity.High => "8.0", Severity.Medium => "5.5", _ => "3.0" });
            json.WriteStartArray("tags");
            json.WriteStringValue("security");
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, ImmutableArray<PolicyReport> reports)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var (report, chart) in reports.SelectMany(static report => report.Charts.Select(chart => (report, chart))))
        {
            json.WriteStartObject();
            json.WriteString("level", "note");
            WriteText(json, "message",
                $"{report.Stack}: the pods of the chart {chart.Inputs.FindText("chart")} {chart.Inputs.FindText("version")} ({chart.Name}) are not in the graph; only its values were checked.");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, PolicyReport report, PolicyFinding finding, int ruleIndex, SourceMap sources)
    {
        var (rule, breach, exception) = finding;
        var isOpen = breach.Found == ValueText.Unknown;
        var (file, line) = sources.Find(report.Graph, breach.Resource, breach.Property);
        var name = $"{report.Stack}/{breach.Resource.Key}/{breach.Property}";
        json.WriteStartObject();
        json.WriteString("ruleId", rule.Id);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("kind", isOpen ? "open" : "fail");
        json.WriteString("level", isOpen ? "none" : LevelOf(rule.Severity));
        WriteText(json, "message",
            $"{report.Stack}: {TypeName.Shorten(breach.Resource.Type)} {breach.Resource.Name}: {breach.Property} is {breach.Found}. {rule.Mend}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        WritePlace(json, file, line);
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("name", breach.Resource.Name);
        json.WriteString("fullyQualifiedName", name);
        json.WriteString("kind", "resource");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("relatedLocations");
        json.WriteStartObject();
        json.WriteNumber("id", 1);
        WritePlace(json, sources.SettingsFile(report.Stack), 1);
        WriteText(json, "message", $"Settings of {report.Stack}");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        // Not the line: a finding stays the same one when the file around it changes.
        json.WriteString("resource/v1", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{rule.Id}/{name}"))));
        json.WriteEndObject();
        if (exception is not null)
            WriteSuppression(json, exception);
        json.WriteEndObject();
    }

    private static void WriteSuppression(Utf8JsonWriter json, PolicyException exception)
    {
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "inSource");
        json.WriteString("status", "accepted");
        json.WriteString("justification", string.Create(CultureInfo.InvariantCulture, $"{exception.Reason} ({exception.Place})"));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, string file, int line)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", file);
        json.WriteString("uriBaseId", "%SRCROOT%");
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", line);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string key, string text)
    {
        json.WriteStartObject(key);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.High => "error",
        Severity.Medium => "warning",
        _ => "note",
    };
}
