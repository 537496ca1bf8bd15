using System.Collections.Immutable;
using Pulumi;

namespace GoCenter.Tests.Sdk;

/// <summary>What a program gets to see of a provider's answer.</summary>
public class ResourceOutputTests
{
    [Fact]
    public async Task The_id_is_the_one_that_the_mock_gave()
        => Assert.Equal("one-id", await Read(thing => thing.Id));

    [Fact]
    public async Task Without_an_id_from_the_mock_it_is_unknown()
    {
        await Run.Program(
            () => Assert.False(new Thing("one").Id.IsKnown().GetAwaiter().GetResult()), new RecordingMocks { Id = _ => null });
    }

    [Fact]
    public async Task The_urn_names_stack_project_types_and_name()
        => Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$sample:index:Thing::one", await Read(thing => thing.Urn));

    [Fact]
    public async Task Of_the_parents_the_urn_names_the_topmost_alone()
    {
        var urn = "";
        await Run.Program(() => new Group("outer", outer => new Group(
            "inner",
            inner => urn = new Thing("one", options: new() { Parent = inner }).Urn.Get().GetAwaiter().GetResult(),
            new() { Parent = outer })));
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$sample:index:Thing::one", urn);
    }

    [Fact]
    public async Task Simple_outputs_take_their_types()
    {
        Assert.Equal("a", await Read(thing => thing.Text, ("text", "a")));
        Assert.Equal(3, await Read(thing => thing.Count, ("count", 3)));
        Assert.Equal(3, await Read(thing => thing.Count, ("count", 3.9)));
        Assert.Equal(4, await Read(thing => thing.Limit, ("limit", 4)));
        Assert.Equal(2.0, await Read(thing => thing.Ratio, ("ratio", 2)));
        Assert.True(await Read(thing => thing.Enabled, ("enabled", true)));
    }

    [Fact]
    public async Task Enums_take_their_types()
    {
        Assert.Equal(Size.Small, await Read(thing => thing.Size, ("size", "small")));
        Assert.Equal(Level.High, await Read(thing => thing.Level, ("level", 10)));
    }

    [Fact]
    public async Task Unions_take_the_type_that_fits()
    {
        Assert.Equal(80, (await Read(thing => thing.Port, ("port", 80))).AsT0);
        Assert.Equal("http", (await Read(thing => thing.Port, ("port", "http"))).AsT1);
    }

    [Fact]
    public async Task Lists_and_maps_take_their_types()
    {
        Assert.Equal(["a", "b"], (await Read(thing => thing.Zones, ("zones", new[] { "a", "b" }))).AsEnumerable());
        Assert.Equal("web", (await Read(thing => thing.Labels, ("labels", new Dictionary<string, string> { ["app"] = "web" })))!["app"]);
    }

    [Fact]
    public async Task Objects_are_built_by_their_constructors()
    {
        var part = await Read(thing => thing.Part, ("part", new Dictionary<string, object> { ["partName"] = "p", ["weight"] = 2 }));
        Assert.Equal(("p", 2), (part!.PartName, part.Weight));
    }

    [Fact]
    public async Task Lists_of_objects_are_built_too()
    {
        var parts = await Read(thing => thing.Parts, ("parts", new[] { new PartArgs { PartName = "p" } }));
        Assert.Equal(("p", null), (Assert.Single(parts).PartName, parts[0].Weight));
    }

    [Fact]
    public async Task An_object_is_read_as_plain_values()
    {
        var anything = await Read(thing => thing.Anything, ("anything", new Dictionary<string, object> { ["a"] = new[] { 1 } }));
        Assert.Equal(
            [1.0], Assert.IsType<ImmutableArray<object>>(Assert.IsType<ImmutableDictionary<string, object>>(anything)["a"]).AsEnumerable());
    }

    [Fact]
    public async Task Json_is_read_as_an_element()
        => Assert.Equal(
            1, (await Read(thing => thing.Json, ("json", new Dictionary<string, object> { ["a"] = 1 }))).GetProperty("a").GetInt32());

    [Fact]
    public async Task What_is_missing_is_null_or_the_default()
    {
        Assert.Null(await Read(thing => thing.Text));
        Assert.Equal(0, await Read(thing => thing.Count));
        Assert.Null(await Read(thing => thing.Limit));
        Assert.True((await Read(thing => thing.Zones)).IsDefault);
        Assert.Null(await Read(thing => thing.Part));
    }

    [Fact]
    public async Task What_is_missing_is_known_outside_of_a_preview()
        => await Run.Program(() => Assert.True(new Thing("one").Text.IsKnown().GetAwaiter().GetResult()));

    [Fact]
    public async Task What_is_missing_is_unknown_in_a_preview()
        => await Run.Program(() => Assert.False(new Thing("one").Text.IsKnown().GetAwaiter().GetResult()), isPreview: true);

    [Fact]
    public async Task What_is_mocked_is_known_in_a_preview()
    {
        await Run.Program(
            () => Assert.True(new Thing("one", new ThingArgs { Text = "a" }).Text.IsKnown().GetAwaiter().GetResult()),
            isPreview: true);
    }

    [Fact]
    public async Task What_does_not_fit_is_null_or_the_default()
    {
        Assert.Null(await Read(thing => thing.Text, ("text", 1)));
        Assert.Equal(0, await Read(thing => thing.Count, ("count", "one")));
        Assert.Null(await Read(thing => thing.Part, ("part", "p")));
    }

    [Fact]
    public async Task The_state_may_be_an_arguments_class()
    {
        var mocks = new RecordingMocks { State = _ => new ThingArgs { Text = "a" } };
        await Run.Program(() => Assert.Equal("a", new Thing("one").Text.Get().GetAwaiter().GetResult()), mocks);
    }

    [Fact]
    public async Task A_state_that_is_no_set_of_properties_fails_the_resource()
        => Assert.Contains(
            "is not a supported argument type",
            await Run.Failure(() => new Thing("one"), new RecordingMocks { State = _ => "state" }),
            StringComparison.Ordinal);

    [Fact]
    public async Task Outputs_depend_on_their_resource()
    {
        await Run.Program(() =>
        {
            var thing = new Thing("one");
            Assert.Equal([thing], thing.Text.Dependencies().GetAwaiter().GetResult());
        });
    }

    [Fact]
    public async Task Outputs_wait_for_a_mock_that_takes_its_time()
    {
        var mocks = new RecordingMocks { Before = async _ => await Task.Delay(20) };
        Thing? thing = null;
        await Run.Program(() => thing = new Thing("one", new ThingArgs { Text = "a" }), mocks);
        Assert.Equal("a", await thing!.Text.Get());
    }

    [Fact]
    public async Task A_resource_type_with_an_output_of_a_wrong_type_is_refused()
        => Assert.Contains("have incorrect type", await Run.Failure(() => new Wrong("one")), StringComparison.Ordinal);

    [Fact]
    public async Task A_resource_without_a_name_is_refused()
        => Assert.Contains("name", await Run.Failure(() => new Thing("")), StringComparison.Ordinal);

    private static async Task<T> Read<T>(Func<Thing, Output<T>> property, params (string Name, object Value)[] state)
    {
        var mocks = new RecordingMocks { State = _ => state.ToDictionary(value => value.Name, value => value.Value) };
        Output<T>? output = null;
        await Run.Program(() => output = property(new Thing("one")), mocks);
        return await output!.Get();
    }

    private sealed class Wrong : CustomResource
    {
        public Wrong(string name)
            : base("sample:index:Wrong", name, ResourceArgs.Empty, options: null)
        {
        }

        [Output("text")]
        public string Text { get; private set; } = "";
    }
}
