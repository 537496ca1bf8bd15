using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Inventories;

/// <summary>
/// What the charts' own templates say about their pods and Services, at the versions that this repository names: the graph has a chart as
/// one resource, and what is in it only Helm knows. Read off the charts, and to be read again with each new version.
/// </summary>
internal sealed class ChartPods
{
    /// <summary>
    /// By chart, lines of two kinds: <c>pods NAME LABEL=VALUE PORT...</c> and <c>service NAME PORT PODS PORT</c>.
    /// </summary>
    private static readonly FrozenDictionary<string, ChartPods> s_charts = new Dictionary<string, string>
    {
        // The hook jobs that make the webhook's certificate carry the operator's label. node-exporter is on the host's network.
        ["kube-prometheus-stack"] = """
            pods prometheus app.kubernetes.io/name=prometheus 9090 8080
            pods alertmanager app.kubernetes.io/name=alertmanager 9093 9094 8080
            pods grafana app.kubernetes.io/name=grafana 3000
            pods kube-state-metrics app.kubernetes.io/name=kube-state-metrics 8080
            pods prometheus-operator app.kubernetes.io/name=kube-prometheus-stack-prometheus-operator 10250
            service grafana 80 grafana 3000
            """,
        ["prometheus-blackbox-exporter"] = """
            pods blackbox-exporter app.kubernetes.io/name=prometheus-blackbox-exporter 9115
            service blackbox-exporter 9115 blackbox-exporter 9115
            """,
        ["fluentd"] = """
            pods fluentd app.kubernetes.io/name=fluentd 24231
            """,
        // The port is for probes, which this version of the chart does not declare.
        ["kwatch"] = """
            pods kwatch app.kubernetes.io/name=kwatch 8060
            """,
        ["traefik"] = """
            pods traefik app.kubernetes.io/name=traefik 8000 8443 8082 9100
            """,
        ["cert-manager"] = """
            pods cert-manager app.kubernetes.io/name=cert-manager 9402
            pods cert-manager-webhook app.kubernetes.io/name=webhook 10250 9402
            pods cert-manager-cainjector app.kubernetes.io/name=cainjector 9402
            pods cert-manager-startupapicheck app.kubernetes.io/name=startupapicheck
            """,
        ["external-dns"] = """
            pods external-dns app.kubernetes.io/name=external-dns 7979
            """,
        ["keda"] = """
            pods keda-operator app.kubernetes.io/name=keda-operator 8080 9666
            pods keda-metrics app.kubernetes.io/name=keda-operator-metrics-apiserver 8080 6443
            pods keda-webhooks app.kubernetes.io/name=keda-admission-webhooks 9443
            """,
        ["valkey"] = """
            pods valkey app.kubernetes.io/name=valkey 6379 9121
            service valkey 6379 valkey 6379
            """,
        // Runners, and the jobs that prepare and start them, are the operator's and carry one label.
        ["k6-operator"] = """
            pods k6-operator app.kubernetes.io/name=k6-operator
            pods k6 app=k6 6565
            """,
    }.ToFrozenDictionary(static chart => chart.Key, static chart => new ChartPods(chart.Value));

    private ChartPods(string text)
    {
        var pods = ImmutableArray.CreateBuilder<ChartPod>();
        var services = ImmutableArray.CreateBuilder<ChartService>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split(' ');
            if (words[0] == "pods")
                pods.Add(new(words[1], words[2].Split('=')[0], words[2].Split('=')[1], [.. words[3..].Select(Number)]));
            else
                services.Add(new(words[1], Number(words[2]), words[3], Number(words[4])));
        }

        Pods = pods.ToImmutable();
        Services = services.ToImmutable();
    }

    /// <summary>The pods.</summary>
    public ImmutableArray<ChartPod> Pods { get; }

    /// <summary>The Services that something outside of the chart uses.</summary>
    public ImmutableArray<ChartService> Services { get; }

    /// <summary>What is known of a chart by its name, or null.</summary>
    public static ChartPods? OfChart(string chart) => s_charts.GetValueOrDefault(chart);

    /// <summary>What is known of the chart of a release, or null.</summary>
    public static ChartPods? Of(ResourceNode release) => OfChart(ChartOf(release));

    /// <summary>Name of the chart of a release, without the registry that it comes from.</summary>
    public static string ChartOf(ResourceNode release) => (release.Inputs.FindText("chart") ?? "").Split('/')[^1];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
