using System.Text.Json;
using GoCenter.Tests.Programs.Prometheus;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Alerting;

/// <summary>What Slack hears of a rollout: the rules of nodes and prod's routing in real servers, thirty times as fast.</summary>
public sealed class RolloutTests
{
    private const int Faster = 30;
    private const string Rollout = "RolloutRunning in gocenter-prod, Rollout of a Deployment modules/athens.";

    [Support.ToolFact("prometheus", "prometheus-alertmanager", "busybox")]
    public async Task A_rollout_that_goes_well_is_two_lines()
    {
        using var folder = new TemporaryFolder();
        await using var messages = new Messages();
        folder.Write("slack-webhook", $"{messages.Address}/slack");
        var routing = AlertmanagerFile.Here(AlertmanagerFile.Of("prod"), folder.Path);
        folder.Write("alertmanager.yml", AlertmanagerFile.Faster(routing, Faster));
        await using var alertmanager = await AlertmanagerServer.StartAsync(folder);

        await using var metrics = new MetricsFile(Deployment("NewReplicaSetAvailable", isAvailable: true), LoopbackPort.Free());
        var rules = AlertmanagerFile.Faster(Repository.ReadText("components/Observability/rules/nodes.yml"), Faster);
        await using var prometheus = await PrometheusServer.StartAsync(
            Configuration(metrics.Address, alertmanager.Port),
            new Dictionary<string, string> { ["rules-nodes.yml"] = rules });
        await SeenAsync(prometheus, "NewReplicaSetAvailable");

        metrics.Write(Deployment("NewReplicaSetCreated", isAvailable: true));
        await SeenAsync(prometheus, "NewReplicaSetCreated");
        metrics.Write(Deployment("ReplicaSetUpdated", isAvailable: false));
        await SeenAsync(prometheus, "ReplicaSetUpdated");
        await prometheus.EventuallyAsync(() => Task.FromResult(messages.At("/slack").Count > 0));
        // Long enough for it to be told again, if it were.
        await Task.Delay(TimeSpan.FromMinutes(5) / Faster);
        Assert.Equal([$"FIRING: {Rollout}"], messages.At("/slack").Select(Line));

        metrics.Write(Deployment("NewReplicaSetAvailable", isAvailable: true));
        await prometheus.EventuallyAsync(() => Task.FromResult(messages.At("/slack").Count > 1));
        // A node goes and takes a pod along: that is no rollout.
        metrics.Write(Deployment("NewReplicaSetAvailable", isAvailable: false));
        await Task.Delay(TimeSpan.FromMinutes(5) / Faster);
        Assert.Equal([$"FIRING: {Rollout}", $"RESOLVED: {Rollout}"], messages.At("/slack").Select(Line));
    }

    private static async Task SeenAsync(PrometheusServer prometheus, string reason) => await prometheus.EventuallyAsync(
        async () => (await prometheus.QueryAsync($"kube_deployment_status_condition{{reason=\"{reason}\"}} == 1")).Count > 0);

    // What kube-state-metrics shows of a Deployment.
    private static string Deployment(string reason, bool isAvailable) => $$"""
        # TYPE kube_deployment_status_condition gauge
        kube_deployment_status_condition{DEPLOYMENT,condition="Progressing",status="true",reason="{{reason}}"} 1
        kube_deployment_status_condition{DEPLOYMENT,condition="Progressing",status="false",reason="{{reason}}"} 0
        # TYPE kube_deployment_spec_replicas gauge
        kube_deployment_spec_replicas{DEPLOYMENT} 3
        # TYPE kube_deployment_status_replicas_available gauge
        kube_deployment_status_replicas_available{DEPLOYMENT} {{(isAvailable ? 3 : 2)}}

        """.Replace("DEPLOYMENT", "namespace=\"modules\",deployment=\"athens\"", StringComparison.Ordinal);

    private static string Configuration(string target, int alertmanagerPort) =>
        $$"""
        global:
          scrape_interval: 500ms
          scrape_timeout: 500ms
          evaluation_interval: 500ms
          external_labels: { cluster: gocenter-prod }
        rule_files: [rules-*.yml]
        alerting:
          alertmanagers: [{ static_configs: [{ targets: ["127.0.0.1:{{alertmanagerPort}}"] }] }]
        scrape_configs:
          - job_name: kube-state-metrics
            honor_labels: true
            static_configs: [{ targets: ["{{target}}"] }]

        """;

    private static string Line(JsonElement message)
    {
        var attachment = message.GetProperty("attachments")[0];
        return $"{attachment.GetProperty("title").GetString()}, {attachment.GetProperty("text").GetString()?.Trim()}";
    }
}
