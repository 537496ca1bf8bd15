using FsCheck;
using FsCheck.Fluent;
using GoCenter.Cli.Graph;
using GoCenter.Stacks;
using GoCenter.Stacks.Settings;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Stacks;

/// <summary>
/// Settings that are found sound make an environment: nothing that a file may hold is left for a component to stumble over.
/// </summary>
public sealed class RandomEnvironmentTests
{
    private const string Secret = "{ secure: v1:x:y }";

    // Values at the edge of what each key takes, and a little beyond: those that are refused are no matter here.
    private static readonly (string Key, string[] Values)[] Choices =
    [
        ("project", ["a12345", "a-project-with-the-longest-nam", "example.com:project"]),
        ("clusterDeletionProtection", ["false", "true"]),
        ("clusterReleaseChannel", ["RAPID", "EXTENDED"]),
        ("clusterMaintenanceCron", ["59 23 * * *", "0 0 * * SUN", "0 12 * * 1,3,5"]),
        ("clusterMaintenanceDuration", ["24h", "12h", "4h"]),
        ("proxyCpuRequest", ["1m", "1.5", "8"]),
        ("proxyCpuLimit", ["1m", "0.1", "3", "64", "1e3"]),
        ("proxyMemoryLimit", ["1Gi", "128974848", "1e12"]),
        ("proxyScratch", ["4Gi", "1Ti", "123456789123"]),
        ("proxyStorageLimit", ["20Gi", "1.5Ti", "1e13"]),
        ("proxyShutdownSeconds", ["1", "9", "10"]),
        ("proxyDownloadMode", ["async", "none", "async-redirect"]),
        ("proxyDownloadRules", ["[{ pattern: github.com/a?b/*, mode: none }]", "[{ pattern: '*', mode: redirect, url: 'https://a.example/b~c' }]", "[{ pattern: x, mode: sync, url: 'https://[::1]:8443/' }]"]),
        ("proxyPrivatePatterns", ["[github.com/Acme/*]", "['*']", "[a, b.c/d]"]),
        ("proxyTenants", ["[{ name: a, host: a.dev.gocenter.example.com }]", "[{ name: a-name-of-sixteen, host: b.dev.gocenter.example.com }]"]),
        ("proxyHost", ["x1.dev.gocenter.example.com", "dev.gocenter.example.com"]),
        ("dnsDomain", ["example.com", "com", "xn--bcher-kva.example"]),
        ("inclusionPatterns", ["['.*']", "['[a-z]{2,3}']", "['a|b', '(a)+']", "['\\\"']", "['a\\.b']"]),
        ("inclusionNewestVersions", ["0", "10000"]),
        ("inclusionMaxAgeDays", ["36500", "1"]),
        ("queueWorkersMax", ["1", "1000"]),
        ("queueReplicas", ["1", "10"]),
        ("webReplicasMax", ["2", "9"]),
        ("databaseTier", ["db-f1-micro", "db-custom-96-638976"]),
        ("edgeExposure", ["node-port", "load-balancer"]),
        ("edgeReplicas", ["1", "100"]),
        ("edgeRequestBurst", ["1000000"]),
        ("edgeMaxRequestBytes", ["1024", "1073741824"]),
        ("edgeRoutes",
        [
            "[{ name: api, host: api.dev.gocenter.example.com, path: /v1, namespace: api, service: v1, port: 80 }]",
            "[{ name: a-name-of-more-than-the-forty-two-letters-that-a-label-has, host: r.dev.gocenter.example.com, path: /, namespace: n, service: s, port: 65535 }]",
            "[{ name: api, host: api.dev.gocenter.example.com, path: '/a//b', namespace: modules, service: web, port: 1 }]",
            "[{ name: api, host: 'api.dev.gocenter.example.com', path: '/~x', namespace: monitoring, service: s, port: 80 }]",
        ]),
        ("acmeDirectory", ["production", "staging"]),
        ("loadTest", ["true"]),
        ("repositoryUrl", ["https://code.example.org/infra"]),
        ("metricsRetention", ["2h", "1y", "1h30m", "100d"]),
        ("grafanaSsoClientId", ["a.apps.googleusercontent.com", "1-2.apps.googleusercontent.com"]),
        ("grafanaSsoAllowedDomains", ["[example.com]"]),
        ("metricsStorage", ["1", "1Gi", "1.5Gi", "1e12"]),
        ("pagerProvider", ["pagerduty", "opsgenie", "somebody"]),
        ("alertSlackChannel", ["'#a'", "'#gocenter_dev-2'"]),
        ("alertMailTo", ["''", "o'brien@example.com"]),
        ("alertMailServer", ["10.0.0.1:25", "mail:465", "''"]),
        ("alertMailUser", ["''", "a@b"]),
        ("alertRoutes",
        [
            "[{ severity: page, receiver: mail, repeat: 1h }, { severity: ticket, receiver: mail, repeat: 1w2d }, { severity: info, receiver: mail, repeat: 5m }]",
            "[{ severity: page, receiver: pager, repeat: 1h }, { severity: ticket, receiver: slack, repeat: 1h }, { severity: info, receiver: slack, repeat: 1h }]",
            "[{ severity: page, receiver: mail, repeat: 1h }]",
        ]),
        ("remoteWriteUrl", ["https://metrics.example.com/api/v1/write", "https://10.0.0.1:8443/w"]),
        ("remoteWriteUser", ["writer"]),
        ("logsArchive", ["true", "false"]),
        ("logsArchiveDays", ["1", "3650", "0"]),
        ("logsQueryDays", ["1", "24", "25"]),
        ("slackWebhook", [Secret, "https://hooks.slack.example/services/x"]),
        ("alertHeartbeatUrl", [Secret]),
        ("alertMailFrom", ["''", "o'brien@example.com"]),
        ("grafanaSsoClientSecret", [Secret]),
        ("legacyTargets", ["[{ name: a, address: '10.0.0.1:9100' }]", "[{ name: b, address: 'db.example.com:1', scheme: https, path: '/a/b' }]"]),
    ];

    [Fact]
    public void Any_sound_settings_make_an_environment()
    {
        var change = from key in Gen.Choose(0, Choices.Length - 1) from value in Gen.Choose(0, 9) select (Key: key, Value: value);
        var changes = change.ListOf().Select(list => list.Take(4).ToArray()).ToArbitrary();

        Prop.ForAll(changes, IsRefusedOrRecorded).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    // Each by itself as well, so that none depends on chance.
    [Fact]
    public void Every_choice_alone_is_refused_or_makes_an_environment()
    {
        for (var key = 0; key < Choices.Length; key++)
        {
            for (var value = 0; value < Choices[key].Values.Length; value++)
                Assert.True(IsRefusedOrRecorded([(key, value)]));
        }
    }

    private static bool IsRefusedOrRecorded((int Key, int Value)[] changes)
    {
        var lines = Repository.ReadText("Pulumi.dev.yaml").Split('\n').ToList();
        foreach (var (key, value) in changes)
        {
            var (name, values) = Choices[key];
            var line = lines.FindIndex(text => text.StartsWith($"  gocenter:{name}:", StringComparison.Ordinal));
            // Not every setting is in the file.
            if (line < 0)
                lines.Insert(line = lines.Count - 1, "");
            lines[line] = $"  gocenter:{name}: {values[value % values.Length]}";
            while (line + 1 < lines.Count && lines[line + 1].StartsWith("    ", StringComparison.Ordinal))
                lines.RemoveAt(line + 1);
        }

        var result = SettingsReader.Read(new YamlSettingsSource("Pulumi.dev.yaml", string.Join('\n', lines), Repository.Project));
        if (!result.IsSound)
            return true;
        var graph = GraphRecorder.RecordAsync(options => new EnvironmentStack(result.Settings, options), "gocenter", "dev").GetAwaiter().GetResult();
        return graph.Resources.Length > 100 && !Scrapes.Faults(graph).Any();
    }
}
