using System.Diagnostics;
using System.Text.Json;
using GoCenter.Cli;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Stacks;
using GoCenter.Cli.Survival;
using GoCenter.Cli.Views;
using GoCenter.Tests.Cli.Samples;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Cli.Survival;

/// <summary>The command as a user runs it, on this repository's environments and on others.</summary>
public sealed class SurviveCommandTests
{
    private static SampleFleet Sound => new SampleFleet().Pool("main").Deployment("web", 2, SampleFleet.Spread(PodRules.Zone));

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    [InlineData("ci")]
    public void Nothing_of_ours_stops(string stack)
    {
        var report = SurvivalReport.Of(Recorded(stack), MayStop.All);

        Assert.Empty(report.Stopped.Select(outlook => outlook.Id));
        Assert.Empty(report.Pending.Select(outlook => outlook.Id));
        Assert.Empty(report.Unknown);
        Assert.Empty(report.Clusters.SelectMany(cluster => cluster.SystemPending));
        Assert.Empty(report.Stale);
        Assert.True(report.Holds);
        Assert.True(report.Clusters.SelectMany(cluster => cluster.Outlooks).Count() > 20);
    }

    [Fact]
    public async Task The_documentation_shows_what_is_printed()
    {
        var shown = Repository.ReadText("docs/survival.md").Split("$ gocenter survive prod\n")[1].Split("```")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries);

        var (code, output, _) = await RunAsync(new Dictionary<string, ResourceGraph> { ["prod"] = Recorded("prod") }, "survive", "prod");

        Assert.Equal(ExitCode.Success, code);
        Assert.True(shown.Length > 30);
        Assert.Equal(output.Split('\n', StringSplitOptions.RemoveEmptyEntries), shown);
    }

    [Fact]
    public async Task What_stops_is_said_and_is_a_no()
    {
        var fleet = Sound.Deployment("alone", 1).Judge();
        var text = SurvivalView.Draw(fleet).ToString();

        Assert.Contains("n/alone       1  0 (main)     0 (any)      -                 0 (main)  NO\n", text, StringComparison.Ordinal);
        Assert.Contains("n/web         2  1 (main)     1 (any)      -                 1 (main)  yes\n", text, StringComparison.Ordinal);
        Assert.EndsWith("test: workloads 2, reach zero 1, may stop 0, without a node 0, not known 0\n", text, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Differences, (await RunAsync(Graphs(Sound.Deployment("alone", 1)), "survive", "dev")).Code);
        Assert.Equal(ExitCode.Success, (await RunAsync(Graphs(Sound), "survive", "dev")).Code);
    }

    [Fact]
    public void An_exception_is_printed_with_its_reason_and_is_of_its_component_alone()
    {
        MayStop exception = new("gocenter:Some:Part", "al*", "Nothing that anybody sees.");
        var fleet = Sound.Resource("gocenter:Some:Part", "part").Deployment("alone", 1, parent: "gocenter:Some:Part::part");

        var report = fleet.Judge(exception);

        Assert.True(report.Holds);
        Assert.Contains("    n/alone  Nothing that anybody sees.\n", SurvivalView.Draw(report).ToString(), StringComparison.Ordinal);
        Assert.False(fleet.Judge(exception with { Component = "gocenter:Other:Part" }).Holds);
        Assert.False(fleet.Judge(exception with { Workload = "b*" }).Holds);
    }

    [Fact]
    public void An_exception_that_nothing_needs_is_stale_and_one_that_nothing_is_like_is_not()
    {
        var fleet = new SampleFleet().Pool("main").Resource("gocenter:Some:Part", "part").Deployment("web", 2, SampleFleet.Spread(PodRules.Zone), parent: "gocenter:Some:Part::part");
        MayStop exception = new("gocenter:Some:Part", "web", "Nothing.");

        Assert.Equal([exception], fleet.Judge(exception).Stale.ToArray());
        Assert.Empty(fleet.Judge(exception with { Workload = "elsewhere" }).Stale);
        Assert.Equal("The component gocenter:Some:Part says that web may stop, and it never does: remove the exception.", SurvivalView.StaleText(exception));
    }

    [Fact]
    public async Task A_stale_exception_is_a_fault()
    {
        // The component says that its discovery may stop; two of it, spread as they should be, never do.
        var fleet = new SampleFleet().Pool("main").Resource("gocenter:ModuleProxy:ModuleDiscovery", "discovery")
            .Deployment("discovery", 2, SampleFleet.Spread(PodRules.Zone), parent: "gocenter:ModuleProxy:ModuleDiscovery::discovery");

        var (code, _, error) = await RunAsync(Graphs(fleet), "survive", "dev");

        Assert.Equal(ExitCode.InvalidInput, code);
        Assert.Equal("The component gocenter:ModuleProxy:ModuleDiscovery says that discovery may stop, and it never does: remove the exception.\n", error);
    }

    [Fact]
    public async Task Json_has_every_stack_with_the_same_figures()
    {
        var (code, output, _) = await RunAsync(Graphs(Sound), "survive", "dev", "prod", "--json");

        using var json = JsonDocument.Parse(output);
        var stacks = json.RootElement.GetProperty("stacks").EnumerateArray().ToArray();
        var web = stacks[0].GetProperty("clusters")[0].GetProperty("workloads")[0];
        Assert.Equal(ExitCode.Success, code);
        Assert.Equal(2, stacks.Length);
        Assert.True(stacks[0].GetProperty("holds").GetBoolean());
        Assert.Equal(("n/web", 2, 1, "main"), (web.GetProperty("name").GetString(), web.GetProperty("ready").GetInt32(),
            web.GetProperty("node").GetProperty("remaining").GetInt32(), web.GetProperty("node").GetProperty("where").GetString()));
        Assert.False(web.TryGetProperty("preemptible", out _));
        Assert.Equal(3920, stacks[0].GetProperty("clusters")[0].GetProperty("pools")[0].GetProperty("allocatable").GetProperty("milliCpu").GetInt64());
        Assert.Equal(2, stacks[0].GetProperty("clusters")[0].GetProperty("nodes").EnumerateArray()
            .SelectMany(node => node.GetProperty("pods").EnumerateArray()).Count(pod => pod.GetString() == "n/web"));
    }

    [Fact]
    public async Task The_placement_shows_each_pod_on_its_node()
    {
        var (_, output, _) = await RunAsync(Graphs(Sound), "survive", "dev", "--placement");

        var picture = output.Split("Ready replicas")[0];
        Assert.StartsWith("A likely placement in test's cluster one; # is CPU that pods ask for, . is free:\n    a\n    └─ main 1 n2-standard-4 [", picture, StringComparison.Ordinal);
        Assert.Equal(3, picture.Split("main 1 n2-standard-4").Length - 1);
        Assert.Equal(2, picture.Split("n/web").Length - 1);
    }

    [Theory]
    [InlineData("gocenter: --json and --placement exclude each other; the JSON has the nodes with their pods\nSee: gocenter survive --help\n", "survive", "dev", "--json", "--placement")]
    [InlineData("dev: declares no cluster, so nothing can be said of what outlives the loss of one.\n", "survive", "dev")]
    public async Task Bad_input_is_refused(string fault, params string[] args)
    {
        var (code, output, error) = await RunAsync(new Dictionary<string, ResourceGraph> { ["dev"] = new SampleGraph().Read("dev") }, args);

        Assert.Equal((ExitCode.InvalidInput, "", fault), (code, output, error));
    }

    [Fact]
    public async Task An_unknown_stack_is_refused() =>
        Assert.Equal(ExitCode.InvalidInput, (await RunAsync(Graphs(Sound), "survive", "staging")).Code);

    // The figures are far above what is measured, so that a busy machine is no fault: prod takes 10 ms or so.
    [Fact]
    public void Ten_times_the_workloads_take_no_more_than_in_proportion()
    {
        var prod = Recorded("prod");
        SurvivalReport.Of(prod, MayStop.All);
        var once = Time(() => SurvivalReport.Of(prod, MayStop.All));
        Assert.True(once < TimeSpan.FromSeconds(0.5), $"prod takes {once}");

        var (small, large) = (Large(100), Large(1000));
        SurvivalReport.Of(small, []);
        // A machine that is busy with something else may be so for one of the two alone.
        var (few, many) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var round = 0; round < 5; round++)
        {
            (few, many) = (Time(() => SurvivalReport.Of(small, [])), Time(() => SurvivalReport.Of(large, [])));
            if (many < (few * 40) + TimeSpan.FromSeconds(0.2))
                return;
        }

        Assert.Fail($"100 workloads take {few}, 1000 take {many}");
    }

    private static ResourceGraph Large(int workloads)
    {
        var graph = new SampleGraph()
            .With("gcp:container/cluster:Cluster", "one", "{'name': 'one'}")
            .With("gcp:container/nodePool:NodePool", "main", "{'name': 'main', 'cluster': 'one', 'nodeLocations': ['a', 'b', 'c'], 'autoscaling': {'minNodeCount': 1, 'maxNodeCount': 1000}, 'nodeConfig': {'machineType': 'n2-standard-8'}}");
        for (var i = 0; i < workloads; i++)
        {
            graph.With("kubernetes:apps/v1:Deployment", $"w{i}", $$"""
                {'kind': 'Deployment', 'metadata': {'name': 'w{{i}}', 'namespace': 'n'}, 'spec': {'replicas': 3, 'template': {'metadata': {'labels': {'app': 'w{{i}}'} }, 'spec': {
                 'containers': [{'resources': {'requests': {'cpu': '500m'} } }], {{SampleFleet.Spread(PodRules.Zone).Replace("NAME", $"w{i}", StringComparison.Ordinal)}} } } } }
                """);
        }

        return graph.Read();
    }

    /// <summary>The shortest of a few times, which is the one that least else came into.</summary>
    private static TimeSpan Time(Action action)
    {
        var shortest = TimeSpan.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var clock = Stopwatch.StartNew();
            action();
            shortest = clock.Elapsed < shortest ? clock.Elapsed : shortest;
        }

        return shortest;
    }

    private static ResourceGraph Recorded(string stack) => GraphReader.Load(Path.Combine(Repository.Root, "tests", "Recorded", $"{stack}.json"));

    private static Dictionary<string, ResourceGraph> Graphs(SampleFleet fleet) => new() { ["dev"] = fleet.Read(), ["prod"] = fleet.Read() };

    private static async Task<(int Code, string Output, string Error)> RunAsync(Dictionary<string, ResourceGraph> graphs, params string[] args)
    {
        using var project = new SampleProject();
        var output = new StringWriter();
        var error = new StringWriter();
        var code = await GoCenterCommand.RunAsync([.. args, "--project", project.Folder.Path], output, error, new GivenGraphs(graphs));
        return (code, output.ToString(), error.ToString());
    }

    private sealed class GivenGraphs(Dictionary<string, ResourceGraph> graphs) : IStackSource
    {
        public Task<ResourceGraph> RecordAsync(ProjectDirectory project, string stack) => Task.FromResult(graphs[stack]);
    }
}
