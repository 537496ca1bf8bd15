using System.Globalization;
using GoCenter.Components.ModuleProxy;
using GoCenter.Components.Workloads;
using GoCenter.Tests.Support;
using Pulumi;

namespace GoCenter.Tests.Components.ModuleProxy;

public sealed class AthensTests
{
    private const string Deployment = "kubernetes:apps/v1:Deployment";
    private const string Secret = "kubernetes:core/v1:Secret";
    private const string ConfigMap = "kubernetes:core/v1:ConfigMap";

    [Theory]
    [InlineData("GO_ENV", "production")]
    [InlineData("GO_BINARY_PATH", "/usr/local/go/bin/go")]
    [InlineData("ATHENS_GO_BINARY_ENV_VARS", "GOPROXY=direct; GOTOOLCHAIN=local; GOENV=off; GOFLAGS=-modcacherw")]
    [InlineData("ATHENS_PORT", ":3000")]
    [InlineData("ATHENS_LOG_LEVEL", "info")]
    [InlineData("ATHENS_LOG_FORMAT", "json")]
    [InlineData("ATHENS_CLOUD_RUNTIME", "none")]
    [InlineData("ATHENS_ENABLE_PPROF", "false")]
    [InlineData("ATHENS_STORAGE_TYPE", "gcp")]
    [InlineData("ATHENS_STORAGE_GCP_BUCKET", "a-project-modules")]
    [InlineData("GOOGLE_CLOUD_PROJECT", "a-project")]
    [InlineData("ATHENS_STATS_EXPORTER", "prometheus")]
    [InlineData("ATHENS_TIMEOUT", "120")]
    [InlineData("ATHENS_STASH_TIMEOUT", "300")]
    [InlineData("ATHENS_SHUTDOWN_TIMEOUT", "8")]
    [InlineData("ATHENS_NETWORK_MODE", "strict")]
    [InlineData("ATHENS_SUM_DBS", "https://sum.golang.org")]
    [InlineData("ATHENS_GONOSUM_PATTERNS", null)]
    [InlineData("ATHENS_DOWNLOAD_MODE", "file:/etc/athens/configuration/download.hcl")]
    [InlineData("ATHENS_ROBOTS_FILE", "/etc/athens/configuration/robots.txt")]
    [InlineData("ATHENS_INDEX_TYPE", "none")]
    [InlineData("ATHENS_SINGLE_FLIGHT_TYPE", "gcp")]
    [InlineData("SSL_CERT_DIR", null)]
    [InlineData("ATHENS_NETRC_PATH", null)]
    public async Task Configures_both_sets_by_their_environment(string name, string? expected)
    {
        var declared = await Declare();

        Assert.Equal(expected, Workload.Variable(declared, "athens", name));
        Assert.Equal(expected, Workload.Variable(declared, "athens-anchor", name));
    }

    [Fact]
    public async Task Writes_only_where_a_volume_is_mounted()
    {
        var declared = await Declare();

        foreach (var folder in new[] { Workload.Variable(declared, "athens", "ATHENS_GOGET_DIR")!, Workload.Variable(declared, "athens", "HOME")!, "/tmp" })
        {
            var volume = Workload.VolumeAt(declared, "athens", folder);
            Assert.NotNull(declared.Input(Deployment, "athens", $"{volume}.emptyDir.sizeLimit"));
        }

        // A file that Athens would show as its page must not come from a fetch.
        Assert.False(Workload.Variable(declared, "athens", "ATHENS_HOME_TEMPLATE_PATH")!.StartsWith(Workload.Variable(declared, "athens", "ATHENS_GOGET_DIR")!, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("athens", "pvm-pool")]
    [InlineData("athens-anchor", "system")]
    public async Task Shuts_down_before_its_node_kills_it(string name, string pool)
    {
        var declared = await Declare();

        var shutdown = int.Parse(Workload.Variable(declared, name, "ATHENS_SHUTDOWN_TIMEOUT")!, CultureInfo.InvariantCulture);
        var drain = int.Parse(declared.Input(Deployment, name, "spec.template.spec.containers[0].lifecycle.preStop.sleep.seconds")!,
            CultureInfo.InvariantCulture);
        var grace = int.Parse(
            declared.Input(Deployment, name, "spec.template.spec.terminationGracePeriodSeconds")!, CultureInfo.InvariantCulture);
        Assert.Equal(pool, Workload.NodePool(declared, name));
        Assert.True(drain + shutdown < grace, $"{drain} s + {shutdown} s do not fit into {grace} s");
        Assert.True(grace <= StatelessService.PreemptibleGraceSeconds);
    }

    /// <summary>What is left when Google takes every preemptible node at once.</summary>
    [Fact]
    public async Task Serves_without_any_preemptible_node()
    {
        var declared = await Declare();
        var left = Named(declared, Deployment).Where(name => Workload.NodePool(declared, name) != "pvm-pool").ToList();

        var services = Named(declared, "kubernetes:core/v1:Service").ToList();
        Assert.NotEmpty(services);
        Assert.NotEqual(Named(declared, Deployment), left);
        foreach (var service in services)
        {
            var replicas = left
                .Where(name => Keys(declared, "kubernetes:core/v1:Service", service, "spec.selector").All(key =>
                    declared.Input("kubernetes:core/v1:Service", service, $"spec.selector.\"{key}\"")
                    == declared.Input(Deployment, name, $"spec.template.metadata.labels.\"{key}\"")))
                .Sum(name => int.Parse(declared.Input(Deployment, name, "spec.replicas") ?? "0", CultureInfo.InvariantCulture));
            Assert.True(replicas >= 1, $"nothing is behind {service} without preemptible nodes");
        }
    }

    [Fact]
    public async Task Acts_as_its_own_Google_service_account()
    {
        var declared = await Declare();

        const string account = "athens-proxy@a-project.iam.gserviceaccount.com";
        Assert.Equal(account,
            declared.Input("kubernetes:core/v1:ServiceAccount", "athens", "metadata.annotations.\"iam.gke.io/gcp-service-account\""));
        Assert.Equal(
            "serviceAccount:a-project.svc.id.goog[modules/athens]",
            declared.Input("gcp:serviceaccount/iAMMember:IAMMember", "athens", "member"));
        Assert.Equal($"serviceAccount:{account}",
            declared.Input("gcp:storage/bucketIAMMember:BucketIAMMember", "athens-store-objectViewer", "member"));
    }

    [Fact]
    public async Task Shows_the_GitHub_token_to_nobody_but_the_file()
    {
        var declared = await Declare(SampleAthens.Args(token: Output.CreateSecret("a-token")));

        Assert.Equal(
            "machine github.com login x-access-token password a-token\n",
            declared.Input(Secret, "athens-netrc", "stringData.\".netrc\""));
        Assert.Equal("/etc/athens/netrc/.netrc", Workload.Variable(declared, "athens", "ATHENS_NETRC_PATH"));
        Assert.Equal("athens-netrc",
            declared.Input(Deployment, "athens", $"{Workload.VolumeAt(declared, "athens", "/etc/athens/netrc")}.secret.secretName"));
    }

    [Fact]
    public async Task Has_no_secret_without_one_to_keep()
    {
        var declared = await Declare();

        Assert.DoesNotContain(declared.Resources, resource => resource.StartsWith(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Configures_the_image_by_files_that_Athens_accepts()
    {
        var declared = await Declare();
        var volume = Workload.VolumeAt(declared, "athens", "/etc/athens/configuration");

        Assert.Equal("athens-configuration", declared.Input(Deployment, "athens", $"{volume}.configMap.name"));
        Assert.Equal("download.hcl,robots.txt", declared.Input(ConfigMap, "athens-configuration", "data"));
        var mode = int.Parse(declared.Input(Deployment, "athens", $"{volume}.configMap.defaultMode")!, CultureInfo.InvariantCulture);
        Assert.Equal(Convert.ToInt32("644", 8), mode);
        Assert.Equal(0, mode & Convert.ToInt32("033", 8));
    }

    [Fact]
    public async Task Replaces_the_pods_when_a_file_changes()
    {
        const string annotation = "spec.template.metadata.annotations.\"gocenter.dev/configuration\"";
        var one = (await Declare()).Input(Deployment, "athens", annotation);
        var other = (await Declare(SampleAthens.Args(rules: [new DownloadRule("example.com/*", DownloadMode.None)])))
            .Input(Deployment, "athens", annotation);

        Assert.Matches("^[0-9a-f]{16}$", one);
        Assert.NotEqual(one, other);
    }

    private static IEnumerable<string> Named(Declared declared, string type) =>
        declared.Resources.Where(resource => resource.StartsWith($"{type} ", StringComparison.Ordinal))
            .Select(resource => resource[(type.Length + 1)..]);

    private static string[] Keys(Declared declared, string type, string name, string path) => declared.Input(type, name, path)!.Split(',');

    private static Task<Declared> Declare(AthensArgs? args = null) =>
        Declared.ByAsync(() => new Athens("athens", args ?? SampleAthens.Args()));
}
