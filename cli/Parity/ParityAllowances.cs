using System.Collections.Immutable;

namespace GoCenter.Cli.Parity;

/// <summary>
/// Where environments may differ, and why. Add to it only what an environment's settings decide, the narrowest property that holds it, and
/// a reason a reviewer can judge; <c>gocenter parity</c> names the entries that cover nothing any more.
/// </summary>
internal static class ParityAllowances
{
    private const string Project = "Each environment has a Google project of its own.";
    private const string Derived = "Google names this after the environment's project.";
    private const string Ranges = "Environments may be connected, so their address ranges must not overlap.";
    private const string Size = "Each environment is as large as its load.";
    private const string Retention = "Each environment keeps logs for as long as somebody asks about them.";
    private const string Host = "Each environment answers at host names of its own.";
    private const string Reach = "Each environment says who may reach its control plane.";

    private const string Calm = "Each environment says when it is left alone.";
    private const string Thrown = "A pipeline builds this environment and throws it away.";
    private const string Dns = "Each environment has a DNS zone of its own.";
    private const string Inclusion = "Each environment says which modules it fetches.";
    private const string Certificates = "A trial environment takes certificates that nobody trusts, of which there are plenty.";
    private const string Configuration = "A checksum of configuration that differs for a reason above.";

    private const string Alerts = "A trial environment wakes nobody up.";

    private const string Account = """metadata.annotations["iam.gke.io/gcp-service-account"]""";

    /// <summary>The list.</summary>
    public static ImmutableArray<ParityAllowance> All { get; } =
    [
        new("pulumi:providers:gcp", "project", Project),
        new("gcp:*", "project", Project),

        new("gcp:compute/*", "network", Derived),
        new("gcp:compute/regionBackendService:RegionBackendService", "backends[*].group", Derived),
        new("gcp:container/cluster:Cluster", "network", Derived),
        new("gcp:container/cluster:Cluster", "subnetwork", Derived),
        new("gcp:container/cluster:Cluster", "workloadIdentityConfig.workloadPool", Derived),
        new("gcp:container/nodePool:NodePool", "nodeConfig.serviceAccount", Derived),
        new("gcp:projects/iAMMember:IAMMember", "member", Derived),
        new("gcp:serviceaccount/iAMMember:IAMMember", "member", Derived),
        new("gcp:serviceaccount/iAMMember:IAMMember", "serviceAccountId", Derived),
        new("gcp:dns/dnsManagedZoneIamMember:DnsManagedZoneIamMember", "member", Derived),
        new("gcp:secretmanager/secretVersion:SecretVersion", "secret", Derived),
        new("gcp:servicenetworking/connection:Connection", "network", Derived),
        new("gcp:sql/databaseInstance:DatabaseInstance", "settings.ipConfiguration.privateNetwork", Derived),
        new("gcp:storage/bucket:Bucket", "name", Derived),
        new("gcp:storage/bucket:Bucket", "logging.logBucket", Derived),
        new("gcp:logging/projectSink:ProjectSink", "destination", Derived),
        new("gcp:storage/bucketIAMMember:BucketIAMMember", "bucket", Derived),
        new("gcp:storage/bucketIAMMember:BucketIAMMember", "member", Derived),
        new("kubernetes:core/v1:ServiceAccount", Account, Derived),
        new("kubernetes:apps/v1:Deployment", "spec.template.spec.containers[athens].env[ATHENS_STORAGE_GCP_BUCKET].value", Derived),
        new("kubernetes:apps/v1:Deployment", "spec.template.spec.containers[athens].env[GOOGLE_CLOUD_PROJECT].value", Project),

        new("gcp:compute/subnetwork:Subnetwork", "ipCidrRange", Ranges),
        new("gcp:compute/subnetwork:Subnetwork", "secondaryIpRanges[*].ipCidrRange", Ranges),
        new("gcp:compute/globalAddress:GlobalAddress", "address", Ranges),
        new("gcp:compute/firewall:Firewall", "sourceRanges[*]", Ranges),
        new("kubernetes:helm.sh/v3:Release", "values.ports.*.proxyProtocol.trustedIPs[*]", Ranges),
        new("gcp:container/cluster:Cluster", "privateClusterConfig.masterIpv4CidrBlock", Ranges),
        new("kubernetes:networking.k8s.io/v1:NetworkPolicy", "spec.*.ipBlock.cidr", Ranges),
        new("gcp:container/cluster:Cluster", "masterAuthorizedNetworksConfig.cidrBlocks*", Reach),

        new("gcp:container/cluster:Cluster", "databaseEncryption.keyName", Derived),
        new("gcp:container/cluster:Cluster", "notificationConfig.pubsub.topic", Derived),
        new("gcp:container/cluster:Cluster", "maintenancePolicy.maintenanceExclusions*", Calm),
        new("gcp:container/nodePool:NodePool", "nodeConfig.bootDiskKmsKey", Derived),
        new("gcp:gkebackup/backupPlan:BackupPlan", "backupConfig.encryptionKey.gcpKmsEncryptionKey", Derived),
        new("gcp:gkebackup/backupPlan:BackupPlan", "backupSchedule.paused", Thrown) { Environment = "ci" },
        new("gcp:gkebackup/backupPlan:BackupPlan", "cluster", Derived),
        new("gcp:gkebackup/backupPlan:BackupPlan", "retentionPolicy.backupRetainDays", Size),
        new("gcp:kms/cryptoKey:CryptoKey", "keyRing", Derived),
        new("gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember", "cryptoKeyId", Derived),
        new("gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember", "member", Derived),
        new("gcp:pubsub/topic:Topic", "kmsKeyName", Derived),

        new("*", "(protect)", Thrown) { Environment = "ci" },
        new("gcp:*", "deletionProtection", Thrown) { Environment = "ci" },
        new("gcp:*", "forceDestroy", Thrown) { Environment = "ci" },
        new("gcp:bigquery/dataset:Dataset", "deleteContentsOnDestroy", Thrown) { Environment = "ci" },
        new("gcp:sql/databaseInstance:DatabaseInstance", "settings.deletionProtectionEnabled", Thrown) { Environment = "ci" },
        new("kubernetes:helm.sh/v3:Release", "values.policy", Thrown) { Environment = "ci" },

        new("gcp:container/nodePool:NodePool", "autoscaling.maxNodeCount", Size),
        new("gcp:container/nodePool:NodePool", "nodeConfig.diskSizeGb", Size),
        new("gcp:container/nodePool:NodePool", "nodeConfig.machineType", Size),
        new("kubernetes:autoscaling/v2:HorizontalPodAutoscaler", "spec.maxReplicas", Size),
        new("kubernetes:autoscaling/v2:HorizontalPodAutoscaler", "spec.minReplicas", Size),

        new("gcp:bigquery/dataset:Dataset", "defaultPartitionExpirationMs", Retention),
        new("gcp:storage/bucket:Bucket", "lifecycleRules[*].condition.age", Retention),

        new("gcp:sql/databaseInstance:DatabaseInstance", "settings.availabilityType", Size),
        new("gcp:sql/databaseInstance:DatabaseInstance", "settings.tier", Size),
        new("kubernetes:keda.sh/v1alpha1:ScaledObject", "spec.maxReplicaCount", Size),
        new("kubernetes:traefik.io/v1alpha1:Middleware", "spec.rateLimit.*", Size),

        new("kubernetes:networking.k8s.io/v1:Ingress", "spec.rules[*].host", Host),
        new("kubernetes:networking.k8s.io/v1:Ingress", "spec.tls[*].hosts[*]", Host),
        new("kubernetes:core/v1:ConfigMap", "data[\"config.json\"]", Host),
        new("gcp:compute/regionHealthCheck:RegionHealthCheck", "httpHealthCheck.host", Host),
        new("kubernetes:traefik.io/v1alpha1:IngressRoute", "spec.routes[*].match", Host),
        new("kubernetes:apps/v1:Deployment", "spec.template.metadata.annotations[\"gocenter.dev/configuration\"]", Configuration),

        new("kubernetes:apps/v1:Deployment", "spec.template.spec.containers[*].env[NEWEST_VERSIONS].value", Inclusion),
        new("kubernetes:apps/v1:Deployment", "spec.template.spec.containers[discover].env[MAX_AGE_SECONDS].value", Inclusion),
        new("kubernetes:core/v1:ConfigMap", "data[\"patterns.txt\"]", Inclusion),
        new("kubernetes:apps/v1:Deployment", "spec.template.metadata.annotations[\"gocenter.dev/programs\"]", Configuration),

        new("gcp:dns/dnsManagedZoneIamMember:DnsManagedZoneIamMember", "managedZone", Dns),
        new("kubernetes:cert-manager.io/v1:ClusterIssuer", "spec.acme.solvers[*].dns01.cloudDNS.hostedZoneName", Dns),
        new("kubernetes:cert-manager.io/v1:ClusterIssuer", "spec.acme.solvers[*].dns01.cloudDNS.project", Project),
        new("kubernetes:helm.sh/v3:Release", "values.domainFilters[*]", Dns),
        new("kubernetes:helm.sh/v3:Release", "values.extraArgs.zone-id-filter", Dns),
        new("kubernetes:helm.sh/v3:Release", "values.extraArgs.google-project", Project),
        new("kubernetes:helm.sh/v3:Release", "values.txtOwnerId", Derived),
        new("kubernetes:cert-manager.io/v1:ClusterIssuer", "spec.acme.server", Certificates),
        new("kubernetes:cert-manager.io/v1:ClusterIssuer", "spec.acme.privateKeySecretRef.name", Certificates),

        new("kubernetes:helm.sh/v3:Release", "values.deployment.replicas", Size),
        new("kubernetes:helm.sh/v3:Release", "values.replica.replicas", Size),
        new("kubernetes:helm.sh/v3:Release", "values.env[*].value", Derived),
        new("kubernetes:helm.sh/v3:Release", "values.config.app.clusterName", Project),
        new("kubernetes:helm.sh/v3:Release", "values.serviceAccount.annotations[\"iam.gke.io/gcp-service-account\"]", Derived),
        new("kubernetes:helm.sh/v3:Release", "values.prometheus.prometheusSpec.retention", Size),
        new("kubernetes:helm.sh/v3:Release", "values.prometheus.prometheusSpec.storageSpec.*.requests.storage", Size),
        new("kubernetes:helm.sh/v3:Release", "values.prometheus.prometheusSpec.retentionSize", Size),
        new("kubernetes:helm.sh/v3:Release", "values.prometheus.prometheusSpec.externalLabels.cluster", Project),
        new("kubernetes:core/v1:Secret", "metadata.annotations[\"gocenter.dev/routes\"]", Alerts),
        new("kubernetes:monitoring.coreos.com/v1:Probe", "spec.targets.staticConfig.static[*]", Host),
        new("kubernetes:helm.sh/v3:Release", "values.grafana[\"grafana.ini\"].server.root_url", Host),
    ];
}
