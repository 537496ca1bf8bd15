using GoCenter.Tests.Programs.Queue;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Alerting;

/// <summary>The blackbox exporter with the repository's configuration.</summary>
public sealed class BlackboxTests
{
    private static readonly HttpClient Client = new();

    private static string Configuration => Path.Combine(Repository.Root, "components/Observability/blackbox/blackbox.yml");

    [ToolFact("prometheus-blackbox-exporter")]
    public async Task The_exporter_takes_its_configuration() =>
        await Tool.RunAsync("prometheus-blackbox-exporter", $"--config.file={Configuration}", "--config.check");

    [ToolFact("prometheus-blackbox-exporter")]
    public async Task An_address_without_TLS_fails_whatever_it_answers()
    {
        await using var plain = new LoopbackServer((_, _) => Task.FromResult(new Answer(200, "fine")));
        var address = $"127.0.0.1:{LoopbackPort.Free()}";
        await using var exporter = new ServerProcess(
            "prometheus-blackbox-exporter", $"--config.file={Configuration}", $"--web.listen-address={address}");
        await exporter.ReadyAsync($"http://{address}/-/healthy");

        foreach (var module in new[] { "http_ok", "http_answers" })
        {
            var metrics = await Client.GetStringAsync(new Uri($"http://{address}/probe?module={module}&target={plain.Url}/"));
            Assert.Contains("probe_http_status_code 200", metrics, StringComparison.Ordinal);
            Assert.Contains("probe_success 0", metrics, StringComparison.Ordinal);
        }
    }
}
