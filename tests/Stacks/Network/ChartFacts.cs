using System.Collections.Immutable;
using System.Globalization;

namespace GoCenter.Tests.Stacks.Network;

/// <summary>
/// What the charts' own templates say about pods, ports and calls, at the versions that this repository names. It is read off the charts
/// and not off this program's code: the test compares the two.
/// </summary>
internal sealed class ChartFacts
{
    /// <summary>
    /// Lines of three kinds: <c>pods NAME LABEL=VALUE PORT...</c>;
    /// <c>service NAME PORT PODS PORT</c>; and <c>call FROM TO PORT...</c>. A port is TCP unless it says <c>/UDP</c>.
    /// </summary>
    private static readonly Dictionary<string, string> Texts = new()
    {
        // The hook jobs that make the webhook's certificate carry the operator's label. node-exporter is on the host's network.
        ["kube-prometheus-stack"] = """
            pods prometheus app.kubernetes.io/name=prometheus 9090 8080
            pods alertmanager app.kubernetes.io/name=alertmanager 9093 9094 8080
            pods grafana app.kubernetes.io/name=grafana 3000
            pods kube-state-metrics app.kubernetes.io/name=kube-state-metrics 8080
            pods prometheus-operator app.kubernetes.io/name=kube-prometheus-stack-prometheus-operator 10250
            service grafana 80 grafana 3000
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
            """,
        ["fluentd"] = """
            pods fluentd app.kubernetes.io/name=fluentd 24231
            call fluentd api-server 443
            call prometheus fluentd 24231
            """,
        ["traefik"] = """
            pods traefik app.kubernetes.io/name=traefik 8000 8443 8082 9100
            call clients traefik 8000 8443
            call traefik api-server 443
            call prometheus traefik 9100
            """,
        ["cert-manager"] = """
            pods cert-manager app.kubernetes.io/name=cert-manager 9402
            pods cert-manager-webhook app.kubernetes.io/name=webhook 10250 9402
            pods cert-manager-cainjector app.kubernetes.io/name=cainjector 9402
            pods cert-manager-startupapicheck app.kubernetes.io/name=startupapicheck
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
            pods external-dns app.kubernetes.io/name=external-dns 7979
            call external-dns api-server 443
            call prometheus external-dns 7979
            """,
        ["keda"] = """
            pods keda-operator app.kubernetes.io/name=keda-operator 8080 9666
            pods keda-metrics app.kubernetes.io/name=keda-operator-metrics-apiserver 8080 6443
            pods keda-webhooks app.kubernetes.io/name=keda-admission-webhooks 9443
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
            pods valkey app.kubernetes.io/name=valkey 6379 9121
            service valkey 6379 valkey 6379
            call valkey valkey 6379
            call prometheus valkey 9121
            """,
        // Runners, and the jobs that prepare and start them, are the operator's and carry one label.
        ["k6-operator"] = """
            pods k6-operator app.kubernetes.io/name=k6-operator
            pods k6 app=k6 6565
            call k6-operator api-server 443
            call k6-operator k6 6565
            call k6 k6 6565
            """,
    };

    private ChartFacts(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split(' ');
            if (words[0] == "pods")
                Pods.Add((words[1], (words[2].Split('=')[0], words[2].Split('=')[1]), [.. words[3..].Select(Number)]));
            else if (words[0] == "service")
                Services.Add((words[1], Number(words[2]), words[3], Number(words[4])));
            else
                Calls.AddRange(words[3..]
                    .Select(port => port.Split('/'))
                    .Select(port => (words[1], words[2], Number(port[0]), port.ElementAtOrDefault(1) ?? "TCP")));
        }
    }

    public List<(string Name, (string Key, string Value) Label, ImmutableArray<int> Ports)> Pods { get; } = [];

    public List<(string Name, int Port, string Pods, int TargetPort)> Services { get; } = [];

    public List<(string From, string To, int Port, string Protocol)> Calls { get; } = [];

    /// <summary>What is known of a chart, or null.</summary>
    public static ChartFacts? Of(string chart) => Texts.TryGetValue(chart, out var text) ? new ChartFacts(text) : null;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
