using System.Collections.Immutable;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;
using GoCenter.Cli.Survival.Charts;

namespace GoCenter.Cli.Survival;

/// <summary>
/// Every workload of an environment by the cluster that it is in, and what only the graph as a whole tells of it:
/// who scales it, and its budget.
/// </summary>
internal sealed class PodGroups
{
    private const string ServiceType = "kubernetes:core/v1:Service";
    private const string BudgetType = "kubernetes:policy/v1:PodDisruptionBudget";
    private const string AutoscalerType = "kubernetes:autoscaling/v2:HorizontalPodAutoscaler";
    private const string ScaledObjectType = "kubernetes:keda.sh/v1alpha1:ScaledObject";

    private readonly Inventory inventory;
    private readonly ILookup<string, ResourceNode> objects;
    private readonly Dictionary<(string Cluster, string Namespace, string Name), (int Count, bool SleepsWhenIdle)> scaled = [];
    private readonly List<string> unknown = [];

    /// <summary>Reads an environment.</summary>
    public PodGroups(Inventory inventory)
    {
        this.inventory = inventory;
        objects = inventory.Graph.Resources.ToLookup(static node => node.Type);
        foreach (var node in objects[AutoscalerType])
            AddScaled(node, (int)(node.Inputs.FindNumber("spec", "minReplicas") ?? 1));
        foreach (var node in objects[ScaledObjectType])
            AddScaled(node, (int)(node.Inputs.FindNumber("spec", "minReplicaCount") ?? 0));

        var budgets = objects[BudgetType].ToLookup(node => (ClusterOf(node), NamespaceOf(node)));
        var declared = inventory.Workloads.Select(workload => (Cluster: ClusterOf(workload.Node), Pods: Read(workload, budgets)));
        var released = objects[ChartRelease.ResourceType].SelectMany(Read);
        ByCluster = declared.Concat(released).ToLookup(static entry => entry.Cluster, static entry => entry.Pods);
    }

    /// <summary>The workloads by the name of their cluster; the empty name for those that the graph does not place.</summary>
    public ILookup<string, PodGroup> ByCluster { get; }

    /// <summary>Charts whose workloads are not known, and what else could not be read.</summary>
    public IEnumerable<string> Unknown => unknown;

    /// <summary>Workloads of a cluster that answer for the same Service: whichever has pods left serves it.</summary>
    public IEnumerable<(string Service, ImmutableArray<PodGroup> Members)> ServicesOf(string cluster)
    {
        var byNamespace = ByCluster[cluster].Where(static pods => pods is { IsDaemon: false, SleepsWhenIdle: false })
            .ToLookup(static pods => pods.Namespace);
        foreach (var node in objects[ServiceType])
        {
            var selector = node.Inputs.FindEntries("spec", "selector");
            if (selector.IsEmpty || ClusterOf(node) != cluster)
                continue;
            var members = byNamespace[NamespaceOf(node)].Where(pods => LabelSelector.HasAll(selector, pods.Labels)).ToImmutableArray();
            if (members.Length > 1)
                yield return ($"{NamespaceOf(node)}/{node.Inputs.FindText("metadata", "name") ?? node.Name}", members);
        }
    }

    private PodGroup Read(Workload workload, ILookup<(string, string), ResourceNode> budgets)
    {
        var spec = workload.Node.Inputs.Find("spec");
        var (count, sleeps) = workload.Kind is "Deployment" or "StatefulSet" or "ReplicaSet"
            && scaled.TryGetValue((ClusterOf(workload.Node), workload.Namespace, workload.Name), out var scaler)
            ? scaler
            : ((int)(spec?.FindNumber("replicas") ?? 1), false);
        var budget = budgets[(ClusterOf(workload.Node), workload.Namespace)]
            .FirstOrDefault(node => LabelSelector.Of(node.Inputs.Find("spec", "selector"))?.Matches(workload.PodLabels) == true);
        return new PodGroup
        {
            Node = workload.Node,
            Kind = workload.Kind,
            Namespace = workload.Namespace,
            Name = workload.Name,
            Count = count,
            Requests = PodRequests.Of(workload.PodSpec),
            Labels = workload.PodLabels,
            Rules = PodRules.Of(workload.PodSpec, workload.PodLabels),
            Budget = Budget.Of(budget?.Inputs.Find("spec")),
            HasZonalDisk = workload.Kind == "StatefulSet" && !workload.Node.Inputs.FindItems("spec", "volumeClaimTemplates").IsEmpty,
            SleepsWhenIdle = sleeps,
        };
    }

    private IEnumerable<(string Cluster, PodGroup Pods)> Read(ResourceNode node)
    {
        var release = new ChartRelease(node);
        if (ChartWorkloads.Find(release.Chart) is not { } chart)
        {
            unknown.Add($"the workloads of the chart {release.Chart}, which {node.Name} installs");
            return [];
        }

        return chart.Read(release).Select(pods => (ClusterOf(node), pods));
    }

    private void AddScaled(ResourceNode node, int least)
    {
        if (node.Inputs.FindText("spec", "scaleTargetRef", "name") is { } target)
            scaled[(ClusterOf(node), NamespaceOf(node), target)] = (least, least == 0);
    }

    // An object that names no provider can only be in the one cluster that there is.
    private string ClusterOf(ResourceNode node) =>
        inventory.ClusterOf(node)?.Name ?? (inventory.Clusters is [var only] ? only.Name : "");

    private static string NamespaceOf(ResourceNode node) => node.Inputs.FindText("metadata", "namespace") ?? "default";
}
