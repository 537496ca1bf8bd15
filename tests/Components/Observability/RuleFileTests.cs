using GoCenter.Components.Observability.RuleFiles;

namespace GoCenter.Tests.Components.Observability;

/// <summary>Each mistake in a file of rules, and the whole message about it.</summary>
public sealed class RuleFileTests
{
    private const string Good = """
        groups:
          - name: one
            interval: 1m
            rules:
              - record: a:b:c
                expr: vector(1)
              - alert: Broken
                expr: |
                  up == 0
                for: 5m
                keep_firing_for: 1h30m
                labels: { severity: page }
                annotations:
                  summary: It is broken
                  description: "{{ $labels.instance }} is broken."
                  runbook_url: docs/operations/things.md#broken
              - alert: Watchdog
                expr: vector(1)
                labels: { severity: none }
                annotations: { summary: Works, description: Works., runbook_url: docs/operations/things.md#watchdog }

        """;

    [Fact]
    public void Reads_what_the_file_says()
    {
        var file = Assert.Single(RuleFile.Read([("good.yml", Good)]));

        var group = Assert.Single(file.Groups);
        Assert.Equal(("one", "1m"), (group.Name, group.Interval));
        Assert.Equal(("a:b:c", null, "vector(1)"), (group.Rules[0].Record, group.Rules[0].Alert, group.Rules[0].Expression));
        Assert.Equal(("Broken", "up == 0\n", "5m", "1h30m"),
            (group.Rules[1].Alert, group.Rules[1].Expression, group.Rules[1].For, group.Rules[1].KeepFiringFor));
        Assert.Equal("{{ $labels.instance }} is broken.", group.Rules[1].Annotations["description"]);
    }

    [Theory]
    [InlineData("for: 5m", "for: 5 minutes", "bad.yml: alert Broken: for is \"5 minutes\"; allowed is a duration such as 30s, 5m or 1h30m")]
    [InlineData("for: 5m", "for: 5m1h", "bad.yml: alert Broken: for is \"5m1h\"; allowed is a duration such as 30s, 5m or 1h30m")]
    [InlineData("for: 5m", "for: ''", "bad.yml: alert Broken: for is \"\"; allowed is a duration such as 30s, 5m or 1h30m")]
    [InlineData("1h30m", "-1h", "bad.yml: alert Broken: keep_firing_for is \"-1h\"; allowed is a duration such as 30s, 5m or 1h30m")]
    [InlineData("interval: 1m", "interval: often", "bad.yml: group one: interval is \"often\"; allowed is a duration such as 30s, 5m or 1h30m")]
    [InlineData("severity: page", "severity: critical", "bad.yml: alert Broken: label severity is \"critical\"; allowed are page, ticket, info")]
    [InlineData("severity: page", "severity: none", "bad.yml: alert Broken: label severity is \"none\"; allowed are page, ticket, info")]
    [InlineData("severity: page", "team: a", "bad.yml: alert Broken: label severity is \"\"; allowed are page, ticket, info")]
    [InlineData("severity: none", "severity: page", "bad.yml: alert Watchdog: label severity is \"page\"; allowed are none")]
    [InlineData("summary: It is broken", "summary: ''", "bad.yml: alert Broken: annotation summary is missing")]
    [InlineData(
        "docs/operations/things.md#broken",
        "https://example.com",
        "bad.yml: alert Broken: annotation runbook_url is \"https://example.com\"; allowed is docs/operations/PAGE.md#HEADING")]
    [InlineData("alert: Broken", "alert: it_is_broken", "bad.yml: alert it_is_broken: allowed are letters and digits, a capital first")]
    [InlineData("record: a:b:c", "record: a-b", "bad.yml: record a-b: allowed are letters, digits, underscores and colons")]
    [InlineData("expr: vector(1)\n      - alert: Broken", "expr: ''\n      - alert: Broken", "bad.yml: record a:b:c: expr is empty; allowed is PromQL")]
    [InlineData(
        "for: 5m",
        "fro: 5m",
        "bad.yml, line 10: \"fro\" is not known here; allowed are alert, expr, for, keep_firing_for, labels, annotations")]
    [InlineData("labels: { severity: page }", "labels: { severity: page, on: [1] }", "bad.yml, line 12: labels on is a list or a map; allowed is text")]
    [InlineData("name: one", "name: ''", "bad.yml: group name \"\" is empty or given twice; allowed is a name of each group's own")]
    public void AFaultNamesTheFileTheAlertTheValueAndWhatIsAllowed(string good, string bad, string message)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);

        var fault = Assert.Throws<ArgumentException>(() => RuleFile.Read([("bad.yml", Good.Replace(good, bad, StringComparison.Ordinal))]));

        Assert.Equal(message, fault.Message);
    }

    [Theory]
    [InlineData("", "bad.yml: the file holds no rules; allowed is one document with the key groups")]
    [InlineData("groups: []", "bad.yml, line 1: groups is empty or no list; allowed is a list")]
    [InlineData("groups:\n  - name: a\n", "bad.yml, line 2: rules is empty or no list; allowed is a list")]
    [InlineData("groups:\n  - a\n", "bad.yml, line 2: groups has \"a\"; allowed are keys and values")]
    public void A_file_without_rules_says_so(string text, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => RuleFile.Read([("bad.yml", text)])).Message);

    [Fact]
    public void A_broken_file_says_where() =>
        Assert.StartsWith(
            "bad.yml, line 3: the file is not valid YAML: ",
            Assert.Throws<ArgumentException>(() => RuleFile.Read([("bad.yml", "groups:\n  - [")])).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var bad = Good.Replace("for: 5m", "for: soon", StringComparison.Ordinal).Replace(
            "severity: page", "severity: urgent", StringComparison.Ordinal);

        var fault = Assert.Throws<ArgumentException>(() => RuleFile.Read([("good.yml", Good), ("bad.yml", bad)]));

        Assert.Equal(
            """
            bad.yml: alert Broken: for is "soon"; allowed is a duration such as 30s, 5m or 1h30m
            bad.yml: alert Broken: label severity is "urgent"; allowed are page, ticket, info
            """,
            fault.Message);
    }
}
