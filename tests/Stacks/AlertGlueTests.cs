using System.Text.RegularExpressions;
using GoCenter.Cli.Graph;
using GoCenter.Components.Observability;
using GoCenter.Components.Observability.RuleFiles;
using GoCenter.Stacks.Layers;
using GoCenter.Stacks.Settings;
using GoCenter.Tests.Programs.Alerting;
using GoCenter.Tests.Programs.Prometheus;
using GoCenter.Tests.Stacks.Network;
using GoCenter.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace GoCenter.Tests.Stacks;

/// <summary>What rules, scraping, probes and routing have to agree on: a label that one side spells otherwise is silent for ever.</summary>
public sealed partial class AlertGlueTests
{
    private static readonly Lazy<IReadOnlyList<Rule>> s_rules =
        new(() => [.. RuleFile.ReadAll().SelectMany(file => file.Groups).SelectMany(group => group.Rules)]);

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Every_label_that_inhibition_goes_by_is_on_some_alert(string stack)
    {
        // Labels of alerts, as promtool has seen them fire, and what Prometheus adds to each that it sends.
        var cases = Path.Combine(Repository.Root, "tests/Programs/Prometheus/rules");
        var alerts = Directory.GetFiles(cases).SelectMany(AlertCase.ReadAll)
            .SelectMany(one => one.Times.SelectMany(time => time).Select(labels => labels.SetItem("alertname", one.Alert))).ToList();
        var added = (await MonitoringOf(stack)).TextsAt("prometheus", "prometheusSpec", "externalLabels").Keys;
        var inhibitions = Items(Yaml(AlertmanagerFile.Of(stack)), "inhibit_rules").ToList();

        Assert.True(inhibitions.Count > 3);
        foreach (var inhibition in inhibitions)
        {
            foreach (var label in Items(inhibition, "equal").Select(label => label.ToString()).Except(added))
                Assert.True(alerts.Any(alert => alert.ContainsKey(label)), $"no alert has the label {label}");
            foreach (var side in new[] { "source_matchers", "target_matchers" })
            {
                var matchers = Items(inhibition, side).Select(matcher => Matcher().Match(matcher.ToString())).ToList();
                Assert.All(matchers, matcher => Assert.True(matcher.Success));
                // Node exporters are scraped by the chart, under its own name for them.
                var own = matchers.Where(matcher => matcher.Groups["value"].Value != "node-exporter");
                Assert.True(
                    alerts.Any(alert => own.All(matcher => IsMatch(matcher, alert))),
                    $"no alert is one of {string.Join(", ", matchers.Select(matcher => matcher.Value))}");
            }
        }
    }

    [Fact]
    public void Every_job_and_label_of_static_targets_that_rules_go_by_is_scraped()
    {
        var jobs = Yaml(ScrapeJobs.Of([new LegacyTarget("db1", "10.0.0.1:9100")]));
        var named = ((YamlSequenceNode)jobs).Children.ToDictionary(job => job["job_name"].ToString());
        var selected = s_rules.Value.Where(rule => JobEquals().IsMatch(rule.Expression)).ToList();

        Assert.NotEmpty(selected);
        foreach (var job in s_rules.Value.SelectMany(rule => Job().Matches(rule.Expression)).Select(match => match.Groups[1].Value))
            Assert.Contains(job, named.Keys);
        foreach (var rule in selected)
        {
            var job = named[JobEquals().Match(rule.Expression).Groups[1].Value];
            var labels = Items(job, "static_configs").SelectMany(targets => ((YamlMappingNode)targets["labels"]).Children.Keys)
                .Select(label => label.ToString()).Append("instance").Append("job").ToList();
            foreach (Match used in TemplateLabel().Matches(string.Join(' ', rule.Annotations.Values)))
                Assert.True(labels.Contains(used.Groups[1].Value), $"{rule.Alert}: {job["job_name"]} have no label {used.Groups[1].Value}");
        }
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Every_address_that_rules_go_by_is_probed(string stack)
    {
        var file = $"Pulumi.{stack}.yaml";
        var settings = SettingsReader.Load(new YamlSettingsSource(file, Repository.ReadText(file), Repository.Project));
        var probed = PublicAddresses.Of(settings).ToDictionary(address => address.Name, address => address.Url);
        var selected = s_rules.Value.SelectMany(rule => Address().Matches(rule.Expression))
            .Select(match => match.Groups[1].Value).ToHashSet();

        Assert.Contains("module-index", selected);
        Assert.All(selected, address => Assert.Contains(address, probed.Keys));
        Assert.EndsWith("/index?limit=1", probed["module-index"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Every_label_of_nodes_that_is_asked_for_is_shown(string stack)
    {
        var list = (await MonitoringOf(stack)).ItemsAt("kube-state-metrics", "metricLabelsAllowlist");
        var shown = Assert.Single(list).Text.Replace("nodes=[", "", StringComparison.Ordinal).TrimEnd(']').Split(',')
            .Select(label => "label_" + NotInNames().Replace(label, "_")).ToHashSet();
        var queries = s_rules.Value.Select(rule => rule.Expression).Concat(DashboardQuery.All().Select(query => query.Expression));
        var asked = queries.SelectMany(query => NodeLabel().Matches(query)).Select(match => match.Value).Distinct().ToList();

        Assert.Contains("label_cloud_google_com_gke_preemptible", asked);
        Assert.All(asked, label => Assert.Contains(label, shown));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task The_charts_own_alerts_are_off_so_that_a_cause_is_told_once(string stack) =>
        Assert.Equal(false, (await MonitoringOf(stack)).At("defaultRules", "create")?.Boolean);

    [Fact]
    public void Rollouts_are_told_of_in_every_namespace_of_an_environment()
    {
        var rule = Assert.Single(s_rules.Value, rule => rule.Alert == "RolloutRunning");

        var told = NamespacePattern().Match(rule.Expression).Groups[1].Value.Split('|');
        Assert.Equal(NamespaceNames.All.Order(StringComparer.Ordinal), told);
    }

    // The values that kube-prometheus-stack is given.
    private static async Task<InputValue?> MonitoringOf(string stack)
    {
        var graph = await EnvironmentStackTests.GraphOf(stack, Repository.ReadText($"Pulumi.{stack}.yaml"));
        return graph.Find("kubernetes:helm.sh/v3:Release::monitoring")!.Inputs.Find("values");
    }

    private static bool IsMatch(Match matcher, IReadOnlyDictionary<string, string> alert)
    {
        var isEqual = alert.GetValueOrDefault(matcher.Groups["label"].Value, "") == matcher.Groups["value"].Value;
        return matcher.Groups["operator"].Value == "=" ? isEqual : !isEqual;
    }

    private static YamlNode Yaml(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents[0].RootNode;
    }

    private static IEnumerable<YamlNode> Items(YamlNode node, string key) => ((YamlSequenceNode)node[key]).Children;

    [GeneratedRegex("^(?<label>[a-z]+) (?<operator>!?=) \"(?<value>[^\"]*)\"$")]
    private static partial Regex Matcher();

    [GeneratedRegex("\\bjob!?=\"([^\"]+)\"")]
    private static partial Regex Job();

    [GeneratedRegex("\\bjob=\"([^\"]+)\"")]
    private static partial Regex JobEquals();

    [GeneratedRegex("\\baddress!?=\"([^\"]+)\"")]
    private static partial Regex Address();

    [GeneratedRegex(@"\$labels\.(\w+)")]
    private static partial Regex TemplateLabel();

    [GeneratedRegex(@"\blabel_[a-z_]+\b(?!\s*\()")]
    private static partial Regex NodeLabel();

    [GeneratedRegex("[^a-z0-9_]")]
    private static partial Regex NotInNames();

    [GeneratedRegex("namespace=~\"([^\"]+)\"")]
    private static partial Regex NamespacePattern();
}
