using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;

namespace GoCenter.Tests.Stacks.Network;

/// <summary>What runs in the cluster that a graph declares: its pods, those of its charts, and what Google adds.</summary>
internal sealed class ClusterModel
{
    private readonly List<PodGroup> pods =
    [
        System("kube-dns"),
        System("node-local-dns"),
        System("konnectivity-agent"),
    ];

    private readonly List<(string Namespace, string Name, int Port, PodGroup Pods, int TargetPort)> chartServices = [];

    public ClusterModel(ResourceGraph graph)
    {
        Graph = graph;
        foreach (var deployment in graph.Resources.Where(resource => resource.Type == "kubernetes:apps/v1:Deployment"))
            pods.Add(PodsOf(deployment));
        foreach (var release in Of("helm.sh/v3:Release"))
            Install(release);
    }

    public ResourceGraph Graph { get; }

    /// <summary>Every pod there is.</summary>
    public IReadOnlyList<PodGroup> Pods => pods;

    /// <summary>What cannot be understood.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Installed charts, with their release's namespace.</summary>
    public List<(ResourceNode Release, string Namespace, ChartFacts Facts)> Charts { get; } = [];

    /// <summary>Names of the namespaces that the graph declares.</summary>
    public IEnumerable<string> Namespaces => Of("core/v1:Namespace").Select(resource => resource.NameOf());

    /// <summary>Resources of a kind of Kubernetes.</summary>
    public IEnumerable<ResourceNode> Of(string kind) => Graph.Resources.Where(resource => resource.Type == $"kubernetes:{kind}");

    /// <summary>Pods of a name that only one workload has, or null.</summary>
    public PodGroup? Find(string name) => pods.Find(group => group.Name == name);

    /// <summary>Pods in a namespace that a selector fits.</summary>
    public IEnumerable<PodGroup> Select(string @namespace, IReadOnlyDictionary<string, string> labels) =>
        pods.Where(group => group.Namespace == @namespace && group.Matches(labels));

    /// <summary>The pods and their own port behind a Service's port; none where there is no such Service, port or pod.</summary>
    public IReadOnlyList<(PodGroup Pods, int Port)> Behind(string @namespace, string service, int port)
    {
        var found = chartServices.Where(known => known.Namespace == @namespace && known.Name == service && known.Port == port)
            .Select(known => (known.Pods, known.TargetPort)).ToList();
        foreach (var declared in Of("core/v1:Service").Where(declared => declared.Is(@namespace, service)))
        {
            foreach (var servicePort in declared.Inputs.ItemsAt("spec", "ports").Where(item => item.NumberAt("port") == port))
            {
                found.AddRange(Select(@namespace, declared.Inputs.TextsAt("spec", "selector"))
                    .Select(group => (group, TargetPort(servicePort, group)))
                    .Where(target => target.Item2 > 0));
            }
        }

        return found;
    }

    /// <summary>The pod's own port of a Service's port; 0 where the pod has none of that name or number.</summary>
    public static int TargetPort(InputValue servicePort, PodGroup group) =>
        servicePort.TextAt("targetPort") is { } name ? group.Ports.GetValueOrDefault(name)
        : group.Ports.Values.Contains((servicePort.NumberAt("targetPort") ?? servicePort.NumberAt("port")) ?? 0)
            ? (servicePort.NumberAt("targetPort") ?? servicePort.NumberAt("port"))!.Value
            : 0;

    private static PodGroup System(string app) =>
        new(app, "kube-system", new Dictionary<string, string> { ["k8s-app"] = app }, Ports(53));

    private static Dictionary<string, int> Ports(params IEnumerable<int> ports) => ports.ToDictionary(port => $"{port}");

    private static PodGroup PodsOf(ResourceNode deployment)
    {
        var template = deployment.Inputs.At("spec", "template");
        var ports = template.ItemsAt("spec", "containers").SelectMany(container => container.ItemsAt("ports"))
            .Select(port => (Name: port.TextAt("name"), Number: port.NumberAt("containerPort") ?? 0));
        return new PodGroup(deployment.NameOf(), deployment.NamespaceOf(), template.TextsAt("metadata", "labels"),
            ports.ToDictionary(port => port.Name ?? $"{port.Number}", port => port.Number));
    }

    private void Install(ResourceNode release)
    {
        var chart = ChartPods.ChartOf(release);
        var @namespace = release.Inputs.TextAt("namespace") ?? "default";
        if (ChartFacts.Of(chart) is not { } facts)
        {
            Faults.Add($"nothing is known of the pods of chart {chart}: read its templates and write it into {nameof(ChartPods)} and {nameof(ChartFacts)}");
            return;
        }

        foreach (var part in facts.Pods)
            pods.Add(new PodGroup(part.Name, @namespace, new Dictionary<string, string> { [part.LabelKey] = part.LabelValue }, Ports(part.Ports)));
        foreach (var (name, port, group, target) in facts.Services)
            chartServices.Add((@namespace, name, port, Find(group)!, target));
        Charts.Add((release, @namespace, facts));
    }
}
