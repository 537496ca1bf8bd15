using System.Collections.Immutable;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;
using GoCenter.Components.Gke;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>Rules for node pools.</summary>
internal static class NodePoolRules
{
    private static readonly Subject s_pools = Subject.OfType(NodePool.ResourceType);

    /// <summary>The rules.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        new()
        {
            Id = "node-pool-two-zones",
            Source = "gke-policy node_pool_multi_zone",
            Severity = Severity.High,
            Title = "A pool has nodes in two zones or more.",
            Mend = "Set NodeLocations of the pool, or of its cluster, to two zones or more.",
            Check = CheckZones,
        },
        new()
        {
            Id = "node-pool-auto-repair",
            Source = "CIS GKE 5.5.2, CKV_GCP_9",
            Severity = Severity.Medium,
            Title = "Broken nodes are replaced by themselves.",
            Mend = "Set Management.AutoRepair to true.",
            Check = s_pools.MustBeTrue("management.autoRepair"),
        },
        new()
        {
            Id = "node-pool-auto-upgrade",
            Source = "CIS GKE 5.5.3, CKV_GCP_10",
            Severity = Severity.Medium,
            Title = "Nodes follow the version of the control plane.",
            Mend = "Set Management.AutoUpgrade to true.",
            Check = s_pools.MustBeTrue("management.autoUpgrade"),
        },
        new()
        {
            Id = "node-pool-autoscaling",
            Source = "gke-policy node_pool_autoscaling",
            Severity = Severity.Medium,
            Title = "A pool grows with what is asked of it.",
            Mend = "Set Autoscaling.MinNodeCount and a MaxNodeCount above 0.",
            Check = s_pools.Must("autoscaling",
                static range => Math.Max(range.FindNumber("maxNodeCount") ?? 0, range.FindNumber("totalMaxNodeCount") ?? 0) > 0),
        },
        new()
        {
            Id = "node-pool-one-upgrade-strategy",
            Source = "cloud-foundation-fabric",
            Severity = Severity.Medium,
            Title = "An upgrade goes by surge or by blue and green, never by halves of both.",
            Mend = "Set UpgradeSettings.Strategy to SURGE with MaxSurge or MaxUnavailable above 0, or to BLUE_GREEN with BlueGreenSettings, and nothing of the other.",
            Check = s_pools.Must("upgradeSettings", StrategyFault),
        },
        new()
        {
            Id = "node-pool-preemptible-taint",
            Source = "Google Cloud documentation: preemptible and Spot VMs",
            Severity = Severity.Medium,
            Title = "Nodes that Google may take back are kept for pods that tolerate it.",
            Mend = "Give NodeConfig.Taints of the pool a taint with the effect NO_SCHEDULE or NO_EXECUTE.",
            Check = CheckTaints,
        },
        new()
        {
            Id = "node-pool-service-account",
            Source = "CIS GKE 5.2.1, CKV2_GCP_1",
            Severity = Severity.High,
            Title = "Nodes have an identity of their own, not the project's default one.",
            Mend = "Set NodeConfig.ServiceAccount to an account that is made for the nodes.",
            Check = s_pools.Must("nodeConfig.serviceAccount", static account => !IsDefault(account.FindText())),
        },
        new()
        {
            Id = "node-account-least-roles",
            Source = "CIS GKE 5.2.1",
            Severity = Severity.High,
            Title = "The nodes' identity has the roles of a node and no more.",
            Mend = "Grant roles/container.defaultNodeServiceAccount to the nodes' account, and other roles to accounts of workloads.",
            Check = CheckRoles,
        },
        new()
        {
            Id = "node-pool-metadata-server",
            Source = "CIS GKE 5.2.2, CKV_GCP_69",
            Severity = Severity.High,
            Title = "Pods see their own identity at the metadata server, never the node's.",
            Mend = "Set NodeConfig.WorkloadMetadataConfig.Mode to GKE_METADATA.",
            Check = s_pools.MustBe("nodeConfig.workloadMetadataConfig.mode", "GKE_METADATA"),
        },
        new()
        {
            Id = "node-pool-image",
            Source = "CIS GKE 5.5.1, CKV_GCP_22",
            Severity = Severity.Medium,
            Title = "Nodes run Container-Optimized OS with containerd.",
            Mend = "Set NodeConfig.ImageType to COS_CONTAINERD.",
            Check = s_pools.MustBe("nodeConfig.imageType", "COS_CONTAINERD"),
        },
        new()
        {
            Id = "node-pool-secure-boot",
            Source = "CIS GKE 5.5.7, CKV_GCP_68",
            Severity = Severity.Medium,
            Title = "Nodes boot signed software only.",
            Mend = "Set NodeConfig.ShieldedInstanceConfig.EnableSecureBoot to true.",
            Check = s_pools.MustBeTrue("nodeConfig.shieldedInstanceConfig.enableSecureBoot"),
        },
        new()
        {
            Id = "node-pool-integrity-monitoring",
            Source = "CIS GKE 5.5.6, CKV_GCP_72",
            Severity = Severity.Medium,
            Title = "A node whose boot software changed is noticed.",
            Mend = "Set NodeConfig.ShieldedInstanceConfig.EnableIntegrityMonitoring to true.",
            Check = s_pools.MustBeTrue("nodeConfig.shieldedInstanceConfig.enableIntegrityMonitoring"),
        },
        new()
        {
            Id = "node-pool-boot-disk-key",
            Source = "CIS GKE 5.9.1",
            Severity = Severity.Medium,
            Title = "Boot disks are encrypted with a key of one's own.",
            Mend = "Set NodeConfig.BootDiskKmsKey to a Cloud KMS key.",
            Check = s_pools.MustBeSet("nodeConfig.bootDiskKmsKey"),
        },
        new()
        {
            Id = "node-pool-private",
            Source = "CIS GKE 5.6.5, CKV_GCP_64",
            Severity = Severity.High,
            Title = "No pool gives its nodes public addresses.",
            Mend = "Leave NetworkConfig.EnablePrivateNodes out, or set it to true.",
            Check = s_pools.Unless("networkConfig.enablePrivateNodes", static own => own.FindBoolean() == false),
        },
        new()
        {
            Id = "node-pool-insecure-kubelet-port",
            Source = "Google Cloud documentation",
            Severity = Severity.Medium,
            Title = "The kubelet's port without authentication is off.",
            Mend = "Set NodeConfig.KubeletConfig.InsecureKubeletReadonlyPortEnabled to FALSE.",
            Check = s_pools.MustBe("nodeConfig.kubeletConfig.insecureKubeletReadonlyPortEnabled", "FALSE"),
        },
    ];

    // What Google names as enough for a node, in one role or in its parts, and reading images.
    private static readonly ImmutableHashSet<string> s_nodeRoles =
    [
        "roles/artifactregistry.reader",
        "roles/autoscaling.metricsWriter",
        "roles/container.defaultNodeServiceAccount",
        "roles/container.nodeServiceAccount",
        "roles/logging.logWriter",
        "roles/monitoring.metricWriter",
        "roles/monitoring.viewer",
        "roles/stackdriver.resourceMetadata.writer",
        "roles/storage.objectViewer",
    ];

    /// <summary>Whether an account is one that a project has by itself, an editor of all of it.</summary>
    public static bool IsDefault(string? account) =>
        account is "" or "default" || account?.EndsWith("-compute@developer.gserviceaccount.com", StringComparison.Ordinal) == true;

    private static IEnumerable<Breach> CheckZones(Inventory inventory)
    {
        foreach (var pool in inventory.NodePools)
        {
            var own = pool.Node.Inputs.Find("nodeLocations");
            var zones = own ?? inventory.ClusterOf(pool)?.Node.Inputs.Find("nodeLocations");
            if (zones is null || zones.Items.Length < 2)
                yield return new Breach(pool.Node, "nodeLocations", Subject.Describe(zones));
        }
    }

    private static IEnumerable<Breach> CheckTaints(Inventory inventory) =>
        from pool in inventory.NodePools
        where pool.Capacity != NodeCapacity.OnDemand && !pool.Taints.Any(static taint => taint.IsHard)
        select new Breach(pool.Node, "nodeConfig.taints", Subject.Describe(pool.Node.Inputs.Find("nodeConfig", "taints")));

    private static IEnumerable<Breach> CheckRoles(Inventory inventory)
    {
        var accounts = inventory.NodePools.Select(static pool => pool.Node.Inputs.FindText("nodeConfig", "serviceAccount"))
            .OfType<string>().Select(static account => $"serviceAccount:{account}").ToHashSet(StringComparer.Ordinal);
        return IdentityRules.ProjectRoles.Where(node => IdentityRules.MembersOf(node).Any(accounts.Contains))
            .Must("role", static role => s_nodeRoles.Contains(role.FindText() ?? ""))(inventory);
    }

    private static string? StrategyFault(ResourceNode pool)
    {
        var settings = pool.Inputs.Find("upgradeSettings");
        var surge = settings?.FindNumber("maxSurge") ?? 0;
        var unavailable = settings?.FindNumber("maxUnavailable") ?? 0;
        var blueGreen = settings?.Find("blueGreenSettings") is not null;
        return settings?.FindText("strategy") switch
        {
            null => Subject.Missing,
            "SURGE" when blueGreen => "SURGE with blueGreenSettings",
            "SURGE" when surge + unavailable < 1 => "SURGE that may take no node at a time",
            "BLUE_GREEN" when settings.Find("maxSurge") is not null || settings.Find("maxUnavailable") is not null =>
                "BLUE_GREEN with maxSurge or maxUnavailable",
            "BLUE_GREEN" when !blueGreen => "BLUE_GREEN without blueGreenSettings",
            "SURGE" or "BLUE_GREEN" => null,
            { } other => other,
        };
    }
}
