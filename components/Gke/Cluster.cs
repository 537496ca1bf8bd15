using System.Collections.Immutable;
using GoCenter.Components.Policies;
using Pulumi;
using Pulumi.Gcp.Container.Inputs;

namespace GoCenter.Components.Gke;

/// <summary>
/// A regional, private, VPC-native GKE cluster with its node pools, and the provider that declares things inside it.
/// Hardening follows the CIS GKE Benchmark; the number beside a line is its recommendation.
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
        var nodes = new NodeServiceAccount($"{name}-nodes", Output.Format($"{args.ClusterName}-nodes"), args.Project,
            new ComponentResourceOptions { Parent = this });

        var cluster = new Pulumi.Gcp.Container.Cluster(name, ControlPlane(args), new CustomResourceOptions
        {
            Parent = this,
            Protect = args.DeletionProtection,
        });

        var pools = args.NodePools.Select(pool => NodePool.Declare(ScopedName.Beside(name, pool.PoolName), cluster, args, pool, nodes.Email, this)).ToList();

        instanceGroups = args.NodePools.Zip(pools)
            .SelectMany(pool => Groups(pool.Second, args.Zones.Length)
                .Select(group => (pool.First.Labels.GetValueOrDefault(Workloads.PodSpread.NodePoolLabel), group)))
            .ToLookup(group => group.Item1, group => group.group);
        Name = cluster.Name;
        Endpoint = cluster.Endpoint;
        KubeConfig = Gke.KubeConfig.Create(cluster.Name, cluster.Endpoint, cluster.MasterAuth.Apply(auth => auth.ClusterCaCertificate ?? ""));

        Kubernetes = new Pulumi.Kubernetes.Provider(name, new Pulumi.Kubernetes.ProviderArgs
        {
            KubeConfig = KubeConfig,
            // The API server merges fields, so that what an autoscaler or operator owns is not taken back on each update.
            EnableServerSideApply = true,
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
        .Select(zone => (Input<string>)pool.ManagedInstanceGroupUrls.Apply(urls => zone < (urls.IsDefault ? 0 : urls.Length) ? urls[zone] : ""));

    private static Pulumi.Gcp.Container.ClusterArgs ControlPlane(ClusterArgs args) => new()
    {
        Name = args.ClusterName,
        Project = args.Project,
        // A region, not a zone: the control plane survives the loss of a zone and stays up during upgrades.
        Location = args.Region,
        NodeLocations = args.Zones,
        Network = args.NetworkId,
        Subnetwork = args.SubnetId,
        NetworkingMode = "VPC_NATIVE", // 5.6.2
        IpAllocationPolicy = new ClusterIpAllocationPolicyArgs
        {
            ClusterSecondaryRangeName = Networking.VpcNetwork.PodRangeName,
            ServicesSecondaryRangeName = Networking.VpcNetwork.ServiceRangeName,
        },
        // Pools are resources of their own; the one that GKE insists on is removed as soon as the cluster is there.
        RemoveDefaultNodePool = true,
        InitialNodeCount = 1,
        DeletionProtection = args.DeletionProtection,

        PrivateClusterConfig = new ClusterPrivateClusterConfigArgs
        {
            EnablePrivateNodes = true, // 5.6.5
            // Engineers and pipelines come in through the authorized networks below.
            EnablePrivateEndpoint = false,
            MasterIpv4CidrBlock = args.ControlPlaneRange,
        },
        MasterAuthorizedNetworksConfig = AuthorizedNetworks(args), // 5.6.3
        MasterAuth = new ClusterMasterAuthArgs
        {
            ClientCertificateConfig = new ClusterMasterAuthClientCertificateConfigArgs { IssueClientCertificate = false }, // 5.8.1
        },
        EnableLegacyAbac = false, // 5.8.4
        RbacBindingConfig = new ClusterRbacBindingConfigArgs
        {
            // Roles for everybody, or for whoever has a Google account, are roles for the internet.
            EnableInsecureBindingSystemAuthenticated = false,
            EnableInsecureBindingSystemUnauthenticated = false,
        },
        AnonymousAuthenticationConfig = new ClusterAnonymousAuthenticationConfigArgs { Mode = "LIMITED" },

        WorkloadIdentityConfig = new ClusterWorkloadIdentityConfigArgs // 5.2.2
        {
            WorkloadPool = Output.Format($"{args.Project}.svc.id.goog"),
        },
        DatapathProvider = "ADVANCED_DATAPATH", // Dataplane V2 enforces NetworkPolicies (5.6.7)
        EnableIntranodeVisibility = true, // 5.6.1
        EnableShieldedNodes = true, // 5.5.5
        NodePoolDefaults = new ClusterNodePoolDefaultsArgs
        {
            NodeConfigDefaults = new ClusterNodePoolDefaultsNodeConfigDefaultsArgs { InsecureKubeletReadonlyPortEnabled = "FALSE" },
        },
        SecurityPostureConfig = new ClusterSecurityPostureConfigArgs { Mode = "BASIC", VulnerabilityMode = "VULNERABILITY_BASIC" },

        ReleaseChannel = new ClusterReleaseChannelArgs { Channel = args.ReleaseChannel }, // 5.5.4
        MaintenancePolicy = new ClusterMaintenancePolicyArgs
        {
            RecurringWindow = new ClusterMaintenancePolicyRecurringWindowArgs
            {
                StartTime = args.MaintenanceStart,
                EndTime = args.MaintenanceEnd,
                Recurrence = args.MaintenanceRecurrence,
            },
        },

        // Not "WORKLOADS": the stack brings a collector of its own, and a line that both send is paid for twice.
        LoggingConfig = new ClusterLoggingConfigArgs { EnableComponents = { "SYSTEM_COMPONENTS", "APISERVER" } }, // 5.7.1
        MonitoringConfig = new ClusterMonitoringConfigArgs
        {
            EnableComponents = { "SYSTEM_COMPONENTS", "APISERVER", "SCHEDULER", "CONTROLLER_MANAGER" },
            // The stack brings its own Prometheus; two of them would scrape, store and bill everything twice.
            ManagedPrometheus = new ClusterMonitoringConfigManagedPrometheusArgs { Enabled = false },
        },
        CostManagementConfig = new ClusterCostManagementConfigArgs { Enabled = true },
        AddonsConfig = new ClusterAddonsConfigArgs
        {
            // A DNS cache on each node: a module proxy asks for the same few hosts all day.
            DnsCacheConfig = new ClusterAddonsConfigDnsCacheConfigArgs { Enabled = true },
            GcePersistentDiskCsiDriverConfig = new ClusterAddonsConfigGcePersistentDiskCsiDriverConfigArgs { Enabled = true },
            HorizontalPodAutoscaling = new ClusterAddonsConfigHorizontalPodAutoscalingArgs { Disabled = false },
            HttpLoadBalancing = new ClusterAddonsConfigHttpLoadBalancingArgs { Disabled = false },
        },
    };

    private static ClusterMasterAuthorizedNetworksConfigArgs AuthorizedNetworks(ClusterArgs args)
    {
        var config = new ClusterMasterAuthorizedNetworksConfigArgs
        {
            // Otherwise every machine that anyone rents at Google could knock.
            GcpPublicCidrsAccessEnabled = false,
        };
        foreach (var network in args.AuthorizedNetworks)
        {
            config.CidrBlocks.Add(new ClusterMasterAuthorizedNetworksConfigCidrBlockArgs
            {
                DisplayName = network.Name,
                CidrBlock = network.Range,
            });
        }

        return config;
    }
}
