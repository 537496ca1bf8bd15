using System.Collections.Concurrent;
using Pulumi;
using Pulumi.Utilities;

namespace GoCenter.Tests.Sdk;

public class DependsOnTests
{
    [Fact(Timeout = Run.TimeLimit)]
    public Task A_resource_waits_for_what_it_depends_on()
        => AssertOneAfterTheOther(() => _ = new Thing("two", options: new() { DependsOn = new Thing("one") }));

    [Fact(Timeout = Run.TimeLimit)]
    public Task A_resource_waits_for_the_children_of_a_component()
        => AssertOneAfterTheOther(() =>
        {
            var group = new Group("group",
                group => new Group("inner", inner => new Thing("one", options: new() { Parent = inner }), new() { Parent = group }));
            _ = new Thing("two", options: new() { DependsOn = group });
        });

    [Fact(Timeout = Run.TimeLimit)]
    public Task A_resource_waits_for_the_children_of_a_component_in_its_arguments()
        => AssertOneAfterTheOther(() =>
        {
            var group = new Group("group", group => new Thing("one", options: new() { Parent = group }));
            _ = new Thing("two", new ThingArgs { Text = group.Urn });
        });

    [Fact(Timeout = Run.TimeLimit)]
    public Task A_resource_does_not_wait_for_the_children_of_another_resource()
        => AssertSideBySide(() =>
        {
            var parent = new Thing("parent");
            _ = new Thing("one", options: new() { Parent = parent });
            _ = new Thing("two", options: new() { DependsOn = parent });
        });

    [Fact(Timeout = Run.TimeLimit)]
    public Task Resources_that_do_not_depend_on_each_other_do_not_wait()
        => AssertSideBySide(() =>
        {
            _ = new Thing("one");
            _ = new Thing("two");
        });

    [Fact(Timeout = Run.TimeLimit)]
    public Task A_resource_waits_for_what_its_arguments_come_from()
        => AssertOneAfterTheOther(
            () => _ = new Thing("two", new ThingArgs { Text = OutputUtilities.WithDependency(Output.Create("a"), new Thing("one")) }));

    [Fact(Timeout = Run.TimeLimit)]
    public Task A_resource_waits_for_a_resource_among_its_arguments()
        => AssertOneAfterTheOther(() => _ = new Thing("two", new ThingArgs { Other = new Thing("one") }));

    [Fact(Timeout = Run.TimeLimit)]
    public Task A_child_waits_for_its_parent()
        => AssertOneAfterTheOther(() => _ = new Thing("two", options: new() { Parent = new Thing("one") }));

    [Fact(Timeout = Run.TimeLimit)]
    public Task A_resource_waits_for_its_provider()
        => AssertOneAfterTheOther(() => _ = new Thing("two", options: new() { Provider = new Cloud("one") }));

    [Fact(Timeout = Run.TimeLimit)]
    public Task Dependencies_that_are_not_there_yet_are_waited_for()
        => AssertOneAfterTheOther(() =>
        {
            var one = new Thing("one");
            _ = new Thing("two", options: new() { DependsOn = Output.Create(Task.Run(() => new Resource[] { one })) });
        });

    [Fact(Timeout = Run.TimeLimit)]
    public Task A_child_may_depend_on_its_parent_where_that_is_no_component()
        => AssertOneAfterTheOther(() =>
        {
            var one = new Thing("one");
            _ = new Thing("two", options: new() { Parent = one, DependsOn = one });
        });

    [Fact(Timeout = Run.TimeLimit)]
    public Task A_child_that_depends_on_its_parent_component_never_registers()
        => AssertHangs(() => _ = new Group("group", group => new Thing("child", options: new() { Parent = group, DependsOn = group })));

    [Fact(Timeout = Run.TimeLimit)]
    public Task A_child_that_depends_on_the_component_of_its_component_never_registers()
        => AssertHangs(() => _ = new Group("outer", outer => new Group(
            "inner",
            inner => new Thing("child", options: new() { Parent = inner, DependsOn = outer }),
            new() { Parent = outer })));

    private static async Task AssertOneAfterTheOther(Action program)
    {
        var events = new ConcurrentQueue<string>();
        await Run.Program(program, new RecordingMocks
        {
            Before = async args =>
            {
                events.Enqueue($"{args.Name} begins");
                await Task.Delay(args.Name == "one" ? 50 : 0);
                events.Enqueue($"{args.Name} ends");
            },
        });
        Assert.Equal(["one begins", "one ends", "two begins", "two ends"],
            events.Where(text => text.StartsWith("one", StringComparison.Ordinal) || text.StartsWith("two", StringComparison.Ordinal)));
    }

    private static async Task AssertSideBySide(Action program)
    {
        // The first is answered when the second has come.
        var second = new TaskCompletionSource();
        var mocks = new RecordingMocks
        {
            Before = args =>
            {
                if (args.Name == "two")
                    second.SetResult();
                return args.Name == "one" ? second.Task : Task.CompletedTask;
            },
        };
        Assert.Contains(await Run.Program(program, mocks), resource => resource.GetResourceName() == "two");
    }

    // The graph rejects such a program; the SDK waits. Whoever changes that here has to change the graph's reason too.
    private static async Task AssertHangs(Action program)
    {
        var mocks = new RecordingMocks();
        var deployment = Run.Program(program, mocks);
        Assert.NotSame(deployment, await Task.WhenAny(deployment, Task.Delay(TimeSpan.FromSeconds(1))));
        Assert.DoesNotContain(mocks.Resources, args => args.Name == "child");
    }
}
