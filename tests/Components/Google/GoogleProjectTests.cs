using GoCenter.Components.Google;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.Google;

public sealed class GoogleProjectTests
{
    [Fact]
    public async Task Enables_the_APIs_that_the_program_calls()
    {
        var declared = await Declare();

        Assert.Equal(
            ["bigquery", "binaryauthorization", "cloudkms", "cloudresourcemanager", "compute", "container", "containersecurity", "dns", "gkebackup", "iam", "iamcredentials", "logging", "monitoring", "pubsub", "secretmanager", "servicenetworking", "sqladmin", "storage"],
            declared.Resources.Where(resource => resource.StartsWith("gcp:projects/service:Service ", StringComparison.Ordinal))
                .Select(resource => resource.Split(' ')[1]));
        Assert.Equal("compute.googleapis.com", declared.Input("gcp:projects/service:Service", "compute", "service"));
    }

    [Fact]
    public async Task Leaves_the_APIs_on_when_the_stack_goes()
    {
        var declared = await Declare();

        Assert.Equal("false", declared.Input("gcp:projects/service:Service", "storage", "disableOnDestroy"));
    }

    [Fact]
    public async Task Points_the_provider_at_the_project_of_the_settings()
    {
        var declared = await Declare();

        Assert.Equal("a-project", declared.Input("pulumi:providers:gcp", "google", "project"));
        Assert.Equal("europe-west1", declared.Input("pulumi:providers:gcp", "google", "region"));
        // A provider takes anything but text as JSON.
        Assert.Equal("""{ "app": "gocenter" }""", declared.Input("pulumi:providers:gcp", "google", "defaultLabels"));
    }

    private static Task<Declared> Declare() => Declared.ByAsync(() => new GoogleProject("google", new GoogleProjectArgs
    {
        Project = "a-project",
        Region = "europe-west1",
        Labels = { ["app"] = "gocenter" },
    }));
}
