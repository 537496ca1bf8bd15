using Pulumi;

namespace GoCenter.Tests.Sdk;

/// <summary>Which provider a resource gets.</summary>
public class ProviderTests
{
    [Fact]
    public async Task A_provider_registers_under_the_type_of_its_package()
        => Assert.Equal("pulumi:providers:sample", Assert.Single((await Run.Recorded(() => new Cloud("cloud"))).Resources).Type);

    [Fact]
    public async Task Without_an_explicit_provider_there_is_none()
        => Assert.Equal("", await ProviderOf("one", () => new Thing("one")));

    [Fact]
    public async Task An_explicit_provider_is_named_by_urn_and_id()
        => Assert.Equal(
            "urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:sample::cloud::cloud-id",
            await ProviderOf("one", () => new Thing("one", options: new() { Provider = new Cloud("cloud") })));

    [Fact]
    public async Task A_provider_without_an_id_is_named_with_the_mark_of_an_unknown()
    {
        var mocks = new RecordingMocks { Id = _ => null };
        await Run.Program(() => new Thing("one", options: new() { Provider = new Cloud("cloud") }), mocks);
        Assert.EndsWith("::cloud::04da6b54-80e4-46f7-96ec-b56ff0331ba9", mocks.Resources.Last().Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Children_get_the_provider_of_their_component()
        => Assert.EndsWith("::cloud-id", await ProviderOf("one", () => new Group(
            "group",
            group => new Thing("one", options: new() { Parent = group }),
            new() { Provider = new Cloud("cloud") })), StringComparison.Ordinal);

    [Fact]
    public async Task Children_get_the_provider_of_their_package_among_several()
        => Assert.EndsWith("::mine-id", await ProviderOf("one", () => new Group(
            "group",
            group => new Thing("one", options: new() { Parent = group }),
            new() { Providers = { new Cloud("other", package: "other"), new Cloud("mine") } })), StringComparison.Ordinal);

    [Fact]
    public async Task Children_of_children_get_it_too()
        => Assert.EndsWith("::cloud-id", await ProviderOf("one", () => new Group(
            "outer",
            outer => new Group("inner", inner => new Thing("one", options: new() { Parent = inner }), new() { Parent = outer }),
            new() { Provider = new Cloud("cloud") })), StringComparison.Ordinal);

    [Fact]
    public async Task A_nearer_component_wins()
        => Assert.EndsWith("::near-id", await ProviderOf("one", () => new Group(
            "outer",
            outer => new Group("inner", inner => new Thing("one", options: new() { Parent = inner }),
                new() { Parent = outer, Provider = new Cloud("near") }),
            new() { Provider = new Cloud("far") })), StringComparison.Ordinal);

    [Fact]
    public async Task The_own_provider_wins()
        => Assert.EndsWith("::own-id", await ProviderOf("one", () => new Group(
            "group",
            group => new Thing("one", options: new() { Parent = group, Provider = new Cloud("own") }),
            new() { Provider = new Cloud("cloud") })), StringComparison.Ordinal);

    [Fact]
    public async Task Children_of_a_resource_get_its_provider()
        => Assert.EndsWith("::cloud-id", await ProviderOf("child", () =>
        {
            var parent = new Thing("parent", options: new() { Provider = new Cloud("cloud") });
            return new Thing("child", options: new() { Parent = parent });
        }), StringComparison.Ordinal);

    [Fact]
    public async Task Resources_of_another_package_do_not_get_it()
        => Assert.Equal("", await ProviderOf("one", () => new Group(
            "group",
            group => new Thing("one", options: new() { Parent = group }),
            new() { Provider = new Cloud("cloud", package: "other") })));

    [Fact]
    public async Task Resources_outside_of_the_component_do_not_get_it()
        => Assert.Equal("", await ProviderOf("one", () =>
        {
            _ = new Group("group", options: new() { Provider = new Cloud("cloud") });
            return new Thing("one");
        }));

    [Fact]
    public async Task Provider_and_providers_together_are_refused()
        => Assert.Contains(
            "Do not supply both 'provider' and 'providers' options to a ComponentResource.",
            await Run.Failure(() =>
            {
                var cloud = new Cloud("cloud");
                _ = new Group("group", options: new() { Provider = cloud, Providers = { cloud } });
            }),
            StringComparison.Ordinal);

    private static async Task<string?> ProviderOf(string name, Func<Resource> program)
        => Assert.Single((await Run.Recorded(() => program())).Resources, args => args.Name == name).Provider;
}
