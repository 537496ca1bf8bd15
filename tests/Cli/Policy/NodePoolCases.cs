using GoCenter.Cli.Graph;
using static GoCenter.Tests.Cli.Policy.PolicyGraph;

namespace GoCenter.Tests.Cli.Policy;

/// <summary>Cases of the rules for node pools.</summary>
internal sealed class NodePoolCases : IRuleCases
{
    private const string Type = "gcp:container/nodePool:NodePool";

    public IEnumerable<RuleCase> Cases =>
    [
        Of("node-pool-two-zones", """{"nodeLocations": ["europe-west1-b"]}""", "nodeLocations", """{"nodeLocations": ["europe-west1-b", "europe-west1-c"]}"""),
        new("node-pool-two-zones", InCluster("""{"nodeLocations": ["a"]}"""), "nodeLocations", InCluster("""{"nodeLocations": ["a", "b"]}""")),
        Of("node-pool-auto-repair", """{"management": {"autoRepair": false}}""", "management.autoRepair", """{"management": {"autoRepair": true}}"""),
        Of("node-pool-auto-upgrade", """{"management": {"autoRepair": true}}""", "management.autoUpgrade", """{"management": {"autoUpgrade": true}}"""),
        Of("node-pool-autoscaling", """{"nodeCount": 3}""", "autoscaling", """{"autoscaling": {"minNodeCount": 0, "maxNodeCount": 3}}"""),
        Of("node-pool-autoscaling", """{"autoscaling": {"minNodeCount": 0, "maxNodeCount": 0}}""", "autoscaling", """{"autoscaling": {"totalMaxNodeCount": 6}}"""),
        Of("node-pool-one-upgrade-strategy", "{}", "upgradeSettings", """{"upgradeSettings": {"strategy": "SURGE", "maxSurge": 1, "maxUnavailable": 0}}"""),
        Of("node-pool-one-upgrade-strategy", """{"upgradeSettings": {"strategy": "SURGE", "maxSurge": 1, "blueGreenSettings": {}}}""", "upgradeSettings",
            """{"upgradeSettings": {"strategy": "SURGE", "maxSurge": 1}}"""),
        Of("node-pool-one-upgrade-strategy", """{"upgradeSettings": {"strategy": "SURGE", "maxSurge": 0, "maxUnavailable": 0}}""", "upgradeSettings",
            """{"upgradeSettings": {"strategy": "SURGE", "maxSurge": 0, "maxUnavailable": 1}}"""),
        Of("node-pool-one-upgrade-strategy", """{"upgradeSettings": {"strategy": "BLUE_GREEN", "maxSurge": 1, "blueGreenSettings": {"nodePoolSoakDuration": "3600s"}}}""",
            "upgradeSettings", """{"upgradeSettings": {"strategy": "BLUE_GREEN", "blueGreenSettings": {"nodePoolSoakDuration": "3600s"}}}"""),
        Of("node-pool-preemptible-taint", """{"nodeConfig": {"spot": true}}""", "nodeConfig.taints",
            """{"nodeConfig": {"spot": true, "taints": [{"key": "cloud.google.com/gke-spot", "value": "true", "effect": "NO_SCHEDULE"}]}}"""),
        Of("node-pool-preemptible-taint", """{"nodeConfig": {"preemptible": true, "taints": [{"key": "a", "value": "b", "effect": "PREFER_NO_SCHEDULE"}]}}""",
            "nodeConfig.taints", """{"nodeConfig": {"preemptible": false}}"""),
        Of("node-pool-service-account", """{"nodeConfig": {"serviceAccount": "default"}}""", "nodeConfig.serviceAccount",
            """{"nodeConfig": {"serviceAccount": "nodes@p.iam.gserviceaccount.com"}}"""),
        Of("node-pool-service-account", """{"nodeConfig": {"serviceAccount": "123-compute@developer.gserviceaccount.com"}}""", "nodeConfig.serviceAccount",
            """{"nodeConfig": {"serviceAccount": "nodes@p.iam.gserviceaccount.com"}}"""),
        new("node-account-least-roles", WithRole("roles/container.developer"), "role",
            WithRole("roles/container.defaultNodeServiceAccount")),
        Of("node-pool-metadata-server", """{"nodeConfig": {"workloadMetadataConfig": {"mode": "GCE_METADATA"}}}""", "nodeConfig.workloadMetadataConfig.mode",
            """{"nodeConfig": {"workloadMetadataConfig": {"mode": "GKE_METADATA"}}}"""),
        Of("node-pool-image", """{"nodeConfig": {"imageType": "UBUNTU_CONTAINERD"}}""", "nodeConfig.imageType", """{"nodeConfig": {"imageType": "COS_CONTAINERD"}}"""),
        Of("node-pool-secure-boot", "{}", "nodeConfig.shieldedInstanceConfig.enableSecureBoot",
            """{"nodeConfig": {"shieldedInstanceConfig": {"enableSecureBoot": true}}}"""),
        Of("node-pool-integrity-monitoring", """{"nodeConfig": {"shieldedInstanceConfig": {"enableIntegrityMonitoring": false}}}""",
            "nodeConfig.shieldedInstanceConfig.enableIntegrityMonitoring", """{"nodeConfig": {"shieldedInstanceConfig": {"enableIntegrityMonitoring": true}}}"""),
        Of("node-pool-boot-disk-key", """{"nodeConfig": {"diskType": "pd-ssd"}}""", "nodeConfig.bootDiskKmsKey", """{"nodeConfig": {"bootDiskKmsKey": "projects/p/k"}}"""),
        Of("node-pool-private", """{"networkConfig": {"enablePrivateNodes": false}}""", "networkConfig.enablePrivateNodes", "{}"),
        Of("node-pool-insecure-kubelet-port", "{}", "nodeConfig.kubeletConfig.insecureKubeletReadonlyPortEnabled",
            """{"nodeConfig": {"kubeletConfig": {"insecureKubeletReadonlyPortEnabled": "FALSE"}}}"""),
    ];

    private static RuleCase Of(string rule, string broken, string property, string kept) => RuleCase.Of(rule, Type, broken, property, kept);

    private static ResourceGraph InCluster(string cluster) => PolicyGraph.Of(
        new Node("gcp:container/cluster:Cluster", cluster, "gocenter"), new Node(Type, """{"cluster": "gocenter"}"""));

    // Somebody else's roles are no matter of this rule.
    private static ResourceGraph WithRole(string role) => PolicyGraph.Of(
        new Node(Type, """{"nodeConfig": {"serviceAccount": "nodes@p.iam.gserviceaccount.com"}}"""),
        new Node("gcp:projects/iAMMember:IAMMember", $$"""{"role": "{{role}}", "member": "serviceAccount:nodes@p.iam.gserviceaccount.com"}""", "a"),
        new Node("gcp:projects/iAMMember:IAMMember", """{"role": "roles/dns.admin", "member": "serviceAccount:dns@p.iam.gserviceaccount.com"}""", "b"));
}
