using Pulumi;

namespace GoCenter.Tests.Sdk;

public class TransformationTests
{
    [Fact]
    public async Task A_resource_s_own_transformation_changes_its_arguments()
    {
        var recorded = await Run.Recorded(() => new Thing("one", new ThingArgs { Text = "a" }, new()
        {
            ResourceTransformations = { args => new ResourceTransformationResult(new ThingArgs { Text = "changed" }, args.Options) },
        }));
        Assert.Equal("changed", recorded.Inputs()["text"]);
    }

    [Fact]
    public async Task A_transformation_that_returns_null_changes_nothing()
    {
        var recorded = await Run.Recorded(
            () => new Thing("one", new ThingArgs { Text = "a" }, new() { ResourceTransformations = { _ => null } }));
        Assert.Equal("a", recorded.Inputs()["text"]);
    }

    [Fact]
    public async Task A_component_s_transformation_runs_for_itself_and_its_children()
    {
        var seen = new List<string>();
        await Run.Program(() => new Group(
            "group",
            group => new Group("inner", inner => new Thing("one", options: new() { Parent = inner }), new() { Parent = group }),
            new() { ResourceTransformations = { Record(seen) } }));
        Assert.Equal(["group", "inner", "one"], seen);
    }

    [Fact]
    public async Task A_component_s_transformation_does_not_run_for_others()
    {
        var seen = new List<string>();
        await Run.Program(() =>
        {
            _ = new Group("group", options: new() { ResourceTransformations = { Record(seen) } });
            _ = new Thing("one");
        });
        Assert.Equal(["group"], seen);
    }

    [Fact]
    public async Task The_own_transformation_runs_first_and_the_farthest_last()
    {
        var seen = new List<string>();
        await Run.Program(() => new Group(
            "outer",
            outer => new Group(
                "inner",
                inner => new Thing("one", options: new() { Parent = inner, ResourceTransformations = { Note("own 1"), Note("own 2") } }),
                new() { Parent = outer, ResourceTransformations = { Note("inner") } }),
            new() { ResourceTransformations = { Note("outer") } }));
        Assert.Equal(["own 1", "own 2", "inner", "outer"], seen);

        ResourceTransformation Note(string text) => args =>
        {
            if (args.Resource.GetResourceName() == "one")
                seen.Add(text);
            return null;
        };
    }

    [Fact]
    public async Task Each_transformation_sees_what_the_one_before_it_made()
    {
        ResourceTransformation append = args =>
        {
            var text = ((ThingArgs)args.Args).Text;
            return new ResourceTransformationResult(new ThingArgs { Text = Output.Format($"{text}+") }, args.Options);
        };
        var recorded = await Run.Recorded(
            () => new Thing("one", new ThingArgs { Text = "a" }, new() { ResourceTransformations = { append, append } }));
        Assert.Equal("a++", recorded.Inputs()["text"]);
    }

    [Fact]
    public async Task A_stack_s_transformation_runs_for_every_resource_and_the_stack()
    {
        var seen = new List<string>();
        var options = new StackOptions { ResourceTransformations = { Record(seen) } };
        await TestProgram.Test(
            options, new RecordingMocks(), () => new Group("group", group => new Thing("one", options: new() { Parent = group })));
        Assert.Equal(["project-stack", "group", "one"], seen);
    }

    [Fact]
    public async Task A_transformation_sees_the_options_as_they_were_passed()
    {
        var options = new Dictionary<string, ResourceOptions>();
        ResourceTransformation keep = args =>
        {
            options.Add(args.Resource.GetResourceName(), args.Options);
            return null;
        };
        Group? group = null;
        Thing? first = null;
        await TestProgram.Test(new StackOptions { ResourceTransformations = { keep } }, new RecordingMocks(), () => _ = new Group(
            "group",
            self =>
            {
                group = self;
                first = new Thing("one", options: new() { Parent = self });
                _ = new Thing("two", options: new() { Parent = self, DependsOn = first, Protect = false });
            },
            new() { Protect = true, Provider = new Cloud("cloud") }));

        Assert.Equal((true, null), (options["group"].Protect, options["group"].Parent));
        Assert.Equal((null, null, group), (options["one"].Protect, options["one"].Provider, options["one"].Parent));
        Assert.Equal((false, group), (options["two"].Protect, options["two"].Parent));
        Assert.Equal([first!], await options["two"].DependsOn.Elements());
    }

    [Fact]
    public async Task A_transformation_can_give_another_provider()
    {
        var recorded = await Run.Recorded(() =>
        {
            var cloud = new Cloud("cloud");
            _ = new Thing("one", options: new()
            {
                ResourceTransformations = { args =>
                    new(args.Args, CustomResourceOptions.Merge((CustomResourceOptions)args.Options, new() { Provider = cloud })) },
            });
        });
        Assert.EndsWith("::cloud-id", recorded.Resources.Last().Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transformation_cannot_move_a_resource()
        => Assert.Contains(
            "Transformations cannot currently be used to change the 'parent' of a resource.",
            await Run.Failure(() =>
            {
                var group = new Group("group");
                _ = new Thing("one",
                    options: new() { ResourceTransformations = { args => new(args.Args, new CustomResourceOptions { Parent = group }) } });
            }),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_transformation_that_throws_fails_the_deployment()
        => Assert.Contains(
            "inside",
            await Run.Failure(() => new Thing("one", options: new() { ResourceTransformations = { _ => throw new InvalidOperationException("inside") } })),
            StringComparison.Ordinal);

    private static ResourceTransformation Record(List<string> seen) => args =>
    {
        seen.Add(args.Resource.GetResourceName());
        return null;
    };
}
