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

    [Theory]
    [InlineData("GO_ENV", "production")]
    [InlineData("ATHENS_LOG_FORMAT", "json")]
    [InlineData("ATHENS_STORAGE_TYPE", "gcp")]
    [InlineData("ATHENS_STORAGE_GCP_BUCKET", "a-project-modules")]
    [InlineData("GOOGLE_CLOUD_PROJECT", "a-project")]
    [InlineData("ATHENS_STATS_EXPORTER", "prometheus")]
    [InlineData("ATHENS_SHUTDOWN_TIMEOUT", "8")]
    [InlineData("ATHENS_NETRC_PATH", null)]
    public async Task ConfiguresAthensByItsEnvironment(string name, string? expected)
    {
        var declared = await Declare();

        Assert.Equal(expected, Variable(declared, name));
    }

    [Fact]
    public async Task WritesOnlyWhereAVolumeIsMounted()
    {
        var declared = await Declare();

        var mounts = Enumerable.Range(0, 2).Select(i => declared.Input(Deployment, "athens", $"spec.template.spec.containers[0].volumeMounts[{i}].mountPath")).ToList();
        Assert.Contains(Variable(declared, "ATHENS_GOGET_DIR"), mounts);
        Assert.Contains(Variable(declared, "HOME"), mounts);
        Assert.Contains("/tmp", mounts);
    }

    [Fact]
    public async Task ShutsDownBeforeKubernetesKillsIt()
    {
        var declared = await Declare();

        var shutdown = int.Parse(Variable(declared, "ATHENS_SHUTDOWN_TIMEOUT")!, CultureInfo.InvariantCulture);
        var drain = int.Parse(declared.Input(Deployment, "athens", "spec.template.spec.containers[0].lifecycle.preStop.sleep.seconds")!, CultureInfo.InvariantCulture);
        var grace = int.Parse(declared.Input(Deployment, "athens", "spec.template.spec.terminationGracePeriodSeconds")!, CultureInfo.InvariantCulture);
        Assert.True(drain + shutdown < grace, $"{drain} s + {shutdown} s do not fit into {grace} s");
        Assert.True(grace <= StatelessService.PreemptibleGraceSeconds);
    }

    [Fact]
    public async Task ActsAsItsOwnGoogleServiceAccount()
    {
        var declared = await Declare();

        const string account = "athens-proxy@a-project.iam.gserviceaccount.com";
        Assert.Equal(account, declared.Input("kubernetes:core/v1:ServiceAccount", "athens", "metadata.annotations.\"iam.gke.io/gcp-service-account\""));
        Assert.Equal(
            "serviceAccount:a-project.svc.id.goog[modules/athens]",
            declared.Input("gcp:serviceaccount/iAMMember:IAMMember", "athens", "member"));
        Assert.Equal($"serviceAccount:{account}", declared.Input("gcp:storage/bucketIAMMember:BucketIAMMember", "athens-store-objectViewer", "member"));
    }

    [Fact]
    public async Task ShowsTheGithubTokenToNobodyButTheFile()
    {
        var declared = await Declare(Output.CreateSecret("a-token"));

        Assert.Equal(
            "machine github.com login x-access-token password a-token\n",
            declared.Input(Secret, "athens-netrc", "stringData.\".netrc\""));
        Assert.Equal("/etc/athens/netrc/.netrc", Variable(declared, "ATHENS_NETRC_PATH"));
        Assert.Equal("athens-netrc", declared.Input(Deployment, "athens", "spec.template.spec.volumes[2].secret.secretName"));
    }

    [Fact]
    public async Task HasNoSecretWithoutAToken()
    {
        var declared = await Declare();

        Assert.DoesNotContain(declared.Resources, resource => resource.StartsWith(Secret, StringComparison.Ordinal));
    }

    private static string? Variable(Declared declared, string name)
    {
        for (var i = 0; declared.Input(Deployment, "athens", $"spec.template.spec.containers[0].env[{i}].name") is { } found; i++)
        {
            if (found == name)
                return declared.Input(Deployment, "athens", $"spec.template.spec.containers[0].env[{i}].value");
        }

        return null;
    }

    private static Task<Declared> Declare(Output<string>? token = null) => Declared.ByAsync(() => new Athens("athens", new AthensArgs
    {
        Project = "a-project",
        Location = "europe-west1",
        Namespace = "modules",
        BucketName = "a-project-modules",
        MinReplicas = 2,
        MaxReplicas = 4,
        Resources = new ContainerResources("800m", "800m", "1Gi", "2Gi"),
        Placement = Placement.Mixed(2),
        GithubToken = token,
    }));
}
