using GoCenter.Components;
using GoCenter.Components.Workloads;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.Workloads;

public sealed class PlacementTests
{
    private const string Deployment = "kubernetes:apps/v1:Deployment";
    private const string Budget = "kubernetes:policy/v1:PodDisruptionBudget";
    private const string Autoscaler = "kubernetes:autoscaling/v2:HorizontalPodAutoscaler";
    private const string Service = "kubernetes:core/v1:Service";
    private const string AntiAffinity = "spec.template.spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0]";

    [Fact]
    public async Task On_demand_takes_the_nodes_that_stay()
    {
        var declared = await Declare(Placement.OnDemand);

        Assert.Equal("system", Workload.NodePool(declared, "app"));
        Assert.DoesNotContain($"{Deployment} app-anchor", declared.Resources);
        Assert.Equal("app.kubernetes.io/name", declared.Input(Deployment, "app", "spec.selector.matchLabels"));
    }

    [Fact]
    public async Task Takes_the_names_of_the_pools_from_one_place()
    {
        var declared = await Declare(Placement.Mixed(2), new NodePools("stay", "go"));

        Assert.Equal("go", Workload.NodePool(declared, "app"));
        Assert.Equal("stay", Workload.NodePool(declared, "app-anchor"));
        // What the nodes are tainted with is told by their kind, not by their name.
        Assert.Equal("cloud.google.com/gke-preemptible", declared.Input(Deployment, "app", "spec.template.spec.tolerations[0].key"));
        Assert.Equal("cloud.google.com/gke-spot", declared.Input(Deployment, "app", "spec.template.spec.tolerations[1].key"));
        Assert.Equal(
            "components.gke.io/gke-managed-components", declared.Input(Deployment, "app-anchor", "spec.template.spec.tolerations[0].key"));
        Assert.Null(declared.Input(Deployment, "app-anchor", "spec.template.spec.tolerations[1].key"));
    }

    [Fact]
    public async Task Mixed_is_two_sets_behind_one_service()
    {
        var declared = await Declare(Placement.Mixed(2));

        Assert.Equal(
            [
                "kubernetes:apps/v1:Deployment app",
                "kubernetes:apps/v1:Deployment app-anchor",
                "kubernetes:autoscaling/v2:HorizontalPodAutoscaler app",
                "kubernetes:core/v1:Service app",
                "kubernetes:core/v1:ServiceAccount app",
                "kubernetes:policy/v1:PodDisruptionBudget app",
                "kubernetes:policy/v1:PodDisruptionBudget app-anchor",
            ],
            declared.Resources);
        Assert.Equal("app.kubernetes.io/name", declared.Input(Service, "app", "spec.selector"));
        Assert.Equal("app", declared.Input(Service, "app", "spec.selector.\"app.kubernetes.io/name\""));
    }

    [Fact]
    public async Task The_anchor_is_fixed_and_the_other_set_elastic()
    {
        var declared = await Declare(Placement.Mixed(3));

        Assert.Equal("3", declared.Input(Deployment, "app-anchor", "spec.replicas"));
        Assert.Equal("system", Workload.NodePool(declared, "app-anchor"));
        Assert.Null(declared.Input(Deployment, "app", "spec.replicas"));
        Assert.Equal("pvm-pool", Workload.NodePool(declared, "app"));
        Assert.Equal("app", declared.Input(Autoscaler, "app", "spec.scaleTargetRef.name"));
        Assert.Equal("app", declared.Input(Deployment, "app-anchor", "spec.template.spec.serviceAccountName"));
    }

    /// <summary>
    /// A selector that fitted both would have one Deployment count the other's pods, and one anchor keep the elastic pods off its node.
    /// </summary>
    [Theory]
    [InlineData("app", "elastic")]
    [InlineData("app-anchor", "anchor")]
    public async Task Each_set_selects_its_own_pods(string name, string role)
    {
        var declared = await Declare(Placement.Mixed(2));

        foreach (var (type, path) in new[]
        {
            (Deployment, "spec.selector.matchLabels"),
            (Deployment, "spec.template.metadata.labels"),
            (Deployment, $"{AntiAffinity}.labelSelector.matchLabels"),
            (Deployment, "spec.template.spec.topologySpreadConstraints[0].labelSelector.matchLabels"),
            (Budget, "spec.selector.matchLabels"),
        })
        {
            Assert.Equal(role, declared.Input(type, name, $"{path}.\"gocenter.dev/placement\""));
            Assert.Equal("app", declared.Input(type, name, $"{path}.\"app.kubernetes.io/name\""));
        }

        // Only nodes that stay are certain to be in every zone.
        Assert.Equal(
            role == "anchor" ? "DoNotSchedule" : "ScheduleAnyway",
            declared.Input(Deployment, name, "spec.template.spec.topologySpreadConstraints[0].whenUnsatisfiable"));
        Assert.Equal("1", declared.Input(Budget, name, "spec.maxUnavailable"));
        Assert.Equal("kubernetes.io/hostname", declared.Input(Deployment, name, $"{AntiAffinity}.topologyKey"));
    }

    [Fact]
    public async Task Only_nodes_that_stay_give_a_long_grace()
    {
        var declared = await Declare(Placement.OnDemand, shutdownSeconds: 60);
        Assert.Equal("66", declared.Input(Deployment, "app", "spec.template.spec.terminationGracePeriodSeconds"));

        foreach (var placement in new[] { Placement.Preemptible, Placement.Mixed(2) })
        {
            var fault = await Assert.ThrowsAnyAsync<Exception>(() => Declare(placement, shutdownSeconds: 60));
            Assert.Contains("allowed are 14 s together, because a preemptible node ends its pods after 15 s", fault.ToString(), StringComparison.Ordinal);
        }

        var tooLong = await Assert.ThrowsAnyAsync<Exception>(() => Declare(Placement.OnDemand, shutdownSeconds: 600));
        Assert.Contains("allowed are 599 s together, because a node that is scaled down ends its pods after 600 s", tooLong.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Mixed_without_an_anchor_is_refused()
    {
        var fault = Assert.Throws<ArgumentException>(() => Placement.Mixed(0));

        Assert.Equal(
            "anchorReplicas is 0; allowed is 1 or more, because the anchor is what is left without preemptible nodes", fault.Message);
    }

    private static Task<Declared> Declare(Placement placement, NodePools? pools = null, int shutdownSeconds = 8) =>
        Declared.ByAsync(() => new StatelessService("app", new StatelessServiceArgs
        {
            Namespace = "apps",
            Image = new ContainerImage("registry.example/app", "v1.2.3"),
            Port = 8080,
            Resources = new ContainerResources("800m", "900m", "1Gi", "2Gi"),
            LivenessPath = "/healthz",
            ReadinessPath = "/readyz",
            MinReplicas = 2,
            MaxReplicas = 6,
            Placement = placement,
            NodePools = pools ?? new NodePools(),
            EphemeralStorage = "1Gi",
            ShutdownSeconds = shutdownSeconds,
        }));
}
