using GoCenter.Tests.Stacks.Settings;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs;

/// <summary>What Prometheus is given in its own language, read by its own tool.</summary>
public sealed class PrometheusTests
{
    [ToolFact("promtool")]
    public async Task Takes_the_scrape_jobs()
    {
        using var folder = new TemporaryFolder();
        var jobs = Repository.ReadText("components/Observability/prometheus/annotated_pods.yml");
        // Debian's build leaves Kubernetes out; the rules, which are what can go wrong, are the same for any target.
        const string discovery = "kubernetes_sd_configs:\n    - role: pod";
        Assert.Contains(discovery, jobs, StringComparison.Ordinal);
        var configuration = folder.Write(
            "prometheus.yml", "scrape_configs:\n" + jobs.Replace(discovery, "static_configs:\n    - targets: [127.0.0.1:9090]", StringComparison.Ordinal));

        var output = await Tool.RunAsync("promtool", "check", "config", "--syntax-only", configuration);

        Assert.Contains("SUCCESS", output, StringComparison.Ordinal);
    }
}
