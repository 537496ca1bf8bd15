using GoCenter.Components.Gke;
using GoCenter.Components.Google;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.Gke;

public sealed class AccessTests
{
    private const string Role = "kubernetes:rbac.authorization.k8s.io/v1:ClusterRole";
    private const string Binding = "kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding";

    private static readonly AccessGroup[] Groups =
    [
        new(AccessRole.Viewer, "everybody@example.com"),
        new(AccessRole.Developer, "developers@example.com"),
        new(AccessRole.Operator, "platform@example.com"),
    ];

    private static Task<Declared> Declare() =>
        Declared.ByAsync(() => new Access("serving/access", new AccessArgs { Groups = [.. Groups] }));

    [Fact]
    public async Task Binds_each_group_to_its_role_and_to_looking()
    {
        var declared = await Declare();

        Assert.Equal(
            [
                $"{Role} serving/access-developer",
                $"{Role} serving/access-operator",
                $"{Role} serving/access-viewer",
                $"{Binding} serving/access-developer-developers",
                $"{Binding} serving/access-developer-viewer-developers",
                $"{Binding} serving/access-operator-platform",
                $"{Binding} serving/access-operator-viewer-platform",
                $"{Binding} serving/access-viewer-everybody",
            ],
            declared.Resources);
        Assert.Equal("gocenter-operator", declared.Input(Binding, "serving/access-operator-platform", "roleRef.name"));
        Assert.Equal("Group", declared.Input(Binding, "serving/access-operator-platform", "subjects[0].kind"));
        Assert.Equal("platform@example.com", declared.Input(Binding, "serving/access-operator-platform", "subjects[0].name"));
    }

    [Theory]
    [InlineData("viewer")]
    [InlineData("developer")]
    [InlineData("operator")]
    public async Task Nobody_reads_secrets_runs_commands_or_gains_rights(string role)
    {
        var declared = await Declare();

        for (var i = 0; declared.Input(Role, $"serving/access-{role}", $"rules[{i}].verbs") is { } verbs; i++)
        {
            string[] words =
            [
                .. verbs.Split(','),
                .. declared.Input(Role, $"serving/access-{role}", $"rules[{i}].resources")!.Split(','),
                .. declared.Input(Role, $"serving/access-{role}", $"rules[{i}].apiGroups")!.Split(','),
            ];
            Assert.Empty(words.Intersect(["*", "secrets", "pods/exec", "pods/attach", "pods/portforward", "bind", "escalate", "impersonate",
                "roles", "clusterroles", "rolebindings", "clusterrolebindings", "serviceaccounts/token", "rbac.authorization.k8s.io"]));
        }

        Assert.NotNull(declared.Input(Role, $"serving/access-{role}", "rules[0].verbs"));
    }

    [Fact]
    public async Task The_project_shows_them_clusters_metrics_and_logs_alone()
    {
        var declared = await Declared.ByAsync(
            () => new ProjectAccess("project-access", new ProjectAccessArgs { Project = "p", Groups = [.. Groups] }));

        const string type = "gcp:projects/iAMMember:IAMMember";
        Assert.Equal(
            [
                $"{type} project-access-developers-container.clusterViewer",
                $"{type} project-access-developers-logging.viewer",
                $"{type} project-access-developers-monitoring.viewer",
                $"{type} project-access-everybody-container.clusterViewer",
                $"{type} project-access-everybody-monitoring.viewer",
                $"{type} project-access-platform-container.clusterViewer",
                $"{type} project-access-platform-logging.viewer",
                $"{type} project-access-platform-monitoring.viewer",
            ],
            declared.Resources);
        Assert.Equal("group:platform@example.com", declared.Input(type, "project-access-platform-logging.viewer", "member"));
        Assert.Equal("roles/logging.viewer", declared.Input(type, "project-access-platform-logging.viewer", "role"));
    }
}
