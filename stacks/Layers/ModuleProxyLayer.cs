using GoCenter.Components.ModuleProxy;
using GoCenter.Components.Networking;
using GoCenter.Components.State;
using GoCenter.Components.WebUi;
using GoCenter.Components.Workloads;
using GoCenter.Stacks.Settings;
using Pulumi;

namespace GoCenter.Stacks.Layers;

/// <summary>
/// What the environment is there for: the Go module proxy that all share and one for each team that wants its own, the queue that fills
/// the shared one, and the page.
/// </summary>
internal sealed class ModuleProxyLayer
{
    private readonly EnvironmentSettings settings;
    private readonly ComponentResourceOptions options;
    private readonly ClusterContext cluster;
    private readonly Output<string> modules;
    private readonly PriorityClasses priorities;

    public ModuleProxyLayer(
        EnvironmentSettings settings, FoundationLayer foundation, ClusterContext cluster, PlatformLayer platform, ModuleProxyLayer? home)
    {
        this.settings = settings;
        this.cluster = cluster;
        options = new ComponentResourceOptions { Providers = cluster.GoogleAndKubernetes.Providers, DependsOn = { platform.Keda is { } keda ? keda : platform.Edge } };
        modules = new SecureNamespace(
            cluster.Logical(NamespaceNames.Modules), new SecureNamespaceArgs { NamespaceName = NamespaceNames.Modules },
            cluster.GoogleAndKubernetes).Name;

        priorities = new PriorityClasses(cluster.Logical("priorities"), cluster.GoogleAndKubernetes);
        Index = home?.Index ?? Database(foundation);
        // One in each cluster: the clusters must not fail together. Two of them may fetch a version at once; the first to store it wins.
        var valkey = new Valkey(cluster.Logical("valkey"), new ValkeyArgs
        {
            Namespace = modules,
            Issuer = platform.Authority.Certificates,
            Replicas = settings.Queue.Replicas,
            Storage = settings.Queue.Storage,
            // Below the container's limit: a fork for a snapshot needs room as well.
            MaxMemory = "512mb",
            Resources = Sizes.Valkey,
            NodePool = NodePoolNames.System,
        }, options).Endpoint;

        Athens = Proxy("athens", $"{settings.Google.Project}-modules", home?.Athens.Store, valkey, Index);
        // A team's proxy has no feed of new versions: in the shared database it would list, for all, what is the team's alone.
        Tenants =
        [
            .. settings.ModuleProxy.Tenants.Select((tenant, number) => (tenant, Proxy(
                $"athens-{tenant.Name}", $"{settings.Google.Project}-modules-{tenant.Name}", home?.Tenants[number].Athens.Store, valkey,
                index: null))),
        ];

        // What fills the store does so once for all clusters.
        if (cluster.IsHome)
        {
            var rules = new QueueRules { NewestVersions = settings.Queue.NewestVersions };
            Discovery = Discover(valkey, rules);
            Workers = Work(valkey, rules);
        }

        Page = new WebUi(cluster.Logical("web"), new WebUiArgs
        {
            Namespace = modules,
            ProxyHost = settings.ModuleProxy.Host,
            AthensService = Athens.ServiceName,
            AthensNamespace = modules,
            IncludedPatterns = settings.Queue.Patterns,
            Version = typeof(ModuleProxyLayer).Assembly.GetName().Version!.ToString(3),
            MinReplicas = settings.Web.ReplicasMin,
            MaxReplicas = settings.Web.ReplicasMax,
            Placement = Placement.Mixed(Sizes.AnchorReplicas),
            PriorityClass = priorities.Serving,
            ProxyResources = Sizes.WebProxy,
            UiResources = Sizes.WebUi,
        }, options);
    }

    public Athens Athens { get; }

    public IReadOnlyList<(ProxyTenantSettings Settings, Athens Athens)> Tenants { get; }

    public WebUi Page { get; }

    /// <summary>Null but in the home cluster.</summary>
    public ModuleDiscovery? Discovery { get; }

    /// <summary>Null but in the home cluster.</summary>
    public ModuleQueueWorkers? Workers { get; }

    /// <summary>The database of the shared proxy's index, for every cluster.</summary>
    public PostgresEndpoint Index { get; }

    public Output<string> Namespace => modules;

    private PostgresEndpoint Database(FoundationLayer foundation)
    {
        var range = settings.Network.PrivateServicesRange;
        var access = new PrivateServicesAccess("managed-services", new PrivateServicesAccessArgs
        {
            NetworkId = foundation.NetworkId,
            Project = settings.Google.Project,
            Address = range.FirstAddress,
            PrefixLength = range.PrefixLength,
        }, options);

        return new PostgresDatabase("module-index", new PostgresDatabaseArgs
        {
            Project = settings.Google.Project,
            Region = settings.Google.Region,
            InstanceName = "module-index",
            DatabaseName = "athens",
            NetworkId = access.NetworkId,
            Tier = settings.Database.Tier,
            HighAvailability = settings.Database.HighAvailability,
            MaintenanceDay = settings.Cluster.Maintenance.FirstDay,
            MaintenanceHour = settings.Cluster.Maintenance.Schedule.Hour,
            DeletionProtection = settings.Cluster.DeletionProtection,
        }, options).Endpoint;
    }

    private Athens Proxy(string name, string bucket, AthensStore? store, ValkeyEndpoint locks, PostgresEndpoint? index) => new(cluster.Logical(name), new AthensArgs
    {
        Project = settings.Google.Project,
        Location = settings.Google.Region,
        Namespace = modules,
        BucketName = bucket,
        Store = store,
        Index = index,
        Locks = locks,
        MinReplicas = settings.ModuleProxy.ReplicasMin,
        MaxReplicas = settings.ModuleProxy.ReplicasMax,
        Resources = settings.ModuleProxy.Resources,
        Placement = Placement.Mixed(Sizes.AnchorReplicas),
        PriorityClass = priorities.Serving,
        ShutdownSeconds = settings.ModuleProxy.ShutdownSeconds,
        ScratchSize = settings.ModuleProxy.Scratch,
        StorageLimit = settings.ModuleProxy.StorageLimit,
        DownloadMode = settings.ModuleProxy.DownloadMode,
        DownloadRules = settings.ModuleProxy.DownloadRules,
        PrivatePatterns = settings.ModuleProxy.PrivatePatterns,
        GithubToken = settings.ModuleProxy.GithubToken,
        DeletionProtection = settings.Cluster.DeletionProtection,
    }, options);

    private ModuleDiscovery Discover(ValkeyEndpoint valkey, QueueRules rules) => new(cluster.Logical("discovery"), new ModuleDiscoveryArgs
    {
        Namespace = modules,
        Valkey = valkey,
        Queue = rules,
        PathPatterns = settings.Queue.Patterns,
        MaxAge = settings.Queue.MaxAgeDays == 0 ? null : TimeSpan.FromDays(settings.Queue.MaxAgeDays),
        NodePool = NodePoolNames.Preemptible,
        PriorityClass = priorities.Background,
    }, options);

    private ModuleQueueWorkers Work(ValkeyEndpoint valkey, QueueRules rules) => new(cluster.Logical("workers"), new ModuleQueueWorkersArgs
    {
        Namespace = modules,
        Valkey = valkey,
        Queue = rules,
        ProxyUrl = Output.Format($"http://{Athens.ServiceName}.{modules}.svc.cluster.local"),
        MaxReplicas = settings.Queue.WorkersMax,
        Resources = Sizes.Worker,
        NodePool = NodePoolNames.Preemptible,
        PriorityClass = priorities.Background,
    }, options);
}
