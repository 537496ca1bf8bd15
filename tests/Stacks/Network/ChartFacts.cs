using System.Collections.Immutable;
using System.Globalization;
using GoCenter.Cli.Inventories;

namespace GoCenter.Tests.Stacks.Network;

/// <summary>
/// What the charts' own templates say about who calls whom, beside what <see cref="ChartPods"/> knows of their pods, at the versions that
/// this repository names. It is read off the charts and not off this program's code: the test compares the two.
/// </summary>
internal sealed class ChartFacts
{
    /// <summary>
    /// Lines <c>call FROM TO PORT...</c>. A port is TCP unless it says <c>/UDP</c>.
    /// </summary>
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["kube-prometheus-stack"] = """
            call prometheus api-server 443
            call grafana api-server 443
            call kube-state-metrics api-server 443
            call prometheus-operator api-server 443
            call api-server prometheus-operator 10250
            call grafana prometheus 9090
            call grafana alertmanager 9093
            call alertmanager alertmanager 9094 9094/UDP
            call prometheus prometheus 9090 8080
            call prometheus alertmanager 9093 8080
            call prometheus grafana 3000
            call prometheus kube-state-metrics 8080
            call prometheus prometheus-operator 10250
            call prometheus nodes 10250 9100
            call alertmanager internet 443
            """,
        ["prometheus-blackbox-exporter"] = """
            call prometheus blackbox-exporter 9115
            """,
        ["fluentd"] = """
            call fluentd api-server 443
            call prometheus fluentd 24231
            """,
        // The internet is Slack.
        ["kwatch"] = """
            call kwatch api-server 443
            call kwatch internet 443
            """,
        ["traefik"] = """
            call clients traefik 8000 8443
            call traefik api-server 443
            call prometheus traefik 9100
            """,
        ["cert-manager"] = """
            call cert-manager api-server 443
            call cert-manager-webhook api-server 443
            call cert-manager-cainjector api-server 443
            call cert-manager-startupapicheck api-server 443
            call api-server cert-manager-webhook 10250
            call prometheus cert-manager 9402
            call prometheus cert-manager-webhook 9402
            call prometheus cert-manager-cainjector 9402
            """,
        ["external-dns"] = """
            call external-dns api-server 443
            call prometheus external-dns 7979
            """,
        ["keda"] = """
            call keda-operator api-server 443
            call keda-metrics api-server 443
            call keda-webhooks api-server 443
            call keda-metrics keda-operator 9666
            call api-server keda-metrics 6443
            call api-server keda-webhooks 9443
            call prometheus keda-operator 8080
            call prometheus keda-metrics 8080
            """,
        ["valkey"] = """
            call valkey valkey 6379
            call prometheus valkey 9121
            """,
        ["k6-operator"] = """
            call k6-operator api-server 443
            call k6-operator k6 6565
            call k6 k6 6565
            """,
    };

    private ChartFacts(ChartPods pods, string text)
    {
        Pods = pods.Pods;
        Services = pods.Services;
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split(' ');
            Calls.AddRange(words[3..]
                .Select(port => port.Split('/'))
                .Select(
                    port => (words[1], words[2], int.Parse(port[0], CultureInfo.InvariantCulture), port.ElementAtOrDefault(1) ?? "TCP")));
        }
    }

    public ImmutableArray<ChartPod> Pods { get; }

    public ImmutableArray<ChartService> Services { get; }

    public List<(string From, string To, int Port, string Protocol)> Calls { get; } = [];

    /// <summary>What is known of a chart, or null.</summary>
    public static ChartFacts? Of(string chart) =>
        Texts.TryGetValue(chart, out var text) && ChartPods.OfChart(chart) is { } pods ? new ChartFacts(pods, text) : null;
}
