using static GoCenter.Tests.Cli.Policy.PolicyGraph;

namespace GoCenter.Tests.Cli.Policy;

/// <summary>Cases of the rules for how a cluster is built.</summary>
internal sealed class ClusterCases : IRuleCases
{
    private const string Type = "gcp:container/cluster:Cluster";

    public IEnumerable<RuleCase> Cases =>
    [
        Of("cluster-regional", """{"location": "europe-west1-b"}""", "location", """{"location": "europe-west1"}"""),
        Of("cluster-regional", "{}", "location", """{"location": "us-east4"}"""),
        Of("cluster-release-channel", """{"releaseChannel": {"channel": "UNSPECIFIED"}}""", "releaseChannel.channel", """{"releaseChannel": {"channel": "STABLE"}}"""),
        Of("cluster-maintenance-window", "{}", "maintenancePolicy", """{"maintenancePolicy": {"recurringWindow": {"startTime": "03:00"}}}"""),
        Of("cluster-maintenance-window", """{"maintenancePolicy": {"maintenanceExclusions": []}}""", "maintenancePolicy",
            """{"maintenancePolicy": {"dailyMaintenanceWindow": {"startTime": "03:00"}}}"""),
        Of("cluster-upgrade-notifications", """{"notificationConfig": {"pubsub": {"enabled": false, "topic": "t"}}}""", "notificationConfig.pubsub.enabled",
            """{"notificationConfig": {"pubsub": {"enabled": true, "topic": "projects/p/topics/t"}}}"""),
        Of("cluster-upgrade-notifications", """{"notificationConfig": {"pubsub": {"enabled": true}}}""", "notificationConfig.pubsub.topic",
            """{"notificationConfig": {"pubsub": {"enabled": true, "topic": "projects/p/topics/t"}}}"""),
        Of("cluster-workload-identity", "{}", "workloadIdentityConfig.workloadPool", """{"workloadIdentityConfig": {"workloadPool": "p.svc.id.goog"}}"""),
        Of("cluster-secrets-encrypted", """{"databaseEncryption": {"state": "DECRYPTED", "keyName": "k"}}""", "databaseEncryption.state",
            """{"databaseEncryption": {"state": "ENCRYPTED", "keyName": "projects/p/locations/l/keyRings/r/cryptoKeys/k"}}"""),
        Of("cluster-secrets-encrypted", """{"databaseEncryption": {"state": "ENCRYPTED", "keyName": ""}}""", "databaseEncryption.keyName",
            """{"databaseEncryption": {"state": "ENCRYPTED", "keyName": {"secret": true}}}"""),
        Of("cluster-shielded-nodes", """{"enableShieldedNodes": false}""", "enableShieldedNodes", """{"enableShieldedNodes": true}"""),
        Of("cluster-intranode-visibility", "{}", "enableIntranodeVisibility", """{"enableIntranodeVisibility": true}"""),
        Of("cluster-vpc-native", "{}", "ipAllocationPolicy", """{"ipAllocationPolicy": {"clusterSecondaryRangeName": "pods"}}"""),
        Of("cluster-vpc-native", """{"ipAllocationPolicy": {"clusterSecondaryRangeName": "pods"}, "networkingMode": "ROUTES"}""", "networkingMode",
            """{"ipAllocationPolicy": {"clusterSecondaryRangeName": "pods"}, "networkingMode": "VPC_NATIVE"}"""),
        Of("cluster-network-policy", """{"datapathProvider": "LEGACY_DATAPATH"}""", "datapathProvider", """{"datapathProvider": "ADVANCED_DATAPATH"}"""),
        Of("cluster-network-policy", """{"networkPolicy": {"enabled": false}}""", "datapathProvider", """{"networkPolicy": {"enabled": true}}"""),
        Of("cluster-logging", """{"loggingConfig": {"enableComponents": ["SYSTEM_COMPONENTS"]}}""", "loggingConfig.enableComponents",
            """{"loggingConfig": {"enableComponents": ["WORKLOADS", "SYSTEM_COMPONENTS"]}}"""),
        Of("cluster-monitoring", """{"monitoringConfig": {"enableComponents": []}}""", "monitoringConfig.enableComponents",
            """{"monitoringConfig": {"enableComponents": ["SYSTEM_COMPONENTS"]}}"""),
        Of("cluster-binary-authorization", """{"binaryAuthorization": {"evaluationMode": "DISABLED"}}""", "binaryAuthorization.evaluationMode",
            """{"binaryAuthorization": {"evaluationMode": "PROJECT_SINGLETON_POLICY_ENFORCE"}}"""),
        Of("cluster-security-posture", """{"securityPostureConfig": {"mode": "DISABLED"}}""", "securityPostureConfig.mode", """{"securityPostureConfig": {"mode": "BASIC"}}"""),
        Of("cluster-workload-scan", """{"securityPostureConfig": {"mode": "BASIC"}}""", "securityPostureConfig.vulnerabilityMode",
            """{"securityPostureConfig": {"vulnerabilityMode": "VULNERABILITY_ENTERPRISE"}}"""),
        Of("cluster-cost-allocation", """{"costManagementConfig": {"enabled": false}}""", "costManagementConfig.enabled", """{"costManagementConfig": {"enabled": true}}"""),
        Of("cluster-node-local-dns", "{}", "addonsConfig.dnsCacheConfig.enabled", """{"addonsConfig": {"dnsCacheConfig": {"enabled": true}}}"""),
        Of("cluster-pd-csi", """{"addonsConfig": {"gcePersistentDiskCsiDriverConfig": {"enabled": false}}}""", "addonsConfig.gcePersistentDiskCsiDriverConfig.enabled",
            """{"addonsConfig": {"gcePersistentDiskCsiDriverConfig": {"enabled": true}}}"""),
        Of("cluster-labels", """{"resourceLabels": {}}""", "resourceLabels", """{"resourceLabels": {"app": "gocenter"}}"""),
        Of("cluster-no-inline-pools", """{"removeDefaultNodePool": false}""", "removeDefaultNodePool", """{"removeDefaultNodePool": true}"""),
        Of("cluster-no-inline-pools", """{"removeDefaultNodePool": true, "nodePools": [{"name": "a"}]}""", "nodePools", """{"removeDefaultNodePool": true}"""),
        Of("cluster-no-inline-pools", """{"removeDefaultNodePool": true, "nodeConfig": {"machineType": "e2-small"}}""", "nodeConfig", """{"removeDefaultNodePool": true}"""),
        Of("cluster-auto-provisioned-nodes", Provisioning("\"serviceAccount\": \"default\","),
            "clusterAutoscaling.autoProvisioningDefaults.serviceAccount", Hardened),
        Of("cluster-auto-provisioned-nodes", Hardened.Replace("COS_CONTAINERD", "UBUNTU_CONTAINERD", StringComparison.Ordinal),
            "clusterAutoscaling.autoProvisioningDefaults.imageType", Hardened),
        Of("cluster-auto-provisioned-nodes", Hardened.Replace("\"autoUpgrade\": true", "\"autoUpgrade\": false", StringComparison.Ordinal),
            "clusterAutoscaling.autoProvisioningDefaults.management.autoUpgrade", """{"clusterAutoscaling": {"enabled": false}}"""),
        Of("cluster-auto-provisioned-nodes", Hardened.Replace("\"FALSE\"", "\"TRUE\"", StringComparison.Ordinal),
            "nodePoolAutoConfig.nodeKubeletConfig.insecureKubeletReadonlyPortEnabled", Hardened),
        Of("cluster-no-alpha", """{"enableKubernetesAlpha": true}""", "enableKubernetesAlpha", "{}"),
        new("cluster-deletion-protection", Graph("""{"deletionProtection": false}""", true), "deletionProtection", Graph("""{"deletionProtection": true}""", true)),
        new("cluster-deletion-protection", Graph("""{"deletionProtection": true}""", false), "(options).protect", Graph("""{"deletionProtection": true}""", true)),
    ];

    private static string Hardened => Provisioning("\"serviceAccount\": \"nodes@p.iam.gserviceaccount.com\",");

    private static string Provisioning(string account) => $$"""
        {"clusterAutoscaling": {"enabled": true, "autoProvisioningDefaults": {
          {{account}} "imageType": "COS_CONTAINERD", "bootDiskKmsKey": "projects/p/k", "management": {"autoRepair": true, "autoUpgrade": true},
          "shieldedInstanceConfig": {"enableSecureBoot": true, "enableIntegrityMonitoring": true}
        } }, "nodePoolAutoConfig": {"nodeKubeletConfig": {"insecureKubeletReadonlyPortEnabled": "FALSE"} } }
        """;

    private static RuleCase Of(string rule, string broken, string property, string kept) => RuleCase.Of(rule, Type, broken, property, kept);

    private static GoCenter.Cli.Graph.ResourceGraph Graph(string inputs, bool protect) =>
        PolicyGraph.Of(new Node(Type, inputs, Protect: protect));
}
