using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GoCenter.Components.Observability;

/// <summary>What Grafana would take without a word, and a person in front of the dashboard would miss.</summary>
internal static partial class DashboardChecks
{
    /// <summary>Grafana's own store of annotations, which every dashboard has.</summary>
    private const string OwnDataSource = "-- Grafana --";

    /// <summary>Bytes that a ConfigMap may hold, keys and all; some are left for the keys.</summary>
    private const int MostBytes = 1_000_000;

    // Grafana would take the last of two keys of one name.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The same dashboard on one line: what is an indent in a file is a third of a ConfigMap.</summary>
    public static string Compact(string text) => JsonNode.Parse(text)!.ToJsonString(OneLine);

    /// <summary>A sentence for every fault: file, place, what was found, what is allowed.</summary>
    /// <param name="files">Texts by file name.</param>
    public static IReadOnlyList<string> FaultsOf(IReadOnlyDictionary<string, string> files)
    {
        var faults = new List<string>();
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, text) in files.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (Parse(file, text, faults) is not { } dashboard)
                continue;
            CheckIdentity(file, dashboard, owners, faults);
            CheckSources(file, dashboard, faults);
            CheckPanels(file, dashboard, faults);
            var bytes = Encoding.UTF8.GetByteCount(Compact(text));
            if (bytes > MostBytes)
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture,
                    $"{file} has {bytes} bytes; allowed are {MostBytes}, which is what a ConfigMap holds."));
            }
        }

        return faults;
    }

    private static JsonObject? Parse(string file, string text, List<string> faults)
    {
        try
        {
            if (JsonNode.Parse(text, documentOptions: Strict) is JsonObject dashboard)
                return dashboard;
            faults.Add($"{file} is not an object; allowed is a dashboard as Grafana exports it.");
        }
        catch (JsonException fault)
        {
            // The parser tells no line for the one thing that is JSON and not accepted here.
            var what = fault.LineNumber is { } line
                ? string.Create(CultureInfo.InvariantCulture, $"is not JSON in line {line + 1}")
                : "has a key twice in one object";
            faults.Add($"{file} {what}; allowed is a dashboard as Grafana exports it.");
        }

        return null;
    }

    private static void CheckIdentity(string file, JsonObject dashboard, Dictionary<string, string> owners, List<string> faults)
    {
        var uid = Text(dashboard, "uid");
        if (!Uid().IsMatch(uid))
            faults.Add($"{file} has the uid \"{uid}\"; allowed are 1 to 40 letters, digits, hyphens and underscores.");
        else if (!owners.TryAdd(uid, file))
            faults.Add($"{file} has the uid \"{uid}\"; allowed is one of its own, and {owners[uid]} has the same.");
        if (Text(dashboard, "title").Length == 0)
            faults.Add($"{file} has no title; allowed is any text.");
    }

    private static void CheckSources(string file, JsonObject dashboard, List<string> faults)
    {
        foreach (var variable in Objects(dashboard["templating"]?["list"]).Where(variable => Text(variable, "type") == "query"))
            CheckSource(file, $"variable \"{Text(variable, "name")}\"", variable, faults);
        foreach (var annotation in Objects(dashboard["annotations"]?["list"]).Where(annotation => Source(annotation) != OwnDataSource))
            CheckSource(file, $"annotation \"{Text(annotation, "name")}\"", annotation, faults);
    }

    private static void CheckPanels(string file, JsonObject dashboard, List<string> faults)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var panel in Panels(dashboard))
        {
            var id = panel["id"]?.ToString() ?? "";
            var place = $"panel {id} \"{Text(panel, "title")}\"";
            if (!ids.Add(id))
                faults.Add($"{file}: {place} has an id that another panel has; allowed is one of its own.");
            // A row holds panels, and a text is its own explanation.
            if (Text(panel, "type") is "row" or "text")
                continue;
            if (Text(panel, "title").Length == 0)
                faults.Add($"{file}: {place} has no title; allowed is any text.");
            if (Text(panel, "description").Length == 0)
                faults.Add($"{file}: {place} has no description; allowed is a sentence that says what is seen and when it is bad.");
            if (Text(panel["fieldConfig"]?["defaults"], "unit").Length == 0)
                faults.Add($"{file}: {place} has no unit; allowed is one of Grafana's, such as reqps or s, and none for a plain number.");
            CheckSource(file, place, panel, faults);
            CheckQueries(file, place, panel, faults);
        }
    }

    private static void CheckQueries(string file, string place, JsonObject panel, List<string> faults)
    {
        var queries = Objects(panel["targets"]).ToList();
        if (queries.Count == 0)
            faults.Add($"{file}: {place} has no query; allowed is one or more.");
        foreach (var query in queries)
        {
            var name = $"{place}, query {Text(query, "refId")},";
            CheckSource(file, name, query, faults);
            if (Text(query, "expr").Length == 0)
                faults.Add($"{file}: {name} is empty; allowed is a PromQL expression.");
        }
    }

    private static void CheckSource(string file, string place, JsonObject user, List<string> faults)
    {
        if (Source(user) != Monitoring.DataSource)
        {
            faults.Add(
                $"{file}: {place} has the data source \"{Source(user)}\"; allowed is \"{Monitoring.DataSource}\", the same everywhere.");
        }
    }

    /// <summary>The panels, with those inside of rows that are folded.</summary>
    private static IEnumerable<JsonObject> Panels(JsonNode dashboard) =>
        Objects(dashboard["panels"]).SelectMany(panel => Objects(panel["panels"]).Prepend(panel));

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray)?.OfType<JsonObject>() ?? [];

    private static string Source(JsonObject user) => Text(user["datasource"], "uid");

    private static string Text(JsonNode? parent, string key) =>
        parent is JsonObject map && map[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text.Trim() : "";

    [GeneratedRegex("^[A-Za-z0-9_-]{1,40}$")]
    private static partial Regex Uid();
}
