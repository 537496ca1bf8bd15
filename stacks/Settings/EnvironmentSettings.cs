using System.Collections.Immutable;

namespace GoCenter.Stacks.Settings;

/// <summary>
/// Everything that may differ between two environments, typed and checked.
/// Source: <c>Pulumi.&lt;stack&gt;.yaml</c>, read once by <see cref="SettingsReader"/>; the keys are declared in <c>Pulumi.yaml</c>.
/// </summary>
public sealed record EnvironmentSettings
{
    /// <summary>Where in Google Cloud the environment stands.</summary>
    public required GoogleSettings Google { get; init; }

    /// <summary>Where this repository's files are read, without a slash at the end, for links. Source: <c>repositoryUrl</c>.</summary>
    public required string RepositoryUrl { get; init; }

    /// <summary>The private address ranges that the environment's clusters share.</summary>
    public required NetworkSettings Network { get; init; }

    /// <summary>What holds for each Kubernetes cluster: its upgrades, and who may reach it.</summary>
    public required ClusterSettings Cluster { get; init; }

    /// <summary>
    /// The clusters, in the order of the file. The first is the home cluster, which runs everything; the others
    /// serve. Source: <c>clusters</c>.
    /// </summary>
    public required ImmutableArray<MemberClusterSettings> Clusters { get; init; }

    /// <summary>The Go module proxy: its size and its host.</summary>
    public required ModuleProxySettings ModuleProxy { get; init; }

    /// <summary>The database of the module index.</summary>
    public required DatabaseSettings Database { get; init; }

    /// <summary>What is fetched before anybody asks for it.</summary>
    public required QueueSettings Queue { get; init; }

    /// <summary>The page on which people find modules.</summary>
    public required WebSettings Web { get; init; }

    /// <summary>The way in from the internet.</summary>
    public required EdgeSettings Edge { get; init; }

    /// <summary>Whether the load tests are declared, which begin at once. Default false. Source: <c>loadTest</c>.</summary>
    public required bool LoadTest { get; init; }

    /// <summary>Metrics and dashboards: how much is kept, and where it is seen.</summary>
    public required ObservabilitySettings Observability { get; init; }
}
