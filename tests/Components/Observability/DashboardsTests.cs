using System.Collections.Immutable;
using System.Text.Json.Nodes;
using GoCenter.Components.Observability;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.Observability;

public sealed class DashboardsTests
{
    private const string ConfigMap = "kubernetes:core/v1:ConfigMap";

    private const string Good =
        """
        {
          "uid": "a",
          "title": "A",
          "annotations": { "list": [
            { "name": "Own", "datasource": { "uid": "-- Grafana --" } },
            { "name": "Rollouts", "datasource": { "uid": "prometheus" } }
          ] },
          "templating": { "list": [
            { "name": "pool", "type": "query", "datasource": { "uid": "prometheus" } },
            { "name": "unit", "type": "custom" }
          ] },
          "panels": [
            { "id": 1, "type": "row", "title": "Row", "panels": [] },
            { "id": 2, "type": "stat", "title": "Two", "description": "What it is.", "datasource": { "uid": "prometheus" },
              "fieldConfig": { "defaults": { "unit": "s" } },
              "targets": [{ "refId": "A", "expr": "up", "datasource": { "uid": "prometheus" } }] }
          ]
        }
        """;

    [Theory]
    [InlineData("metadata.name", "dashboard-module-proxy")]
    [InlineData("metadata.namespace", "monitoring")]
    [InlineData("metadata.labels.grafana_dashboard", "1")]
    [InlineData("metadata.annotations.grafana_folder", "GoCenter")]
    public async Task Each_file_is_a_ConfigMap_that_the_sidecar_finds(string path, string expected)
    {
        var declared = await Declared.ByAsync(() => new Dashboards("dashboards", Args()));

        Assert.Equal(expected, declared.Input(ConfigMap, "dashboards-module-proxy", path));
        var dashboard = JsonNode.Parse(declared.Input(ConfigMap, "dashboards-module-proxy", "data.\"module_proxy.json\"")!)!;
        Assert.Equal("gocenter-module-proxy", dashboard["uid"]!.ToString());
    }

    [Fact]
    public async Task There_is_one_for_each_subject()
    {
        var declared = await Declared.ByAsync(() => new Dashboards("dashboards", Args()));

        Assert.Equal(
            ["delivery", "logs", "module-proxy", "monitoring", "nodes", "overview", "queue"],
            declared.Resources.Select(resource => resource[$"{ConfigMap} dashboards-".Length..]));
    }

    [Fact]
    public void A_sound_file_has_no_fault() => Assert.Empty(DashboardChecks.FaultsOf(Files(Good)));

    [Theory]
    [InlineData("\"uid\": \"a\",", "", "a.json has the uid \"\"; allowed are 1 to 40 letters, digits, hyphens and underscores.")]
    [InlineData("\"uid\": \"a\",", "\"uid\": \"a b\",",
        "a.json has the uid \"a b\"; allowed are 1 to 40 letters, digits, hyphens and underscores.")]
    [InlineData("\"title\": \"A\",", "\"title\": \" \",", "a.json has no title; allowed is any text.")]
    [InlineData("\"title\": \"Two\", ", "", "a.json: panel 2 \"\" has no title; allowed is any text.")]
    [InlineData("\"description\": \"What it is.\", ", "",
        "a.json: panel 2 \"Two\" has no description; allowed is a sentence that says what is seen and when it is bad.")]
    [InlineData("\"unit\": \"s\"", "",
        "a.json: panel 2 \"Two\" has no unit; allowed is one of Grafana's, such as reqps or s, and none for a plain number.")]
    [InlineData("\"datasource\": { \"uid\": \"prometheus\" },\n", "\"datasource\": { \"uid\": \"${DS}\" },\n",
        "a.json: panel 2 \"Two\" has the data source \"${DS}\"; allowed is \"prometheus\", the same everywhere.")]
    [InlineData("\"expr\": \"up\", \"datasource\": { \"uid\": \"prometheus\" }", "\"expr\": \"up\"",
        "a.json: panel 2 \"Two\", query A, has the data source \"\"; allowed is \"prometheus\", the same everywhere.")]
    [InlineData("\"expr\": \"up\"", "\"expr\": \"\"", "a.json: panel 2 \"Two\", query A, is empty; allowed is a PromQL expression.")]
    [InlineData("[{ \"refId\": \"A\", \"expr\": \"up\", \"datasource\": { \"uid\": \"prometheus\" } }]", "[]",
        "a.json: panel 2 \"Two\" has no query; allowed is one or more.")]
    [InlineData("\"id\": 1,", "\"id\": 2,", "a.json: panel 2 \"Two\" has an id that another panel has; allowed is one of its own.")]
    [InlineData("\"type\": \"query\", \"datasource\": { \"uid\": \"prometheus\" }", "\"type\": \"query\"",
        "a.json: variable \"pool\" has the data source \"\"; allowed is \"prometheus\", the same everywhere.")]
    [InlineData("\"Rollouts\", \"datasource\": { \"uid\": \"prometheus\" }", "\"Rollouts\", \"datasource\": { \"uid\": \"loki\" }",
        "a.json: annotation \"Rollouts\" has the data source \"loki\"; allowed is \"prometheus\", the same everywhere.")]
    [InlineData("\"uid\": \"a\",", "\"uid\": \"a\", \"uid\": \"b\",",
        "a.json has a key twice in one object; allowed is a dashboard as Grafana exports it.")]
    public void A_fault_names_the_file_the_place_and_what_is_allowed(string text, string instead, string fault)
    {
        Assert.Contains(text, Good, StringComparison.Ordinal);

        Assert.Equal([fault], DashboardChecks.FaultsOf(Files(Good.Replace(text, instead, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("{\n  \"uid\": ", "a.json is not JSON in line 2; allowed is a dashboard as Grafana exports it.")]
    [InlineData("[]", "a.json is not an object; allowed is a dashboard as Grafana exports it.")]
    public void What_is_no_dashboard_is_a_fault(string text, string fault) =>
        Assert.Equal([fault], DashboardChecks.FaultsOf(Files(text)));

    [Fact]
    public void A_panel_in_a_folded_row_is_checked_too()
    {
        const string inside = "\"panels\": [{ \"id\": 3, \"type\": \"text\" }, { \"id\": 2, \"type\": \"text\" }]";
        var folded = Good.Replace("\"panels\": []", inside, StringComparison.Ordinal);

        Assert.Equal(
            ["a.json: panel 2 \"Two\" has an id that another panel has; allowed is one of its own."],
            DashboardChecks.FaultsOf(Files(folded)));
    }

    [Fact]
    public void What_no_ConfigMap_holds_is_a_fault()
    {
        var large = Good.Replace("What it is.", new string('x', 1_000_000), StringComparison.Ordinal);

        var fault = Assert.Single(DashboardChecks.FaultsOf(Files(large)));
        Assert.Matches("^a\\.json has 1000\\d{3} bytes; allowed are 1000000, which is what a ConfigMap holds\\.$", fault);
    }

    [Fact]
    public async Task A_duplicate_uid_and_every_other_fault_stop_the_preview_together()
    {
        var files = Files(Good).Add("b.json", Good.Replace("\"title\": \"A\",", "", StringComparison.Ordinal));

        var fault = await Assert.ThrowsAnyAsync<Exception>(() => Declared.ByAsync(
            () => new Dashboards("dashboards", Args(files))));

        Assert.Contains(
            "b.json has the uid \"a\"; allowed is one of its own, and a.json has the same.\nb.json has no title; allowed is any text.",
            fault.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task LinksToThisRepositoryLeadThere()
    {
        var declared = await Declared.ByAsync(() => new Dashboards("dashboards", Args()));

        var dashboard = JsonNode.Parse(declared.Input(ConfigMap, "dashboards-overview", "data.\"overview.json\"")!)!;
        Assert.Contains(
            "https://git.example.com/gocenter/docs/operations/README.md",
            dashboard["links"]!.AsArray().Select(link => link!["url"]!.ToString()));
        Assert.DoesNotContain("\"url\":\"docs/", dashboard.ToJsonString(), StringComparison.Ordinal);
    }

    // Where a link leads to a dashboard it is one of ours, and where it leads to a page of this repository the page is there.
    [Fact]
    public void No_link_leads_nowhere()
    {
        var dashboards = Own().Values.ToList();
        var known = dashboards.Select(dashboard => $"/d/{dashboard["uid"]}").ToHashSet();
        var links = dashboards.SelectMany(Urls).ToList();

        Assert.True(links.Count > 10);
        Assert.All(links, link => Assert.True(
            known.Contains(link.Split('?')[0]) || File.Exists(Path.Combine(Repository.Root, link.Split('#')[0])), link));
    }

    [Fact]
    public void Every_dashboard_leads_to_the_others_and_to_the_runbooks() => Assert.All(Own(), dashboard =>
    {
        var links = dashboard.Value["links"]!.AsArray();
        Assert.Contains(links, link => link!["type"]!.ToString() == "dashboards" && link["tags"]!.AsArray().Any(tag => tag!.ToString() == "gocenter"));
        Assert.Contains(links, link => link!["url"]!.ToString() == "docs/operations/README.md");
        Assert.Contains(dashboard.Value["tags"]!.AsArray(), tag => tag!.ToString() == "gocenter");
    });

    // Over a range Grafana would go on showing the last number of something that is long gone, in green.
    [Fact]
    public void Every_tile_of_the_overview_tells_of_now()
    {
        var tiles = Own()["overview.json"]["panels"]!.AsArray().Where(panel => panel!["type"]!.ToString() == "stat").ToList();

        Assert.True(tiles.Count > 10);
        Assert.All(tiles.SelectMany(tile => tile!["targets"]!.AsArray()), query =>
        {
            Assert.True((bool)query!["instant"]!);
            Assert.False((bool)query["range"]!);
        });
    }

    [Fact]
    public void Panels_fill_the_width_and_lie_on_no_other() => Assert.All(Own(), dashboard =>
    {
        var cells = dashboard.Value["panels"]!.AsArray()
            .Select(panel => panel!["gridPos"]!)
            .SelectMany(place => from x in Enumerable.Range((int)place["x"]!, (int)place["w"]!)
                                 from y in Enumerable.Range((int)place["y"]!, (int)place["h"]!)
                                 select (x, y))
            .ToList();

        // Grafana's grid has 24 columns.
        Assert.Equal(cells.Count, cells.Distinct().Count());
        Assert.Equal(24 * (cells.Max(cell => cell.y) + 1), cells.Count);
        Assert.All(cells, cell => Assert.InRange(cell.x, 0, 23));
    });

    private static DashboardsArgs Args(ImmutableSortedDictionary<string, string>? files = null) => files is null
        ? new DashboardsArgs { Namespace = "monitoring", RunbookBase = "https://git.example.com/gocenter" }
        : new DashboardsArgs { Namespace = "monitoring", RunbookBase = "https://git.example.com/gocenter", Files = files };

    private static Dictionary<string, JsonNode> Own() => Args().Files.ToDictionary(file => file.Key, file => JsonNode.Parse(file.Value)!);

    /// <summary>Of the dashboard itself, and of its panels.</summary>
    private static IEnumerable<string> Urls(JsonNode node) => node switch
    {
        JsonObject map => map.SelectMany(pair => pair.Key == "links"
            ? pair.Value!.AsArray().Select(link => link!["url"]!.ToString()).Where(url => url.Length > 0)
            : pair.Value is null ? [] : Urls(pair.Value)),
        JsonArray list => list.Where(item => item is not null).SelectMany(item => Urls(item!)),
        _ => [],
    };

    private static ImmutableSortedDictionary<string, string> Files(string text) =>
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("a.json", text);
}
