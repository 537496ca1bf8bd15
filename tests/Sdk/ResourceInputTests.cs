using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Pulumi.Utilities;

namespace GoCenter.Tests.Sdk;

/// <summary>What a provider gets to see of a resource's arguments.</summary>
public class ResourceInputTests
{
    [Fact]
    public async Task A_resource_reaches_the_mocks_with_its_type_and_name()
    {
        var args = Assert.Single((await Run.Recorded(() => new Thing("one"))).Resources);
        Assert.Equal((Thing.Token, "one", "", ""), (args.Type, args.Name, args.Provider, args.Id));
        Assert.Empty(args.Inputs);
    }

    [Fact]
    public async Task Whole_numbers_arrive_as_doubles()
        => Assert.Equal(3.0, (await Run.Recorded(() => new Thing("one", new ThingArgs { Count = 3 }))).Inputs()["count"]);

    [Fact]
    public async Task Plain_members_arrive_like_inputs()
        => Assert.Equal(4.0, (await Run.Recorded(() => new Thing("one", new ThingArgs { Plain = 4 }))).Inputs()["plain"]);

    [Fact]
    public async Task Text_doubles_and_booleans_arrive_as_they_are()
    {
        var inputs = (await Run.Recorded(() => new Thing("one", new ThingArgs { Text = "a", Ratio = 0.5, Enabled = false }))).Inputs();
        Assert.Equal(("a", 0.5, false), (inputs["text"], inputs["ratio"], inputs["enabled"]));
    }

    [Fact]
    public async Task What_is_not_set_does_not_arrive()
        => Assert.Equal(["text"], (await Run.Recorded(() => new Thing("one", new ThingArgs { Text = "a" }))).Inputs().Keys);

    [Fact]
    public async Task Null_does_not_arrive()
        => Assert.Empty((await Run.Recorded(() => new Thing("one", new ThingArgs { Text = Output.Create((string)null!) }))).Inputs());

    [Fact]
    public async Task An_empty_list_arrives()
    {
        var recorded = await Run.Recorded(() => new Thing("one", new ThingArgs { Zones = new InputList<string>() }));
        Assert.Empty(Assert.IsType<ImmutableArray<object>>(recorded.Inputs()["zones"]));
    }

    [Fact]
    public async Task A_default_array_arrives_as_an_empty_list()
    {
        var recorded = await Run.Recorded(() => new Thing("one", new ThingArgs { Zones = Output.Create(default(ImmutableArray<string>)) }));
        Assert.Empty(Assert.IsType<ImmutableArray<object>>(recorded.Inputs()["zones"]));
    }

    [Fact]
    public async Task Lists_arrive_as_arrays_of_objects()
    {
        var recorded = await Run.Recorded(() => new Thing("one", new ThingArgs { Zones = { "a", Output.Create("b") } }));
        Assert.Equal(["a", "b"], Assert.IsType<ImmutableArray<object>>(recorded.Inputs()["zones"]).AsEnumerable());
    }

    [Fact]
    public async Task Maps_arrive_as_dictionaries_of_objects()
    {
        var recorded = await Run.Recorded(() => new Thing("one", new ThingArgs { Labels = { ["app"] = "web" } }));
        Assert.Equal("web", Assert.IsType<ImmutableDictionary<string, object>>(recorded.Inputs()["labels"])["app"]);
    }

    [Fact]
    public async Task Nested_arguments_arrive_under_the_names_of_their_attributes()
    {
        var recorded = await Run.Recorded(() => new Thing("one", new ThingArgs { Part = new PartArgs { PartName = "p", Weight = 2 } }));
        var part = Assert.IsType<ImmutableDictionary<string, object>>(recorded.Inputs()["part"]);
        Assert.Equal(("p", 2.0, 2), (part["partName"], part["weight"], part.Count));
    }

    [Fact]
    public async Task Lists_of_nested_arguments_arrive_as_dictionaries()
    {
        var recorded = await Run.Recorded(() => new Thing("one", new ThingArgs { Parts = { new PartArgs { PartName = "p" } } }));
        var parts = Assert.IsType<ImmutableArray<object>>(recorded.Inputs()["parts"]);
        Assert.Equal("p", Assert.IsType<ImmutableDictionary<string, object>>(Assert.Single(parts))["partName"]);
    }

    [Fact]
    public async Task Enums_arrive_as_their_values()
    {
        var inputs = (await Run.Recorded(() => new Thing("one", new ThingArgs { Size = Size.Large, Level = Level.High }))).Inputs();
        Assert.Equal(("large", 10.0), (inputs["size"], inputs["level"]));
    }

    [Fact]
    public async Task Unions_arrive_as_their_values()
    {
        Assert.Equal(80.0, (await Run.Recorded(() => new Thing("one", new ThingArgs { Port = 80 }))).Inputs()["port"]);
        Assert.Equal("http", (await Run.Recorded(() => new Thing("one", new ThingArgs { Port = "http" }))).Inputs()["port"]);
    }

    [Fact]
    public async Task Plain_collections_inside_an_object_arrive_as_plain_values()
    {
        var anything = new Dictionary<string, object> { ["list"] = new[] { 1, 2 }, ["map"] = new Dictionary<string, int> { ["k"] = 3 } };
        var recorded = await Run.Recorded(() => new Thing("one", new ThingArgs { Anything = anything }));
        var arrived = Assert.IsType<ImmutableDictionary<string, object>>(recorded.Inputs()["anything"]);
        Assert.Equal([1.0, 2.0], Assert.IsType<ImmutableArray<object>>(arrived["list"]).AsEnumerable());
        Assert.Equal(3.0, Assert.IsType<ImmutableDictionary<string, object>>(arrived["map"])["k"]);
    }

    [Fact]
    public async Task Null_keeps_its_place_in_a_list_and_not_in_a_dictionary()
    {
        var anything = new Dictionary<string, object?> { ["list"] = new object?[] { null, "a" }, ["none"] = null };
        var recorded = await Run.Recorded(() => new Thing("one", new ThingArgs { Anything = anything }));
        var arrived = Assert.IsType<ImmutableDictionary<string, object>>(recorded.Inputs()["anything"]);
        Assert.Equal(["list"], arrived.Keys);
        Assert.Equal([null, "a"], Assert.IsType<ImmutableArray<object?>>(arrived["list"]).AsEnumerable());
    }

    [Fact]
    public async Task A_secret_null_keeps_its_place_in_a_dictionary()
    {
        var anything = new Dictionary<string, object?> { ["none"] = Output.CreateSecret((string)null!) };
        var recorded = await Run.Recorded(() => new Thing("one", new ThingArgs { Anything = anything }));
        var arrived = Assert.IsType<ImmutableDictionary<string, object>>(recorded.Inputs()["anything"]);
        Assert.Equal(["none"], arrived.Keys);
        Assert.Null(arrived["none"]);
    }

    [Fact]
    public async Task Keys_with_two_leading_underscores_do_not_arrive()
    {
        var anything = new Dictionary<string, object> { ["__internal"] = OutputUtilities.CreateUnknown("a"), ["shown"] = "b" };
        var recorded = await Run.Recorded(() => new Thing("one", new ThingArgs { Anything = anything }));
        Assert.Equal(["shown"], Assert.IsType<ImmutableDictionary<string, object>>(recorded.Inputs()["anything"]).Keys);
    }

    [Fact]
    public async Task Json_arrives_as_plain_values()
    {
        var recorded = await Run.Recorded(() => new Thing("one", new ThingArgs
        {
            Json = """{"a":[1,true,null,"x"]}""",
            Element = JsonDocument.Parse("2").RootElement,
        }));
        var json = Assert.IsType<ImmutableDictionary<string, object>>(recorded.Inputs()["json"]);
        Assert.Equal([1.0, true, null, "x"], Assert.IsType<ImmutableArray<object?>>(json["a"]).AsEnumerable());
        Assert.Equal(2.0, recorded.Inputs()["element"]);
    }

    [Fact]
    public async Task Assets_and_archives_arrive()
    {
        var inside = new Dictionary<string, AssetOrArchive> { ["a.txt"] = new StringAsset("a"), ["b"] = new FileArchive("./b") };
        AssetOrArchive[] all = [new StringAsset("a"), new FileAsset("a.txt"), new RemoteAsset("https://a"), new FileArchive("a"), new RemoteArchive("https://a"), new AssetArchive(inside)];
        foreach (var file in all)
        {
            var recorded = await Run.Recorded(() => new Thing("one", new ThingArgs { File = file }));
            Assert.IsType(file.GetType(), recorded.Inputs()["file"]);
        }
    }

    [Fact]
    public async Task A_resource_arrives_as_one()
    {
        var recorded = await Run.Recorded(() => new Thing("two", new ThingArgs { Other = new Thing("one") }));
        var other = Assert.IsAssignableFrom<CustomResource>(recorded.Inputs("two")["other"]);
        Assert.EndsWith("::one", await other.Urn.Get(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_provider_returned_arrives_again()
    {
        var mocks = new RecordingMocks { State = args => args.Name == "one" ? State("part", State("partName", "p")) : args.Inputs };
        await Run.Program(() => new Thing("two", new ThingArgs { Returned = new Thing("one").Part! }), mocks);
        var returned = Assert.IsType<ImmutableDictionary<string, object>>(mocks.Inputs("two")["returned"]);
        Assert.Equal("p", returned["partName"]);
        Assert.Null(returned["weight"]);
    }

    [Fact]
    public async Task An_output_of_another_resource_arrives_as_its_value()
    {
        var recorded = await Run.Recorded(() => new Thing("two", new ThingArgs { Text = Output.Format($"of {new Thing("one").Id}") }));
        Assert.Equal("of one-id", recorded.Inputs("two")["text"]);
    }

    [Fact]
    public async Task A_value_that_is_not_there_yet_is_waited_for()
    {
        var recorded = await Run.Recorded(() => new Thing("one", new ThingArgs
        {
            Part = Output.Create(Task.Run(() => new PartArgs { PartName = Output.Create(Task.Run(() => "late")) })),
        }));
        Assert.Equal("late", Assert.IsType<ImmutableDictionary<string, object>>(recorded.Inputs()["part"])["partName"]);
    }

    [Fact]
    public async Task An_unknown_value_drops_the_whole_property()
    {
        var args = new ThingArgs { Text = "a", Parts = { new PartArgs { PartName = OutputUtilities.CreateUnknown("p") }, new PartArgs { PartName = "q" } } };
        Assert.Equal(["text"], (await Run.Recorded(() => new Thing("one", args), isPreview: true)).Inputs().Keys);
    }

    [Fact]
    public async Task In_a_preview_an_output_that_is_not_mocked_drops_the_whole_property()
    {
        var recorded = await Run.Recorded(
            () => new Thing("two", new ThingArgs { Part = new PartArgs { PartName = new Thing("one").Text!, Weight = 1 } }),
            isPreview: true);
        Assert.Empty(recorded.Inputs("two"));
    }

    [Fact]
    public async Task Outside_of_a_preview_an_output_that_is_not_mocked_drops_nothing_but_itself()
    {
        var recorded = await Run.Recorded(
            () => new Thing("two", new ThingArgs { Part = new PartArgs { PartName = new Thing("one").Text!, Weight = 1 } }));
        Assert.Equal(["weight"], Assert.IsType<ImmutableDictionary<string, object>>(recorded.Inputs("two")["part"]).Keys);
    }

    private static ImmutableDictionary<string, object> State(string name, object value)
        => ImmutableDictionary<string, object>.Empty.Add(name, value);
}
