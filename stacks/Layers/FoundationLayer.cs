using System.Collections.Immutable;
using GoCenter.Components;
using GoCenter.Components.Gke;
using GoCenter.Components.Google;
using GoCenter.Components.Networking;
using GoCenter.Stacks.Settings;
using Pulumi;

namespace GoCenter.Stacks.Layers;

/// <summary>The first layer: project, network and clusters. Everything else stands on it.</summary>
internal sealed class FoundationLayer
{
    /// <summary>Name of the network: one in a project, and the project's id tells the environment.</summary>
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
            Subnets = [.. settings.Clusters.Select((cluster, index) => Subnet(cluster, index == 0))],
        }, afterApis);

        NetworkId = network.NetworkId;
        var keys = new EncryptionKeys("keys", new EncryptionKeysArgs
        {
            Project = settings.Google.Project,
            Region = settings.Google.Region,
            RingName = Name,
            DeletionProtection = settings.Cluster.DeletionProtection,
        }, afterApis);
        var notifications = new ClusterNotifications("cluster-notifications", new ClusterNotificationsArgs
        {
            Project = settings.Google.Project,
            Region = settings.Google.Region,
            Key = keys.Notifications,
        }, afterApis);
        _ = new ImagePolicy("images", new ImagePolicyArgs { Project = settings.Google.Project, Repositories = Versions.AllowedRepositories }, afterApis);
        _ = new ProjectAccess("project-access", new ProjectAccessArgs { Project = settings.Google.Project, Groups = settings.Cluster.AccessGroups }, afterApis);
        Clusters = [.. settings.Clusters.Select((member, index) => Declare(settings, member, index == 0, project, network.SubnetIds[index], keys, notifications, afterApis))];
    }

    public Output<string> NetworkId { get; }

    /// <summary>The clusters, the home cluster first.</summary>
    public ImmutableArray<ClusterContext> Clusters { get; }

    private static ClusterSubnetArgs Subnet(MemberClusterSettings cluster, bool isHome) => new()
    {
        Scope = ClusterContext.Scope(cluster, isHome),
        SubnetName = isHome ? Name : $"{Name}-{cluster.Name}",
        NodeRange = cluster.NodeRange.ToString(),
        PodRange = cluster.PodRange.ToString(),
        ServiceRange = cluster.ServiceRange.ToString(),
    };

    private ClusterContext Declare(
        EnvironmentSettings settings, MemberClusterSettings member, bool isHome, GoogleProject project, Output<string> subnet,
        EncryptionKeys keys, ClusterNotifications notifications, ComponentResourceOptions afterApis)
    {
        var cluster = new Cluster(ScopedName.In(ClusterContext.Scope(member, isHome), "cluster"), new ClusterArgs
        {
            ClusterName = member.Name,
            Project = settings.Google.Project,
            Region = settings.Google.Region,
            Zones = settings.Google.Zones,
            NetworkId = NetworkId,
            SubnetId = subnet,
            ControlPlaneRange = member.ControlPlaneRange.ToString(),
            SecretsKey = keys.ClusterSecrets,
            DisksKey = keys.NodeDisks,
            NotificationTopic = notifications.TopicId,
            SecurityGroup = settings.Cluster.SecurityGroup is { Length: > 0 } group ? group : null,
            PublicNodesBecause = settings.Cluster.PrivateNodes ? null : "The settings say so: clusterPrivateNodes is false.",
            PrivateEndpoint = settings.Cluster.PrivateEndpoint,
            DnsEndpoint = settings.Cluster.DnsEndpoint,
            Labels = ImmutableDictionary<string, string>.Empty.Add("cluster", member.Name),
            Autoprovisioning = settings.Cluster.AutoprovisioningMaxCpu > 0
                ? new Autoprovisioning(settings.Cluster.AutoprovisioningMaxCpu, settings.Cluster.AutoprovisioningMaxMemoryGb)
                : null,
            MaintenanceExclusions = settings.Cluster.MaintenanceExclusions,
            AuthorizedNetworks = settings.Cluster.AuthorizedNetworks,
            ReleaseChannel = settings.Cluster.ReleaseChannel,
            MaintenanceStart = settings.Cluster.Maintenance.Start,
            MaintenanceEnd = settings.Cluster.Maintenance.End,
            MaintenanceRecurrence = settings.Cluster.Maintenance.Recurrence,
            DeletionProtection = settings.Cluster.DeletionProtection,
            NodePools = [.. member.NodePools.Select(NodePool)],
        }, afterApis);

        var context = new ClusterContext
        {
            Settings = member,
            IsHome = isHome,
            Cluster = cluster,
            GoogleAndKubernetes = new ComponentResourceOptions { Providers = { project.Provider, cluster.Kubernetes }, DependsOn = { cluster } },
        };
        _ = new Access(context.Logical("access"), new AccessArgs { Groups = settings.Cluster.AccessGroups }, context.GoogleAndKubernetes);
        _ = new ClusterBackup(context.Logical("backup"), new ClusterBackupArgs
        {
            PlanName = context.Unique(Name),
            Project = settings.Google.Project,
            Region = settings.Google.Region,
            ClusterId = cluster.Id,
            Key = keys.Backups,
            Schedule = settings.Cluster.BackupSchedule.Text,
            RetainDays = settings.Cluster.BackupRetainDays,
            Paused = !settings.Cluster.DeletionProtection,
        }, context.GoogleAndKubernetes);
        return context;
    }

    private static NodePoolArgs NodePool(NodePoolSettings pool) => new()
    {
        PoolName = pool.Name,
        MachineType = pool.MachineType,
        Capacity = pool.Capacity,
        MinPerZone = pool.MinPerZone,
        MaxPerZone = pool.MaxPerZone,
        DiskGb = pool.DiskGb,
        DiskType = pool.DiskType,
        Upgrade = pool.Upgrade,
        Labels = pool.Labels,
        Taints = pool.Taints,
    };
}
