using System.Collections.Immutable;
using System.Globalization;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Survival;
using GoCenter.Tests.Cli.Samples;

namespace GoCenter.Tests.Cli.Survival;

/// <summary>A cluster with pools and workloads, written by hand and short; what is left out is as a sound one has it.</summary>
internal sealed class SampleFleet
{
    /// <summary>No two pods of a workload on one node.</summary>
    public const string OnePerNode = "'affinity': {'podAntiAffinity': {'requiredDuringSchedulingIgnoredDuringExecution': [{'labelSelector': {'matchLabels': {'app': 'NAME'}}, 'topologyKey': 'kubernetes.io/hostname'}]}}";

    /// <summary>The same as a preference, which guarantees nothing.</summary>
    public const string RatherOnePerNode = "'affinity': {'podAntiAffinity': {'preferredDuringSchedulingIgnoredDuringExecution': [{'weight': 100, 'podAffinityTerm': {'labelSelector': {'matchLabels': {'app': 'NAME'}}, 'topologyKey': 'kubernetes.io/hostname'}}]}}";

    private readonly SampleGraph graph = new SampleGraph()
        .With("gcp:container/cluster:Cluster", "one", "{'name': 'one'}", parent: "gocenter:Gke:Cluster::one")
        .With("pulumi:providers:kubernetes", "one", "{}", parent: "gocenter:Gke:Cluster::one");

    /// <summary>Adds a pool of machines with 4 CPUs and 16 GiB.</summary>
    public SampleFleet Pool(
        string name, int minimum = 1, int maximum = 3, string zones = "'a', 'b', 'c'", bool preemptible = false,
        string machine = "n2-standard-4",
        string taints = "", string upgrade = "'maxSurge': 1, 'maxUnavailable': 0")
    {
        graph.With("gcp:container/nodePool:NodePool", name, string.Create(CultureInfo.InvariantCulture, $$"""
            {'name': '{{name}}', 'cluster': 'one', 'nodeLocations': [{{zones}}], 'autoscaling': {'minNodeCount': {{minimum}}, 'maxNodeCount': {{maximum}}},
             'upgradeSettings': { {{upgrade}} },
             'nodeConfig': {'machineType': '{{machine}}', 'diskSizeGb': 100, 'preemptible': {{(preemptible ? "true" : "false")}}, 'labels': {'pool': '{{name}}'}, 'taints': [{{taints}}] } }
            """));
        return this;
    }

    /// <summary>Adds a Deployment whose pods carry the label app with its name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="replicas">How many.</param>
    /// <param name="spec">What its pods' spec has besides its container; NAME stands for the name.</param>
    /// <param name="cpu">CPU of each pod.</param>
    /// <param name="memory">Memory of each pod.</param>
    /// <param name="labels">Further labels.</param>
    /// <param name="parent">The component that declares it.</param>
    public SampleFleet Deployment(
        string name, int replicas, string spec = "'nodeSelector': {}", string cpu = "100m", string memory = "64Mi", string labels = "'tier': 'x'", string? parent = null)
    {
        graph.With("kubernetes:apps/v1:Deployment", name, string.Create(CultureInfo.InvariantCulture, $$"""
            {'kind': 'Deployment', 'metadata': {'name': '{{name}}', 'namespace': 'n'}, 'spec': {'replicas': {{replicas}}, 'template': {
             'metadata': {'labels': {'app': '{{name}}', {{labels}} } },
             'spec': {'containers': [{'resources': {'requests': {'cpu': '{{cpu}}', 'memory': '{{memory}}'} } }], {{spec.Replace("NAME", name, StringComparison.Ordinal)}} } } } }
            """), parent, "pulumi:providers:kubernetes::one");
        return this;
    }

    /// <summary>Adds any other object of the namespace.</summary>
    public SampleFleet Object(string type, string name, string spec)
    {
        graph.With(type, name, $$"""{'metadata': {'name': '{{name}}', 'namespace': 'n'}, 'spec': {{spec}} }""", provider: "pulumi:providers:kubernetes::one");
        return this;
    }

    /// <summary>Adds any other resource.</summary>
    public SampleFleet Resource(string type, string name, string inputs = "{}", string? parent = null)
    {
        graph.With(type, name, inputs, parent, "pulumi:providers:kubernetes::one");
        return this;
    }

    /// <summary>A rule by which pods spread.</summary>
    public static string Spread(string key, int skew = 1, string unsatisfiable = "DoNotSchedule",
        string more = "'labelSelector': {'matchLabels': {'app': 'NAME'}}") =>
        string.Create(CultureInfo.InvariantCulture, $"'topologySpreadConstraints': [{{'topologyKey': '{key}', 'maxSkew': {skew}, 'whenUnsatisfiable': '{unsatisfiable}', {more}}}]");

    /// <summary>Its graph.</summary>
    public ResourceGraph Read() => graph.Read();

    /// <summary>Judges it.</summary>
    public SurvivalReport Judge(params ImmutableArray<MayStop> exceptions) =>
        SurvivalReport.Of(graph.Read(), exceptions.IsDefault ? [] : exceptions);

    /// <summary>What is left of a workload.</summary>
    public Outlook Of(string name) =>
        Assert.Single(Judge().Clusters.SelectMany(static cluster => cluster.Outlooks), outlook => outlook.Id == $"n/{name}");

    /// <summary>
    /// Ready pods that are left of a workload after the loss of a node, of a zone and of preemptible nodes, and in an upgrade.
    /// </summary>
    public int[] LeftOf(string name)
    {
        var outlook = Of(name);
        return [.. Enum.GetValues<Scenario>().Select(
            scenario => outlook.Worst.TryGetValue(scenario, out var worst) ? worst.Remaining : outlook.Ready)];
    }
}
