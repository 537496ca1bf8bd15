using GoCenter.Components.Gke;
using GoCenter.Components.ModuleProxy;
using GoCenter.Components.Workloads;
using GoCenter.Stacks.Settings.Checks;

namespace GoCenter.Stacks.Settings;

/// <summary>Reads an environment's settings from a source: either all of them, or everything that is wrong with them.</summary>
public static class SettingsReader
{
    // What one value alone does not tell. Each looks only at what could be read.
    private static readonly ISettingsCheck[] Checks =
    [
        new ZoneChecks(),
        new ClusterChecks(),
        new NetworkChecks(),
        new AuthorizedNetworkChecks(),
        new ControlPlaneChecks(),
        new MaintenanceChecks(),
        new NodePoolChecks(),
        new BootDiskChecks(),
        new ModuleProxyChecks(),
        new ObservabilityChecks(),
        new AlertChecks(),
        new WebChecks(),
        new EdgeChecks(),
        new HostChecks(),
        new PoolCapacityChecks(),
    ];

    /// <summary>Reads and checks the settings. Never throws for what a file may hold.</summary>
    public static SettingsResult Read(ISettingsSource source)
    {
        var faults = new FaultList(source);
        // A file that does not parse would only add a missing key for each setting.
        if (!source.IsReadable)
            return new SettingsResult(null, faults.InOrder);

        var top = SettingsSection.Top(source, faults);
        var settings = ReadEnvironment(top);
        top.RefuseUnknownKeys();
        foreach (var check in Checks)
            check.Check(settings, faults);

        var found = faults.InOrder;
        return new SettingsResult(found.IsEmpty ? settings : null, found);
    }

    /// <summary>Reads the settings, or throws a <see cref="SettingsException"/> with everything that is wrong with them.</summary>
    public static EnvironmentSettings Load(ISettingsSource source) => Read(source).OrThrow();

    /// <summary>Every key that is asked for, and its shape: what <c>Pulumi.yaml</c> has to declare.</summary>
    internal static IReadOnlyDictionary<string, SettingShape> Asked
    {
        get
        {
            var nothing = new YamlSettingsSource("", "", ProjectFile.Parse("name: nothing"));
            var top = SettingsSection.Top(nothing, new FaultList(nothing));
            ReadEnvironment(top);
            return top.Asked;
        }
    }

    private static EnvironmentSettings ReadEnvironment(SettingsSection top) => new()
    {
        Google = new GoogleSettings
        {
            Project = top.Text("project", Texts.ProjectId),
            Region = top.Text("region", Texts.Region),
            Zones = top.Texts("zones", "a list of zones of the region", Texts.Zone),
        },
        RepositoryUrl = top.Text("repositoryUrl", Texts.RepositoryUrl),
        Network = new NetworkSettings
        {
            PrivateServicesRange = top.Value("networkPrivateServicesRange", Values.Range),
            EdgeRange = top.Value("networkEdgeRange", Values.Range),
        },
        Cluster = new ClusterSettings
        {
            ReleaseChannel = top.Text("clusterReleaseChannel", Texts.ReleaseChannel),
            Maintenance = new MaintenanceWindow
            {
                Schedule = top.Value("clusterMaintenanceCron", Values.Schedule),
                Duration = top.Value("clusterMaintenanceDuration", Values.Duration),
            },
            AuthorizedNetworks = top.Objects(
                "clusterAuthorizedNetworks", "a list of at least one network with name and range", ReadAuthorizedNetwork),
            PrivateNodes = top.Boolean("clusterPrivateNodes"),
            PrivateEndpoint = top.Boolean("clusterPrivateEndpoint"),
            DnsEndpoint = top.Boolean("clusterDnsEndpoint"),
            SecurityGroup = top.Text("clusterSecurityGroup", Texts.SecurityGroup),
            MaintenanceExclusions = top.Objects(
                "clusterMaintenanceExclusions", "a list of times with name, start, end and scope", ReadExclusion, isRequired: false),
            AutoprovisioningMaxCpu = top.Integer("clusterAutoprovisioningMaxCpu", 0, 10_000, "CPUs"),
            AutoprovisioningMaxMemoryGb = top.Integer("clusterAutoprovisioningMaxMemoryGb", 0, 100_000, "GB"),
            BackupSchedule = top.Value("clusterBackupCron", Values.Schedule),
            BackupRetainDays = top.Integer("clusterBackupRetainDays", 1, 3650, "days"),
            AccessGroups = top.Objects("accessGroups", "a list of groups with role and group", ReadAccessGroup, isRequired: false),
            DeletionProtection = top.Boolean("clusterDeletionProtection"),
        },
        Clusters = top.Objects("clusters", "a list of at least one cluster with name, ranges and node pools", ReadCluster),
        ModuleProxy = new ModuleProxySettings
        {
            Host = top.Text("proxyHost", Texts.Host),
            ReplicasMin = top.Integer("proxyReplicasMin", 1, 1000, "replicas"),
            ReplicasMax = top.Integer("proxyReplicasMax", 1, 1000, "replicas"),
            Resources = new ContainerResources(
                CpuRequest: top.Text("proxyCpuRequest", Texts.Cpu),
                CpuLimit: top.Text("proxyCpuLimit", Texts.Cpu),
                MemoryRequest: top.Text("proxyMemoryRequest", Texts.Memory),
                MemoryLimit: top.Text("proxyMemoryLimit", Texts.Memory)),
            Scratch = top.Text("proxyScratch", Texts.Storage),
            StorageLimit = top.Text("proxyStorageLimit", Texts.Storage),
            ShutdownSeconds = top.Integer("proxyShutdownSeconds", 1, 3600, "seconds"),
            DownloadMode = top.Value("proxyDownloadMode", Values.DownloadMode),
            DownloadRules = top.Objects(
                "proxyDownloadRules", "a list of rules with pattern, mode and optionally url", ReadDownloadRule, isRequired: false),
            PrivatePatterns = top.Texts("proxyPrivatePatterns", "a list of patterns of module paths", Texts.ModuleGlob, isRequired: false),
            GithubToken = top.Secret("proxyGithubToken"),
            Tenants = top.Objects("proxyTenants", "a list of teams with name and host", ReadTenant, isRequired: false),
        },
        Database = new DatabaseSettings
        {
            Tier = top.Text("databaseTier", Texts.DatabaseTier),
            HighAvailability = top.Boolean("databaseHighAvailability"),
        },
        Queue = new QueueSettings
        {
            Replicas = top.Integer("queueReplicas", 1, 10, "replicas"),
            Storage = top.Text("queueStorage", Texts.Storage),
            WorkersMax = top.Integer("queueWorkersMax", 1, 1000, "workers"),
            Patterns = top.Texts("inclusionPatterns", "a list of at least one pattern of module paths", Texts.ModulePattern),
            NewestVersions = top.Integer("inclusionNewestVersions", 0, 10_000, "versions"),
            MaxAgeDays = top.Integer("inclusionMaxAgeDays", 0, 36_500, "days"),
        },
        Web = new WebSettings
        {
            Host = top.Text("webHost", Texts.Host),
            ReplicasMin = top.Integer("webReplicasMin", 1, 1000, "replicas"),
            ReplicasMax = top.Integer("webReplicasMax", 1, 1000, "replicas"),
        },
        Edge = new EdgeSettings
        {
            Exposure = top.Value("edgeExposure", Values.Exposure),
            Replicas = top.Integer("edgeReplicas", 1, 100, "replicas"),
            RequestsPerSecond = top.Integer("edgeRequestsPerSecond", 1, 100_000, "requests a second"),
            RequestBurst = top.Integer("edgeRequestBurst", 1, 1_000_000, "requests"),
            MaxRequestBytes = top.Integer("edgeMaxRequestBytes", 1024, 1 << 30, "bytes"),
            AcmeEmail = top.Text("acmeEmail", Texts.Email),
            AcmeDirectory = top.Value("acmeDirectory", Values.Directory),
            DnsZone = top.Text("dnsZone", Texts.DnsZone),
            DnsDomain = top.Text("dnsDomain", Texts.Host),
            Routes = top.Objects(
                "edgeRoutes", "a list of routes with name, host, path, namespace, service and port", ReadRoute, isRequired: false),
        },
        LoadTest = top.Boolean("loadTest"),
        Observability = ObservabilityReader.Read(top),
    };

    private static MaintenanceExclusion ReadExclusion(SettingsSection exclusion) => new(
        Name: exclusion.Text("name", Texts.RouteName),
        Start: exclusion.Text("start", Texts.Instant),
        End: exclusion.Text("end", Texts.Instant),
        Scope: exclusion.Text("scope", Texts.ExclusionScope));

    private static AccessGroup ReadAccessGroup(SettingsSection group) => new(
        Role: group.Value("role", Values.AccessRole),
        Email: group.Text("group", Texts.Email));

    private static MemberClusterSettings ReadCluster(SettingsSection cluster) => new()
    {
        Name = cluster.Text("name", Texts.ClusterName),
        NodeRange = cluster.Value("nodeRange", Values.Range),
        PodRange = cluster.Value("podRange", Values.Range),
        ServiceRange = cluster.Value("serviceRange", Values.Range),
        ControlPlaneRange = cluster.Value("controlPlaneRange", Values.Range),
        NodePools = cluster.Objects("nodePools", "a list of at least two node pools", ReadNodePool),
        Drained = cluster.OptionalBoolean("drained"),
    };

    private static AuthorizedNetwork ReadAuthorizedNetwork(SettingsSection network) => new(
        Name: network.Text("name", Texts.NetworkName),
        Range: network.Text("range", Values.Range));

    private static ProxyTenantSettings ReadTenant(SettingsSection tenant) => new()
    {
        Name = tenant.Text("name", Texts.TenantName),
        Host = tenant.Text("host", Texts.Host),
    };

    private static DownloadRule ReadDownloadRule(SettingsSection rule) => new(
        Pattern: rule.Text("pattern", Texts.ModuleGlob),
        Mode: rule.Value("mode", Values.DownloadMode),
        DownloadUrl: rule.OptionalText("url", Texts.HttpsUrl));

    private static RouteSettings ReadRoute(SettingsSection route) => new()
    {
        Name = route.Text("name", Texts.RouteName),
        Host = route.Text("host", Texts.Host),
        Path = route.Text("path", Texts.PathPrefix),
        Namespace = route.Text("namespace", Texts.ObjectName),
        Service = route.Text("service", Texts.ObjectName),
        Port = route.Integer("port", 1, 65_535),
    };

    private static NodePoolSettings ReadNodePool(SettingsSection pool) => new()
    {
        Name = pool.Text("name", Texts.NodePoolName),
        MachineType = pool.Text("machineType", Texts.MachineType),
        Capacity = pool.Value("capacity", Values.Capacity),
        MinPerZone = pool.Integer("minPerZone", 0, 1000, "nodes"),
        MaxPerZone = pool.Integer("maxPerZone", 1, 1000, "nodes"),
        // Google takes boot disks from 10 GB to 64 TB.
        DiskGb = pool.Integer("diskGb", 10, 65_536, "GB"),
        DiskType = pool.Text("diskType", Texts.DiskType),
        UpgradeWord = pool.OptionalText("upgrade", Texts.Upgrade),
        MaxSurge = pool.OptionalInteger("maxSurge", 0, 20, "nodes"),
        MaxUnavailable = pool.OptionalInteger("maxUnavailable", 0, 20, "nodes"),
        SoakText = pool.OptionalText("soak", Values.Duration),
        Labels = pool.TextMap("labels", "an object with a text for each label", Texts.LabelKey, Texts.LabelValue),
        Taints = pool.Objects("taints", "a list of taints with key, value and effect", ReadTaint, isRequired: false),
    };

    private static NodeTaint ReadTaint(SettingsSection taint) => new(
        Key: taint.Text("key", Texts.LabelKey),
        Value: taint.Text("value", Texts.LabelValue),
        Effect: taint.Text("effect", Texts.TaintEffect));
}
