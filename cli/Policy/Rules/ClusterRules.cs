using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoCenter.Cli.Inventories;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>Rules for how a cluster is built: what it withstands, encrypts, watches and lets run.</summary>
internal static partial class ClusterRules
{
    private const string Provisioned = "clusterAutoscaling.autoProvisioningDefaults.";

    private static readonly Subject s_clusters = Subject.OfType(Cluster.ResourceType);

    private static readonly Subject s_provisioning =
        s_clusters.Where(static cluster => cluster.Inputs.FindBoolean("clusterAutoscaling", "enabled") == true);

    /// <summary>The rules.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        new()
        {
            Id = "cluster-regional",
            Source = "gke-policy control_plane_redundancy",
            Severity = Severity.High,
            Title = "The control plane stands in several zones.",
            Mend = "Set Location to a region, such as europe-west1, not to a zone of it.",
            Check = s_clusters.Must("location", static location => Region().IsMatch(location.FindText() ?? "")),
        },
        new()
        {
            Id = "cluster-release-channel",
            Source = "CIS GKE 5.5.4, CKV_GCP_70",
            Severity = Severity.Medium,
            Title = "Google keeps the version current.",
            Mend = "Set ReleaseChannel.Channel to RAPID, REGULAR, STABLE or EXTENDED.",
            Check = s_clusters.MustBe("releaseChannel.channel", "RAPID", "REGULAR", "STABLE", "EXTENDED"),
        },
        new()
        {
            Id = "cluster-maintenance-window",
            Source = "gke-policy cluster_maintenance_window",
            Severity = Severity.Medium,
            Title = "Google restarts things only at times that were chosen.",
            Mend = "Set MaintenancePolicy.RecurringWindow or DailyMaintenanceWindow.",
            Check = s_clusters.Must("maintenancePolicy", static policy => policy.Find("recurringWindow") is not null
                || policy.Find("recurringMaintenanceWindow") is not null || policy.Find("dailyMaintenanceWindow") is not null),
        },
        new()
        {
            Id = "cluster-upgrade-notifications",
            Source = "gke-policy cluster_receive_updates",
            Severity = Severity.Low,
            Title = "Upgrades and security bulletins are announced.",
            Mend = "Set NotificationConfig.Pubsub.Enabled to true, and its Topic.",
            Check = Subject.All(
                s_clusters.MustBeTrue("notificationConfig.pubsub.enabled"), s_clusters.MustBeSet("notificationConfig.pubsub.topic")),
        },
        new()
        {
            Id = "cluster-workload-identity",
            Source = "CIS GKE 5.2.2",
            Severity = Severity.High,
            Title = "Pods get Google identities of their own.",
            Mend = "Set WorkloadIdentityConfig.WorkloadPool to PROJECT.svc.id.goog.",
            Check = s_clusters.MustBeSet("workloadIdentityConfig.workloadPool"),
        },
        new()
        {
            Id = "cluster-secrets-encrypted",
            Source = "CIS GKE 5.3.1",
            Severity = Severity.High,
            Title = "Kubernetes Secrets are encrypted with a key of one's own.",
            Mend = "Set DatabaseEncryption.State to ENCRYPTED, and KeyName to a Cloud KMS key.",
            Check = Subject.All(s_clusters.MustBe("databaseEncryption.state", "ENCRYPTED", "ALL_OBJECTS_ENCRYPTION_ENABLED"),
                s_clusters.MustBeSet("databaseEncryption.keyName")),
        },
        new()
        {
            Id = "cluster-shielded-nodes",
            Source = "CIS GKE 5.5.5, CKV_GCP_71",
            Severity = Severity.High,
            Title = "A node proves to the control plane that it is one.",
            Mend = "Set EnableShieldedNodes to true.",
            Check = s_clusters.MustBeTrue("enableShieldedNodes"),
        },
        new()
        {
            Id = "cluster-intranode-visibility",
            Source = "CIS GKE 5.6.1, CKV_GCP_61",
            Severity = Severity.Low,
            Title = "Traffic between pods of one node is seen in the flow logs too.",
            Mend = "Set EnableIntranodeVisibility to true.",
            Check = s_clusters.MustBeTrue("enableIntranodeVisibility"),
        },
        new()
        {
            Id = "cluster-vpc-native",
            Source = "CIS GKE 5.6.2, CKV_GCP_23",
            Severity = Severity.Medium,
            Title = "Pods have addresses of the network, so that its rules hold for them.",
            Mend = "Set IpAllocationPolicy, and leave NetworkingMode at VPC_NATIVE.",
            Check = Subject.All(s_clusters.MustBeSet("ipAllocationPolicy"),
                s_clusters.Unless("networkingMode", static mode => mode.FindText() != "VPC_NATIVE")),
        },
        new()
        {
            Id = "cluster-network-policy",
            Source = "CIS GKE 5.6.7, CKV_GCP_12",
            Severity = Severity.High,
            Title = "Something enforces NetworkPolicies.",
            Mend = "Set DatapathProvider to ADVANCED_DATAPATH, or NetworkPolicy.Enabled to true.",
            Check = s_clusters.Where(static cluster => cluster.Inputs.FindBoolean("networkPolicy", "enabled") != true)
                .MustBe("datapathProvider", "ADVANCED_DATAPATH"),
        },
        new()
        {
            Id = "cluster-logging",
            Source = "CIS GKE 5.7.1, CKV_GCP_1",
            Severity = Severity.Medium,
            Title = "Logs of the system and of the workloads are kept.",
            Mend = "Set LoggingConfig.EnableComponents to SYSTEM_COMPONENTS and WORKLOADS at least.",
            Check = s_clusters.MustInclude("loggingConfig.enableComponents", "SYSTEM_COMPONENTS", "WORKLOADS"),
        },
        new()
        {
            Id = "cluster-monitoring",
            Source = "CIS GKE 5.7.1, CKV_GCP_8",
            Severity = Severity.Medium,
            Title = "Metrics of the system are kept.",
            Mend = "Set MonitoringConfig.EnableComponents to SYSTEM_COMPONENTS at least.",
            Check = s_clusters.MustInclude("monitoringConfig.enableComponents", "SYSTEM_COMPONENTS"),
        },
        new()
        {
            Id = "cluster-binary-authorization",
            Source = "CIS GKE 5.10.5, CKV_GCP_66",
            Severity = Severity.Medium,
            Title = "Only images that a policy admits run.",
            Mend = "Set BinaryAuthorization.EvaluationMode to PROJECT_SINGLETON_POLICY_ENFORCE.",
            Check = s_clusters.MustBe("binaryAuthorization.evaluationMode", "PROJECT_SINGLETON_POLICY_ENFORCE"),
        },
        new()
        {
            Id = "cluster-security-posture",
            Source = "gke-policy cluster_enable_security_posture",
            Severity = Severity.Low,
            Title = "Google looks over what is deployed and reports weaknesses.",
            Mend = "Set SecurityPostureConfig.Mode to BASIC or ENTERPRISE.",
            Check = s_clusters.MustBe("securityPostureConfig.mode", "BASIC", "ENTERPRISE"),
        },
        new()
        {
            Id = "cluster-workload-scan",
            Source = "gke-policy cluster_enable_workload_scanning",
            Severity = Severity.Low,
            Title = "Running images are scanned for known vulnerabilities.",
            Mend = "Set SecurityPostureConfig.VulnerabilityMode to VULNERABILITY_BASIC or VULNERABILITY_ENTERPRISE.",
            Check = s_clusters.MustBe("securityPostureConfig.vulnerabilityMode", "VULNERABILITY_BASIC", "VULNERABILITY_ENTERPRISE"),
        },
        new()
        {
            Id = "cluster-cost-allocation",
            Source = "Google Cloud documentation",
            Severity = Severity.Low,
            Title = "The bill tells namespaces apart.",
            Mend = "Set CostManagementConfig.Enabled to true.",
            Check = s_clusters.MustBeTrue("costManagementConfig.enabled"),
        },
        new()
        {
            Id = "cluster-node-local-dns",
            Source = "gke-policy node_local_dns_cache",
            Severity = Severity.Low,
            Title = "Each node answers names that it has seen.",
            Mend = "Set AddonsConfig.DnsCacheConfig.Enabled to true.",
            Check = s_clusters.MustBeTrue("addonsConfig.dnsCacheConfig.enabled"),
        },
        new()
        {
            Id = "cluster-pd-csi",
            Source = "gke-policy cluster_gce_csi_driver",
            Severity = Severity.Medium,
            Title = "The driver of persistent disks is there.",
            Mend = "Set AddonsConfig.GcePersistentDiskCsiDriverConfig.Enabled to true.",
            Check = s_clusters.MustBeTrue("addonsConfig.gcePersistentDiskCsiDriverConfig.enabled"),
        },
        new()
        {
            Id = "cluster-labels",
            Source = "CKV_GCP_21",
            Severity = Severity.Low,
            Title = "The cluster says whose it is.",
            Mend = "Set ResourceLabels.",
            Check = s_clusters.MustBeSet("resourceLabels"),
        },
        new()
        {
            Id = "cluster-no-inline-pools",
            Source = "CKV_GCP_123",
            Severity = Severity.High,
            Title = "Pools are resources of their own: a change of one inside the cluster would replace the cluster.",
            Mend = "Set RemoveDefaultNodePool to true, declare NodePool resources, and leave NodePools and NodeConfig out.",
            Check = Subject.All(s_clusters.MustBeTrue("removeDefaultNodePool"), s_clusters.MustNotBeSet("nodePools"),
                s_clusters.MustNotBeSet("nodeConfig")),
        },
        new()
        {
            Id = "cluster-auto-provisioned-nodes",
            Source = "gke-policy nap_forbid_default_sa, nap_integrity_monitoring, nap_use_cos",
            Severity = Severity.High,
            Title = "Nodes that the cluster makes by itself are as hardened as those of the declared pools.",
            Mend = "Set ServiceAccount, ImageType, BootDiskKmsKey, ShieldedInstanceConfig and Management of ClusterAutoscaling.AutoProvisioningDefaults, and NodePoolAutoConfig.NodeKubeletConfig.",
            Check = Subject.All(
                s_provisioning.Must(Provisioned + "serviceAccount", static account => !NodePoolRules.IsDefault(account.FindText())),
                s_provisioning.MustBe(Provisioned + "imageType", "COS_CONTAINERD"),
                s_provisioning.MustBeSet(Provisioned + "bootDiskKmsKey"),
                s_provisioning.MustBeTrue(Provisioned + "shieldedInstanceConfig.enableSecureBoot"),
                s_provisioning.MustBeTrue(Provisioned + "shieldedInstanceConfig.enableIntegrityMonitoring"),
                s_provisioning.MustBeTrue(Provisioned + "management.autoRepair"),
                s_provisioning.MustBeTrue(Provisioned + "management.autoUpgrade"),
                s_provisioning.MustBe("nodePoolAutoConfig.nodeKubeletConfig.insecureKubeletReadonlyPortEnabled", "FALSE")),
        },
        new()
        {
            Id = "cluster-no-alpha",
            Source = "CIS GKE 5.10.2, CKV2_GCP_19",
            Severity = Severity.High,
            Title = "No alpha features: such a cluster is deleted after 30 days.",
            Mend = "Leave EnableKubernetesAlpha out.",
            Check = s_clusters.MustNotBeTrue("enableKubernetesAlpha"),
        },
        new()
        {
            Id = "cluster-deletion-protection",
            Source = "Google Cloud documentation",
            Severity = Severity.High,
            Title = "The cluster cannot be deleted by accident, neither by Pulumi nor at Google.",
            Mend = "Set DeletionProtection to true, and the resource option Protect.",
            Check = Subject.All(s_clusters.MustBeTrue("deletionProtection"), s_clusters.MustBeProtected()),
        },
    ];

    // europe-west1; a zone has a letter after it.
    [GeneratedRegex("^[a-z]+-[a-z]+[0-9]+$")]
    private static partial Regex Region();
}
