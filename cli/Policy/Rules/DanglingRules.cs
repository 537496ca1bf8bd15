using System.Collections.Immutable;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;
using static GoCenter.Cli.Policy.Rules.Breaches;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>
/// Rules for what leads to something else, within its cluster and namespace. Of a chart's pods and Services <see cref="ChartPods"/> knows;
/// what is in a namespace of somebody else cannot be seen, and counts as there.
/// </summary>
internal static class DanglingRules
{
    private const string Service = "core/Service";
    private const string NamespaceName = "kubernetes.io/metadata.name";

    /// <summary>The rules.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        new()
        {
            Id = "workload-selector",
            Source = "kube-linter mismatching-selector, kube-score deployment-pod-selector-labels-match-template-metadata-labels",
            Severity = Severity.High,
            Title = "A workload selects its own pods.",
            Mend = "Give spec.selector and the pods the same labels.",
            Check = static inventory => inventory.Workloads
                .Where(static workload => workload.IsLasting && workload.Kind != "ReplicationController")
                .Where(
                    static workload => LabelSelector.Of(workload.Node.Inputs.Find("spec", "selector"))?.Matches(workload.PodLabels) != true)
                .Select(static workload => new Breach(workload.Node, "spec.selector", "not the pods' labels")),
        },
        new()
        {
            Id = "pod-service-account-exists",
            Source = "kube-linter non-existent-service-account",
            Severity = Severity.High,
            Title = "The service account of a pod is declared.",
            Mend = "Declare the ServiceAccount in the pod's namespace.",
            Check = static inventory =>
                from workload in inventory.Workloads
                let name = workload.PodSpec.FindText("serviceAccountName")
                where name is { Length: > 0 } and not "default"
                    && inventory.Objects.Find(inventory.Objects.ClusterKeyOf(workload.Node), "core/ServiceAccount", workload.Namespace, name) is null
                select workload.At("serviceAccountName", $"{workload.Namespace}/{name} is not declared"),
        },
        new()
        {
            Id = "service-selects-pods",
            Source = "kube-linter dangling-service, kube-score service-targets-pod",
            Severity = Severity.High,
            Title = "A Service leads to pods.",
            Mend = "Give spec.selector the labels of the pods.",
            // Without a selector somebody else says where it leads.
            Check = OfObjects(Service, static (service, objects) => ServiceSelector(service) is { IsEmpty: false } selector
                ? Nothing(service, objects, "spec.selector", selector)
                : null),
        },
        new()
        {
            Id = "service-target-port",
            Source = "kube-score service-targets-pod",
            Severity = Severity.High,
            Title = "A Service leads to a port that its pods have.",
            Mend = "Set targetPort to the name or number of a container's port.",
            Check = static inventory =>
                from service in inventory.Objects.OfType(Service)
                let selector = ServiceSelector(service)
                where !selector.IsEmpty
                from port in service.Inputs.FindItems("spec", "ports")
                from pods in inventory.Objects.Select(service.Cluster, service.Namespace, selector)
                where pods.Workload is { } workload && !HasPort(workload, port.Find("targetPort") ?? port.Find("port"))
                select service.At($"spec.ports[{port.FindText("name") ?? Seen(port.Find("port"))}].targetPort",
                    $"{Seen(port.Find("targetPort") ?? port.Find("port"))}, which {pods.Name} does not have"),
        },
        new()
        {
            Id = "budget-selects-pods",
            Source = "kube-score poddisruptionbudget-has-policy, kube-linter dangling checks",
            Severity = Severity.Medium,
            Title = "A disruption budget is about pods that are there.",
            Mend = "Give spec.selector the labels of the pods.",
            Check = OfObjects("policy/PodDisruptionBudget", static (budget, objects) =>
                Nothing(budget, objects, "spec.selector", LabelSelector.Of(budget.Inputs.Find("spec", "selector")))),
        },
        new()
        {
            Id = "network-policy-selects-pods",
            Source = "kube-linter dangling-networkpolicy, kube-score networkpolicy-targets-pod",
            Severity = Severity.Medium,
            Title = "A network policy is about pods that are there.",
            Mend = "Give spec.podSelector the labels of the pods, or remove the edge.",
            // To select everything is right even before there is anything.
            Check = OfObjects("networking.k8s.io/NetworkPolicy", static (policy, objects) =>
                LabelSelector.Of(policy.Inputs.Find("spec", "podSelector")) is { IsEmpty: false } selector
                    ? Nothing(policy, objects, "spec.podSelector", selector)
                    : null),
        },
        new()
        {
            Id = "network-policy-peers",
            Source = "kube-linter dangling-networkpolicypeer-podselector",
            Severity = Severity.Medium,
            Title = "A network policy opens the way to, and from, pods that are there.",
            Mend = "Give the peer the labels and the namespace of the pods, or remove the edge.",
            Check = static inventory =>
                from policy in inventory.Objects.OfType("networking.k8s.io/NetworkPolicy")
                from direction in (string[])["ingress", "egress"]
                from rule in policy.Inputs.FindItems("spec", direction)
                from peer in rule.FindItems(direction == "ingress" ? "from" : "to")
                let selector = LabelSelector.Of(peer.Find("podSelector"))
                let space = PeerNamespace(policy, peer)
                where selector is { IsEmpty: false } && space is not null && !inventory.Objects.IsForeign(policy.Cluster, space)
                    && !inventory.Objects.Select(policy.Cluster, space, selector).Any()
                select policy.At(
                    $"spec.{direction}", $"{selector} is no pod of {space}{Stranger(inventory.Objects, policy.Cluster, space)}"),
        },
        new()
        {
            Id = "ingress-backend",
            Source = "kube-linter dangling-ingress, kube-score ingress-targets-service",
            Severity = Severity.High,
            Title = "An Ingress leads to a Service, at a port that it has.",
            Mend = "Name a declared Service and one of its ports.",
            Check = static inventory =>
                from ingress in inventory.Objects.OfType("networking.k8s.io/Ingress")
                where !inventory.Objects.IsForeign(ingress.Cluster, ingress.Namespace)
                from backend in Backends(ingress.Inputs)
                where !inventory.Objects.HasService(ingress.Cluster, ingress.Namespace, backend.Service, backend.Port)
                select ingress.At($"spec.rules[{backend.Host}].http.paths[{backend.Path}].backend.service",
                    $"{backend.Service}:{Seen(backend.Port)} is not there"),
        },
        new()
        {
            Id = "monitor-selects",
            Source = "kube-linter dangling-servicemonitor",
            Severity = Severity.Medium,
            Title = "A monitor finds something to ask.",
            Mend = "Give spec.selector the labels of a declared Service, or of pods in a PodMonitor, and name their namespace.",
            Check = static inventory => OfObjects("monitoring.coreos.com/ServiceMonitor", FindsNoService)(inventory)
                .Concat(OfObjects("monitoring.coreos.com/PodMonitor", FindsNoPod)(inventory)),
        },
    ];

    private static LabelSelector ServiceSelector(ClusterObject service) => LabelSelector.OfLabels(service.Inputs.Find("spec", "selector"));

    private static (string Property, string Found)? Nothing(
        ClusterObject known, ClusterObjects objects, string property, LabelSelector? selector) =>
        objects.IsForeign(known.Cluster, known.Namespace) || objects.Select(known.Cluster, known.Namespace, selector).Any()
            ? null
            : (property, $"{(selector is null ? "missing" : $"{selector} is no pod of {known.Namespace}")}{Stranger(objects, known.Cluster, known.Namespace)}");

    private static string Stranger(ClusterObjects objects, string cluster, string @namespace) =>
        objects.HasStranger(cluster, @namespace) ? $", and {nameof(ChartPods)} knows nothing of a chart there" : "";

    // A pod without containers is one of which nothing is known before the update.
    private static bool HasPort(Workload workload, InputValue? target) => target is null || workload.Containers.IsEmpty || workload.Containers
        .SelectMany(static container => container.Spec.FindItems("ports"))
        .Any(port => target.Kind == InputKind.Text
            ? port.FindText("name") == target.Text
            : port.FindNumber("containerPort") == target.Number);

    // A selector that asks for more than the name may fit a namespace that is not declared here: null.
    private static string? PeerNamespace(ClusterObject policy, InputValue peer) =>
        peer.Find("namespaceSelector") is not { } selector ? policy.Namespace
            : selector.FindEntries("matchLabels") is [{ Key: NamespaceName } name] && selector.FindItems("matchExpressions").IsEmpty ? name.Value.Text
            : null;

    private static IEnumerable<(string Host, string Path, string Service, InputValue? Port)> Backends(InputValue ingress) =>
        from rule in ingress.FindItems("spec", "rules")
        from path in rule.FindItems("http", "paths")
        let service = path.Find("backend", "service")
        where service is not null
        select (rule.FindText("host") ?? "*", path.FindText("path") ?? "/", service.FindText("name") ?? "",
            service.Find("port", "number") ?? service.Find("port", "name"));

    private static (string Property, string Found)? FindsNoService(ClusterObject monitor, ClusterObjects objects)
    {
        var selector = LabelSelector.Of(monitor.Inputs.Find("spec", "selector"));
        return MonitoredNamespaces(monitor, objects).Any(space => objects.IsForeign(monitor.Cluster, space)
            || objects.OfType(Service).Any(service => service.Cluster == monitor.Cluster
                && service.Namespace == space
                && Fits(selector, service)))
                ? null
                : ("spec.selector", $"{selector} is no declared Service");
    }

    private static (string Property, string Found)? FindsNoPod(ClusterObject monitor, ClusterObjects objects)
    {
        var selector = LabelSelector.Of(monitor.Inputs.Find("spec", "selector"));
        return MonitoredNamespaces(monitor, objects).Any(
            space => objects.IsForeign(monitor.Cluster, space) || objects.Select(monitor.Cluster, space, selector).Any())
            ? null
            : ("spec.selector", $"{selector} is no pod");
    }

    private static bool Fits(LabelSelector? selector, ClusterObject service) =>
        selector?.Matches(service.Inputs.FindEntries("metadata", "labels")
        .ToDictionary(static label => label.Key, static label => label.Value.Text, StringComparer.Ordinal)) == true;

    private static IEnumerable<string> MonitoredNamespaces(ClusterObject monitor, ClusterObjects objects) =>
        monitor.Inputs.FindBoolean("spec", "namespaceSelector", "any") == true
            ? objects.OfType("core/Namespace").Where(space => space.Cluster == monitor.Cluster).Select(static space => space.Name)
            : monitor.Inputs.FindItems("spec", "namespaceSelector", "matchNames") is { IsEmpty: false } names
                ? names.Select(static name => name.Text)
                : [monitor.Namespace];
}
