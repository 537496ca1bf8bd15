using System.Text.RegularExpressions;
using GoCenter.Components.Observability;
using GoCenter.Components.Observability.RuleFiles;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.Observability;

public sealed partial class AlertRulesTests
{
    private const string PrometheusRule = "kubernetes:monitoring.coreos.com/v1:PrometheusRule";

    [Theory]
    [InlineData("metadata.name", "state")]
    [InlineData("metadata.namespace", "monitoring")]
    [InlineData("metadata.labels.release", "kube-prometheus-stack")]
    [InlineData("spec.groups[0].name", "state")]
    [InlineData("spec.groups[0].interval", null)]
    [InlineData("spec.groups[0].rules[1].alert", "ModuleIndexUnreachable")]
    [InlineData("spec.groups[0].rules[1].record", null)]
    [InlineData("spec.groups[0].rules[1].for", "4m")]
    [InlineData("spec.groups[0].rules[1].labels.severity", "page")]
    [InlineData("spec.groups[0].rules[1].annotations.runbook_url", "https://git.example.com/src/docs/operations/state.md#moduleindexunreachable")]
    public async Task Declares_a_file_as_the_operator_takes_it(string path, string? expected)
    {
        var declared = await Declare();

        Assert.Equal(expected, declared.Input(PrometheusRule, "alert-rules-state", path));
    }

    [Fact]
    public async Task Declares_every_file()
    {
        var declared = await Declare();

        var files = Directory.GetFiles(Path.Combine(Repository.Root, "components/Observability/rules"))
            .Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(
            files.Select(file => $"{PrometheusRule} alert-rules-{file!.Replace('_', '-')}").Order(StringComparer.Ordinal),
            declared.Resources);
    }

    [Fact]
    public async Task Leaves_the_queue_out_where_there_is_none()
    {
        var with = await Declare();
        var without = await Declare(hasQueue: false);

        Assert.Equal([$"{PrometheusRule} alert-rules-queue"], with.Resources.Except(without.Resources));
    }

    [Fact]
    public async Task Keeps_expressions_and_templates_byte_for_byte()
    {
        var declared = await Declare();

        Assert.Equal(
            "max(module_queue_reachable) == 0\n  or\nmax(redis_up) == 0\n  or\nabsent(redis_up)\n",
            declared.Input(PrometheusRule, "alert-rules-state", "spec.groups[0].rules[2].expr"));
        Assert.Equal(
            "{{ $labels.instance }} of {{ $labels.job }}{{ with $labels.namespace }} in {{ . }}{{ end }} has not answered for four minutes.",
            declared.Input(PrometheusRule, "alert-rules-nodes", "spec.groups[1].rules[0].annotations.description"));
    }

    [Fact]
    public void Every_alert_leads_to_its_heading_in_a_runbook()
    {
        foreach (var (file, rule) in Alerts())
        {
            var parts = rule.Annotations["runbook_url"].Split('#');
            var page = Path.Combine(Repository.Root, parts[0]);
            Assert.True(File.Exists(page), $"{file}: {rule.Alert}: {parts[0]} does not exist");
            var headings = Heading().Matches(File.ReadAllText(page)).Select(match => match.Groups[1].Value).ToList();

            Assert.Equal(rule.Alert!.ToLowerInvariant(), parts[1]);
            Assert.True(
                headings.Count(heading => heading == rule.Alert) == 1, $"{file}: {parts[0]} has no heading, or two, for {rule.Alert}");
        }
    }

    [Fact]
    public void Every_runbook_answers_the_same_questions()
    {
        string[] questions = ["What it means", "Impact", "Look", "Do", "Escalate"];
        foreach (var (_, rule) in Alerts())
        {
            var page = File.ReadAllText(Path.Combine(Repository.Root, rule.Annotations["runbook_url"].Split('#')[0]));
            var section = page[(page.IndexOf($"\n## {rule.Alert}\n", StringComparison.Ordinal) + 1)..];
            section = section.IndexOf("\n## ", StringComparison.Ordinal) is var next and > 0 ? section[..next] : section;

            foreach (var question in questions)
                Assert.True(
                    section.Contains($"**{question}.**", StringComparison.Ordinal), $"{rule.Alert}: the runbook lacks \"{question}\"");
        }
    }

    [Fact]
    public void No_heading_is_left_of_an_alert_that_is_gone()
    {
        var alerts = Alerts().Select(alert => alert.Rule.Alert).ToHashSet();
        var pages = Alerts().Select(alert => alert.Rule.Annotations["runbook_url"].Split('#')[0]).Distinct();
        foreach (var page in pages)
        {
            foreach (Match heading in Heading().Matches(File.ReadAllText(Path.Combine(Repository.Root, page))))
                Assert.True(alerts.Contains(heading.Groups[1].Value), $"{page}: {heading.Groups[1].Value} is no alert");
        }
    }

    private static IEnumerable<(string File, Rule Rule)> Alerts() =>
        from file in RuleFile.ReadAll() from grp in file.Groups from rule in grp.Rules where rule.Alert is not null select (file.Name, rule);

    private static Task<Declared> Declare(bool hasQueue = true) => Declared.ByAsync(() => _ = new AlertRules("alert-rules", new AlertRulesArgs
    {
        Namespace = "monitoring",
        RunbookBase = "https://git.example.com/src",
        HasQueue = hasQueue,
    }));

    // Headings of one word that begins with a capital are alerts; others are sentences.
    [GeneratedRegex("^## ([A-Z][A-Za-z]*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
