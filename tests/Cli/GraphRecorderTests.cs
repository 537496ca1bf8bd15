using GoCenter.Cli;
using GoCenter.Cli.Graph;
using GoCenter.Tests.Cli.Samples;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Kubernetes = Pulumi.Kubernetes;

namespace GoCenter.Tests.Cli;

public sealed class GraphRecorderTests
{
    private const string Cluster = "gocenter:sample:Cluster::cluster";
    private const string Workload = "gocenter:sample:Workload::athens";

    [Fact]
    public async Task A_component_and_its_children_are_parented()
    {
        var graph = await SampleSource.GraphOf(new());

        Assert.Null(graph.Find(Cluster)!.Parent);
        Assert.Equal(Cluster, graph.Find("gcp:compute/network:Network::network")!.Parent);
        Assert.Equal(Workload, graph.Find("kubernetes:apps/v1:Deployment::athens")!.Parent);
    }

    [Fact]
    public async Task Providers_given_to_a_component_or_a_resource_are_recorded_and_inherited()
    {
        var graph = await SampleSource.GraphOf(new());

        Assert.Equal("pulumi:providers:gcp::google", graph.Find("gcp:compute/network:Network::network")!.Provider);
        Assert.Equal("pulumi:providers:kubernetes::kubernetes", graph.Find("kubernetes:core/v1:Service::athens")!.Provider);
        Assert.Null(graph.Find("random:index/randomPassword:RandomPassword::grafana-admin")!.Provider);
        Assert.Null(graph.Find(Workload)!.Provider);
    }

    [Fact]
    public async Task Protection_is_inherited()
    {
        var graph = await SampleSource.GraphOf(new());

        Assert.True(graph.Find("gcp:container/cluster:Cluster::cluster")!.Protect);
        Assert.False(graph.Find("kubernetes:core/v1:Service::athens")!.Protect);
    }

    [Fact]
    public async Task Dependencies_are_recorded_sorted()
    {
        var graph = await SampleSource.GraphOf(new());

        Assert.Equal(["gcp:compute/network:Network::network", "gcp:serviceaccount/account:Account::athens"],
            graph.Find("gcp:container/cluster:Cluster::cluster")!.DependsOn.ToArray());
        Assert.Equal(["kubernetes:core/v1:Namespace::proxy"], graph.Find(Workload)!.DependsOn.ToArray());
    }

    [Fact]
    public async Task Outputs_that_follow_from_inputs_are_real_and_the_others_say_what_they_are()
    {
        var graph = await SampleSource.GraphOf(new());

        var annotations = graph.Find("kubernetes:core/v1:ServiceAccount::athens")!.Inputs.Find("metadata")!.Find("annotations")!;
        Assert.Equal("athens@acme-dev.iam.gserviceaccount.com", annotations.FindText("iam.gke.io/gcp-service-account"));
        Assert.Equal("${cluster.endpoint}", graph.Outputs.FindText("endpoint"));
        Assert.Equal(InputKind.Secret, graph.Outputs.Find("password")!.Kind);
    }

    [Fact]
    public async Task Two_resources_of_one_type_and_name_are_refused_and_both_are_named()
    {
        var fault = await Assert.ThrowsAsync<InvalidInputException>(() => SampleSource.GraphOf(new()
        {
            Inside = cluster => _ = new Pulumi.Gcp.Compute.Network("network", new(), new CustomResourceOptions()),
        }));

        Assert.Equal(
            $"two resources of type gcp:compute/network:Network have the logical name \"network\": one in {Cluster} and one at the stack", fault.Message);
    }

    [Fact]
    public async Task Depending_on_the_own_parent_is_refused_instead_of_waiting_for_ever()
    {
        var fault = await Assert.ThrowsAsync<InvalidInputException>(() => SampleSource.GraphOf(new()
        {
            Inside = cluster => _ = new Kubernetes.Core.V1.Namespace(
                "late", new NamespaceArgs(), new CustomResourceOptions { Parent = cluster, DependsOn = { cluster } }),
        }).WaitAsync(TimeSpan.FromSeconds(30)));

        Assert.Equal($"kubernetes:core/v1:Namespace::late depends on its own parent, {Cluster}, and would wait for ever: leave it out of DependsOn", fault.Message);
    }

    [Fact]
    public async Task Depending_on_an_ancestor_is_refused_even_where_the_dependency_settles_late()
    {
        var fault = await Assert.ThrowsAsync<InvalidInputException>(() => SampleSource.GraphOf(new()
        {
            Inside = cluster =>
            {
                var between = new ComponentResource(
                    "gocenter:sample:Between", "between", new ComponentResourceOptions { Parent = cluster });
                var late = Output.Create(Task.Delay(20).ContinueWith(_ => (Resource)cluster));
                _ = new Kubernetes.Core.V1.Namespace(
                    "late", new NamespaceArgs(), new CustomResourceOptions { Parent = between, DependsOn = late });
            },
        }).WaitAsync(TimeSpan.FromSeconds(30)));

        Assert.Contains($"an ancestor of its own, {Cluster},", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_stack_throws_arrives_as_it_was_thrown()
    {
        var exitCode = Environment.ExitCode;

        var thrown = await Assert.ThrowsAsync<ArgumentException>(
            () => SampleSource.GraphOf(new() { Inside = _ => throw new ArgumentException("too small") }));

        Assert.Equal("too small", thrown.Message);
        Assert.Equal(exitCode, Environment.ExitCode);
    }

    [Fact]
    public async Task Environments_recorded_side_by_side_do_not_mix()
    {
        var projects = Enumerable.Range(0, 6).Select(i => $"acme-{i}").ToArray();

        var graphs = await Task.WhenAll(
            projects.Select(project => Task.Run(() => SampleSource.GraphOf(new() { Project = project, Workloads = 5 }, project))));

        foreach (var (graph, project) in graphs.Zip(projects))
        {
            Assert.Equal(project, graph.Stack);
            Assert.Equal(graphs[0].Resources.Length, graph.Resources.Length);
            Assert.Equal(project, graph.Find("pulumi:providers:gcp::google")!.Inputs.FindText("project"));
            Assert.DoesNotContain(projects, other => other != project
                && System.Text.Encoding.UTF8.GetString(GraphWriter.Write(graph).Span).Contains(other, StringComparison.Ordinal));
        }
    }
}
