using System.Reflection;
using GoCenter.Cli.Charts;
using GoCenter.Cli.Graph;
using GoCenter.Components;
using GoCenter.Stacks;
using GoCenter.Stacks.Settings;
using GoCenter.Tests.Stacks.Settings;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Cli.Charts;

/// <summary>What the environments set in charts, against what the charts know.</summary>
public sealed class ChartValuesTests
{
    // Between them they declare every chart with every option of it.
    private static readonly (string Stack, (string Text, string Instead)[] Changes)[] Environments =
    [
        ("dev", []),
        ("prod", []),
        // A cluster alone, behind a load balancer of its own.
        ("test", []),
        ("dev",
        [
            ("loadTest: false", "loadTest: true"),
            ("remoteWriteUrl: \"\"", "remoteWriteUrl: https://metrics.example.com/push"),
            ("remoteWriteUser: \"\"", "remoteWriteUser: writer"),
        ]),
    ];

    [Fact]
    public void Every_pinned_chart_has_its_values_written_down_at_its_version()
    {
        var charts = typeof(Versions.Charts).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (HelmChart)field.GetValue(null)!).ToList();

        Assert.True(charts.Count >= 9);
        Assert.Equal(charts.Select(chart => (chart.Name, chart.Version)),
            charts.Select(chart => (chart.Name, KnownValues.Of(chart.Name)?.Version ?? "nothing")));
    }

    [Fact]
    public async Task Every_chart_knows_the_values_it_is_given()
    {
        foreach (var (stack, changes) in Environments)
            Assert.Equal([], ChartValuesCheck.Faults(await GraphOf(stack, changes)));
    }

    [Fact]
    public async Task What_is_set_is_what_was_recorded()
    {
        var set = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var (stack, changes) in Environments)
        {
            foreach (var release in (await GraphOf(stack, changes)).Resources.Where(resource => resource.Type == "kubernetes:helm.sh/v3:Release"))
            {
                if (!set.TryGetValue(ChartValuesCheck.ChartOf(release), out var places))
                    set.Add(ChartValuesCheck.ChartOf(release), places = new SortedSet<string>(StringComparer.Ordinal));
                places.UnionWith(ValuePath.In(release.Inputs.Find("values")!));
            }
        }

        var texts = set.ToDictionary(chart => $"{chart.Key}.txt", chart => string.Concat(chart.Value.Select(place => place + "\n")));
        // A change that is meant: make record.
        if (Environment.GetEnvironmentVariable("RECORD_CHART_VALUES") is { Length: > 0 } folder)
        {
            foreach (var old in Directory.EnumerateFiles(folder))
                File.Delete(old);
            foreach (var (name, text) in texts)
                await File.WriteAllTextAsync(Path.Combine(folder, name), text);
        }

        var recorded = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests/Recorded/chart-values")).Order(StringComparer.Ordinal)
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
        Assert.Equal(texts.Keys.Order(StringComparer.Ordinal), recorded.Keys);
        foreach (var (name, text) in texts)
            Assert.Equal(recorded[name], text);
    }

    [Theory]
    [InlineData(
        "retention",
        "retentoin",
        "monitoring: kube-prometheus-stack 88.5.3 does not know the value prometheus.prometheusSpec.retentoin; the nearest known one is prometheus.prometheusSpec.retention.")]
    [InlineData(
        "replicas",
        "somethingElseAltogetherThatNobodyEverHeardOf",
        "monitoring: kube-prometheus-stack 88.5.3 does not know the value prometheus.prometheusSpec.somethingElseAltogetherThatNobodyEverHeardOf.")]
    public void A_value_that_the_chart_does_not_know_is_a_fault(string good, string bad, string fault)
    {
        Assert.Equal([], FaultsOf("88.5.3", good));
        Assert.Equal([fault], FaultsOf("88.5.3", bad));
    }

    [Fact]
    public void Values_of_another_version_are_not_taken_for_known() => Assert.Equal(
        [
            "monitoring: the values of kube-prometheus-stack 89.0.0 are not known, only those of 88.5.3; "
                + "gocenter chart-values writes them down from the chart's folder, see docs/charts.md.",
        ],
        FaultsOf("89.0.0", "retention"));

    [Theory]
    [InlineData("grafana[\"grafana.ini\"].server.root_url", true)]
    [InlineData("grafana[\"grafana.in\"].server", false)]
    [InlineData("prometheus.prometheusSpec.nodeSelector.node-pool", true)]
    [InlineData("prometheus.prometheusSpec.externalLabels.cluster", true)]
    [InlineData("prometheus.prometheusSpec.securityContext.runAsUser", true)]
    [InlineData("alertmanager.alertmanagerSpec.configSecret", true)]
    [InlineData("prometheus.prometheusSpecs.retention", false)]
    [InlineData("kube-state-metrics.containerSecurityContext.privileged", true)]
    [InlineData("kube-state-metrics.contianerSecurityContext.privileged", false)]
    [InlineData("defaultRules.rules.etcd", true)]
    public void Free_keys_are_known_where_the_chart_takes_any(string place, bool isKnown) =>
        Assert.Equal(isKnown, KnownValues.Of("kube-prometheus-stack")!.Knows(place));

    private static IEnumerable<string> FaultsOf(string version, string key)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("graph.json", $$"""
        {
          "version": 1, "project": "gocenter", "stack": "test",
          "resources": [
            {
              "type": "kubernetes:helm.sh/v3:Release", "name": "monitoring", "parent": null, "provider": null, "dependsOn": [], "protect": false,
              "inputs": {
                "chart": "oci://registry.example/charts/kube-prometheus-stack", "version": "{{version}}",
                "values": { "prometheus": { "prometheusSpec": { "{{key}}": 1 } } }
              }
            }
          ]
        }
        """);
        return [.. ChartValuesCheck.Faults(GraphReader.Load(file))];
    }

    private static Task<ResourceGraph> GraphOf(string stack, (string Text, string Instead)[] changes)
    {
        var yaml = stack == "test" ? GoodSettings.Yaml : Repository.ReadText($"Pulumi.{stack}.yaml");
        foreach (var (text, instead) in changes)
        {
            Assert.Contains(text, yaml, StringComparison.Ordinal);
            yaml = yaml.Replace(text, instead, StringComparison.Ordinal);
        }

        var settings = SettingsReader.Load(new YamlSettingsSource($"Pulumi.{stack}.yaml", yaml, Repository.Project));
        return GraphRecorder.RecordAsync(options => new EnvironmentStack(settings, options), Repository.Project.Name, stack);
    }
}
