using GoCenter.Components.Gke;
using GoCenter.Components.Google;
using GoCenter.Components.Networking;
using GoCenter.Stacks.Settings;
using Pulumi;

namespace GoCenter.Stacks.Layers;

/// <summary>The first layer: project, network and cluster. Everything else stands on it.</summary>
internal sealed class FoundationLayer
{
    /// <summary>Name of the network and the cluster: one of each in a project, and the project's id tells the environment.</summary>
    private const string Name = "gocenter";

    public FoundationLayer(EnvironmentSettings settings)
    {
        var project = new GoogleProject("google", new GoogleProjectArgs
        {
            Project = settings.Google.Project,
            Region = settings.Google.Region,
            Labels = { ["app"] = Name, ["managed-by"] = "pulumi" },
        });

        // The APIs have to answer before the first resource asks one of them.
        var afterApis = new ComponentResourceOptions { Providers = { project.Provider }, DependsOn = { project } };

        var network = new VpcNetwork("network", new VpcNetworkArgs
        {
            NetworkName = Name,
            Region = settings.Google.Region,
            NodeRange = settings.Network.NodeRange.ToString(),
            PodRange = settings.Network.PodRange.ToString(),
            ServiceRange = settings.Network.ServiceRange.ToString(),
        }, afterApis);

        NetworkId = network.NetworkId;

        Cluster = new Cluster("cluster", new ClusterArgs
        {
            ClusterName = Name,
            Project = settings.Google.Project,
            Region = settings.Google.Region,
            Zones = settings.Google.Zones,
            NetworkId = network.NetworkId,
            SubnetId = network.SubnetId,
            ControlPlaneRange = settings.Network.ControlPlaneRange.ToString(),
            AuthorizedNetworks = settings.Cluster.AuthorizedNetworks,
            ReleaseChannel = settings.Cluster.ReleaseChannel,
            MaintenanceStart = settings.Cluster.Maintenance.Start,
            MaintenanceEnd = settings.Cluster.Maintenance.End,
            MaintenanceRecurrence = settings.Cluster.Maintenance.Recurrence,
            DeletionProtection = settings.Cluster.DeletionProtection,
            NodePools = [.. settings.NodePools.Select(NodePool)],
        }, afterApis);

        // Components that reach into both: Google for buckets and identities, Kubernetes for what uses them. All of them come after the
        // cluster, and so after the APIs: Google grants nothing to a workload identity before the first cluster has made the pool of them.
        GoogleAndKubernetes = new ComponentResourceOptions { Providers = { project.Provider, Cluster.Kubernetes }, DependsOn = { Cluster } };
    }

    public Cluster Cluster { get; }

    public Output<string> NetworkId { get; }

    public ComponentResourceOptions GoogleAndKubernetes { get; }

    private static NodePoolArgs NodePool(NodePoolSettings pool) => new()
    {
        PoolName = pool.Name,
        MachineType = pool.MachineType,
        Capacity = pool.Capacity,
        MinPerZone = pool.MinPerZone,
        MaxPerZone = pool.MaxPerZone,
        DiskGb = pool.DiskGb,
        DiskType = pool.DiskType,
        Labels = pool.Labels,
        Taints = pool.Taints,
    };
}
