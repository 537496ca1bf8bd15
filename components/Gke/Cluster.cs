using System.Collections.Immutable;
using GoCenter.Components.Policies;
using Pulumi;

namespace GoCenter.Components.Gke;

/// <summary>
/// A regional, private, VPC-native GKE cluster with its node pools, and the provider that declares things inside it.
/// Hardening is in <see cref="ControlPlane"/> and <see cref="NodePool"/>.
/// </summary>
[PolicyException("cluster-logging",
    "The stack's own collector sends the containers' logs to Cloud Logging; a line that Google's agent sends as well is paid for twice.",
    Property = "loggingConfig.enableComponents")]
public sealed class Cluster : ComponentResource
{
    private readonly ILookup<string?, Input<string>> instanceGroups;

    /// <summary>Declares the nodes' identity, the cluster, its pools and the provider.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">Place, ranges, access and pools.</param>
    /// <param name="options">Parent, providers and so on.</param>
    public Cluster(string name, ClusterArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Gke:Cluster", name, options)
    {
        if (args.PrivateEndpoint && args.PublicNodesBecause is not null)
            throw new ArgumentException($"cluster {name} has a private endpoint and public nodes; allowed is a private endpoint with private nodes, which alone reach it");

        var nodes = new NodeServiceAccount($"{name}-nodes", Output.Format($"{args.ClusterName}-nodes"), args.Project,
            new ComponentResourceOptions { Parent = this });

        var cluster = new Pulumi.Gcp.Container.Cluster(name, ControlPlane.Args(args, nodes.Email), new CustomResourceOptions
        {
            Parent = this,
            Protect = args.DeletionProtection,
            IgnoreChanges = IgnoredChanges.Cluster.ToList(),
        });

        var pools = args.NodePools.Select(pool => NodePool.Declare(
            ScopedName.Beside(name, pool.PoolName), cluster, args, pool, nodes.Email, this)).ToList();

        instanceGroups = args.NodePools.Zip(pools)
            .SelectMany(pool => Groups(pool.Second, args.Zones.Length)
                .Select(group => (pool.First.Labels.GetValueOrDefault(Workloads.PodSpread.NodePoolLabel), group)))
            .ToLookup(group => group.Item1, group => group.group);
        Name = cluster.Name;
        Endpoint = cluster.Endpoint;
        Id = cluster.Id;
        KubeConfig = args.DnsEndpoint
            // Its certificate is one of the web's.
            ? Gke.KubeConfig.Create(cluster.Name, cluster.ControlPlaneEndpointsConfig.Apply(config => config.DnsEndpointConfig?.Endpoint ?? ""), null)
            : Gke.KubeConfig.Create(cluster.Name, cluster.Endpoint, cluster.MasterAuth.Apply(auth => auth.ClusterCaCertificate ?? ""));

        Kubernetes = new Pulumi.Kubernetes.Provider(name, new Pulumi.Kubernetes.ProviderArgs
        {
            KubeConfig = KubeConfig,
            // The API server merges fields, so that what an autoscaler or operator owns is not taken back on each update.
            EnableServerSideApply = true,
            // In place. Otherwise the provider deletes one that changes before it makes it anew, and a pod that starts meanwhile finds none.
            EnableConfigMapMutable = true,
            EnableSecretMutable = true,
        }, new CustomResourceOptions
        {
            Parent = this,
            // Whatever runs in the cluster needs nodes to come up on, and has to leave before they do.
            DependsOn = pools.Select(pool => (Resource)pool).ToList(),
        });

        RegisterOutputs(new Dictionary<string, object?>
        {
            ["name"] = Name,
            ["endpoint"] = Endpoint,
            ["kubeConfig"] = KubeConfig,
        });
    }

    /// <summary>Name of the cluster.</summary>
    public Output<string> Name { get; }

    /// <summary>Id of the cluster.</summary>
    public Output<string> Id { get; }

    /// <summary>Address of the control plane.</summary>
    public Output<string> Endpoint { get; }

    /// <summary>A kubeconfig that signs in through gke-gcloud-auth-plugin. Secret.</summary>
    public Output<string> KubeConfig { get; }

    /// <summary>The provider for everything inside the cluster; it waits for the node pools.</summary>
    public Pulumi.Kubernetes.Provider Kubernetes { get; }

    /// <summary>Addresses of nodes' instance groups, one for each zone of each pool with a value of the label <c>node-pool</c>.</summary>
    /// <param name="nodePool">The value.</param>
    public ImmutableArray<Input<string>> InstanceGroupsOf(string nodePool) => [.. instanceGroups[nodePool]];

    // A managed group for each zone, in the order of the zones; Google knows their addresses once they are there.
    private static IEnumerable<Input<string>> Groups(Pulumi.Gcp.Container.NodePool pool, int zones) => Enumerable.Range(0, zones)
        .Select(
            zone => (Input<string>)pool.ManagedInstanceGroupUrls.Apply(
                urls => zone < (urls.IsDefault ? 0 : urls.Length) ? urls[zone] : ""));
}
