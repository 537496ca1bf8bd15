using GoCenter.Components.Observability;
using GoCenter.Tests.Support;
using Pulumi;

namespace GoCenter.Tests.Components.Observability;

public sealed class NotificationsTests
{
    private const string Release = "kubernetes:helm.sh/v3:Release";
    private const string Policy = "kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicy";
    private const string Binding = "kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicyBinding";

    [Theory]
    [InlineData("chart", "kwatch")]
    [InlineData("version", "0.10.5")]
    [InlineData("repositoryOpts.repo", "https://kwatch.dev/charts")]
    [InlineData("namespace", "notifications")]
    [InlineData("values.image.tag", "v0.10.5")]
    [InlineData("values.securityContext.runAsNonRoot", "true")]
    [InlineData("values.securityContext.readOnlyRootFilesystem", "true")]
    [InlineData("values.securityContext.allowPrivilegeEscalation", "false")]
    [InlineData("values.nodeSelector.node-pool", "system")]
    [InlineData("values.config.app.clusterName", "a-project")]
    [InlineData("values.config.app.disableStartupMessage", "true")]
    [InlineData("values.config.namespaces", "modules,traefik")]
    [InlineData("values.config.reasons", "!Unschedulable,!ContainerStatusUnknown,!NodeShutdown,!Terminated,!Completed")]
    [InlineData("values.config.ignoreNodeMessages", "node is shutting down")]
    [InlineData("values.config.ignoreFailedGracefulShutdown", "true")]
    [InlineData("values.config.maxRecentLogLines", "10")]
    [InlineData("values.config.nodeMonitor.enabled", "true")]
    [InlineData("values.config.pvcMonitor.enabled", "false")]
    [InlineData("values.config.upgrader.disableUpdateCheck", "true")]
    [InlineData("values.config.alert.slack.webhook", "https://hooks.slack.example/services/T/B/x")]
    public async Task Installs_the_pinned_chart_with_typed_values(string path, string expected)
    {
        var declared = await Declare(Output.CreateSecret("https://hooks.slack.example/services/T/B/x"));

        Assert.Equal(expected, declared.Input(Release, "kwatch", path));
    }

    [Fact]
    public async Task Is_there_without_a_channel_as_well()
    {
        var declared = await Declare(webhook: null);

        Assert.Equal("a-project", declared.Input(Release, "kwatch", "values.config.app.clusterName"));
        Assert.DoesNotContain("alert", declared.Input(Release, "kwatch", "values.config"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("spec.failurePolicy", "Fail")]
    [InlineData("spec.matchConstraints.resourceRules[0].operations", "CREATE,UPDATE,DELETE,CONNECT")]
    [InlineData("spec.matchConstraints.resourceRules[0].resources", "*/*")]
    [InlineData("spec.matchConditions[0].expression", "request.userInfo.username == 'system:serviceaccount:notifications:kwatch'")]
    [InlineData(
        "spec.validations[0].expression",
        "request.resource.group == '' && request.resource.resource == 'configmaps' && request.namespace == 'notifications'")]
    public async Task MayWriteNothingButItsOwnNotes(string path, string expected)
    {
        var declared = await Declare(webhook: null);

        Assert.Equal(expected, declared.Input(Policy, "kwatch-write-guard", path));
        Assert.Equal("kwatch-write-guard", declared.Input(Binding, "kwatch-write-guard", "spec.policyName"));
        Assert.Equal("Deny", declared.Input(Binding, "kwatch-write-guard", "spec.validationActions"));
    }

    private static Task<Declared> Declare(Output<string>? webhook) => Declared.ByAsync(() => new Notifications("kwatch", new NotificationsArgs
    {
        Namespace = "notifications",
        ClusterName = "a-project",
        Namespaces = ["modules", "traefik"],
        NodePool = "system",
        SlackWebhook = webhook,
    }));
}
