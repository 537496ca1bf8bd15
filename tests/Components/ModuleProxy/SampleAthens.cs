using System.Collections.Immutable;
using GoCenter.Components.ModuleProxy;
using GoCenter.Components.State;
using GoCenter.Components.Workloads;
using Pulumi;

namespace GoCenter.Tests.Components.ModuleProxy;

/// <summary>A proxy with values that a test can tell apart.</summary>
internal static class SampleAthens
{
    public static AthensArgs Args(
        PostgresEndpoint? index = null,
        ValkeyEndpoint? locks = null,
        Output<string>? token = null,
        string cpuLimit = "800m",
        string? scratchSize = null,
        string? storageLimit = null,
        int fetchTimeoutSeconds = 300,
        string downloadUrl = "https://proxy.golang.org",
        ImmutableArray<DownloadRule>? rules = null,
        ImmutableArray<string>? privatePatterns = null) => new()
        {
            Project = "a-project",
            Location = "europe-west1",
            Namespace = "modules",
            BucketName = "a-project-modules",
            Index = index,
            Locks = locks,
            MinReplicas = 2,
            MaxReplicas = 4,
            Resources = new ContainerResources("800m", cpuLimit, "1Gi", "2Gi"),
            Placement = Placement.Mixed(2),
            ScratchSize = scratchSize,
            StorageLimit = storageLimit,
            FetchTimeoutSeconds = fetchTimeoutSeconds,
            DownloadUrl = downloadUrl,
            DownloadRules = rules ?? [],
            PrivatePatterns = privatePatterns ?? [],
            GithubToken = token,
        };

    public static PostgresEndpoint Index(string authority = "an-authority\n", string host = "192.0.2.20", int port = 5432) =>
        new(host, port, "modules-index", "athens", Output.CreateSecret("a-database-password"), Output.Create(authority));

    public static ValkeyEndpoint Locks() =>
        new("valkey.modules.svc.cluster.local", 6379, "valkey-users", "default", "valkey-tls", "ca.crt");
}
