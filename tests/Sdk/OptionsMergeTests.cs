using Pulumi;

namespace GoCenter.Tests.Sdk;

public class OptionsMergeTests
{
    [Fact]
    public void Merging_nothing_gives_new_options()
    {
        Assert.NotNull(CustomResourceOptions.Merge(null, null));
        Assert.NotNull(ComponentResourceOptions.Merge(null, null));
    }

    [Fact]
    public void The_result_is_a_copy()
    {
        var first = new CustomResourceOptions { Protect = true, IgnoreChanges = { "a" } };
        var merged = CustomResourceOptions.Merge(first, null);
        merged.IgnoreChanges.Add("b");
        merged.Protect = false;
        Assert.Equal(["a"], first.IgnoreChanges);
        Assert.True(first.Protect);
    }

    [Fact]
    public void Single_options_of_the_second_win()
    {
        var merged = CustomResourceOptions.Merge(
            new() { Protect = true, Version = "1", ImportId = "a", DeleteBeforeReplace = true, RetainOnDelete = true, PluginDownloadURL = "a", Urn = "a" },
            new() { Protect = false, Version = "2", ImportId = "b", DeleteBeforeReplace = false, RetainOnDelete = false, PluginDownloadURL = "b", Urn = "b" });
        Assert.Equal(
            (false, "2", "b", false, false, "b", "b"),
            (merged.Protect, merged.Version, merged.ImportId, merged.DeleteBeforeReplace, merged.RetainOnDelete, merged.PluginDownloadURL, merged.Urn));
    }

    [Fact]
    public void Single_options_of_the_first_stay_where_the_second_has_none()
    {
        var merged = CustomResourceOptions.Merge(
            new() { Protect = true, Version = "1", ImportId = "a", DeleteBeforeReplace = true, CustomTimeouts = new() { Create = TimeSpan.FromMinutes(1) } },
            new());
        Assert.Equal(
            (true, "1", "a", true, TimeSpan.FromMinutes(1)),
            (merged.Protect, merged.Version, merged.ImportId, merged.DeleteBeforeReplace, merged.CustomTimeouts?.Create));
    }

    [Fact]
    public async Task Inputs_of_the_second_win()
    {
        var merged = CustomResourceOptions.Merge(
            new() { Id = "a", ReplacementTrigger = "a" }, new() { Id = "b", ReplacementTrigger = "b" });
        Assert.Equal(("b", "b"), (await merged.Id!.Get(), await merged.ReplacementTrigger!.Get()));
    }

    [Fact]
    public void Timeouts_of_the_second_replace_those_of_the_first()
    {
        var merged = CustomResourceOptions.Merge(
            new() { CustomTimeouts = new() { Create = TimeSpan.FromMinutes(1) } },
            new() { CustomTimeouts = new() { Delete = TimeSpan.FromMinutes(2) } });
        Assert.Equal((null, TimeSpan.FromMinutes(2)), (merged.CustomTimeouts!.Create, merged.CustomTimeouts.Delete));
    }

    [Fact]
    public void Lists_are_joined_in_order()
    {
        var merged = CustomResourceOptions.Merge(
            new() { IgnoreChanges = { "a" }, ReplaceOnChanges = { "a" }, HideDiffs = { "a" }, AdditionalSecretOutputs = { "a" } },
            new() { IgnoreChanges = { "b" }, ReplaceOnChanges = { "b" }, HideDiffs = { "b" }, AdditionalSecretOutputs = { "b" } });
        foreach (var list in new[] { merged.IgnoreChanges, merged.ReplaceOnChanges, merged.HideDiffs, merged.AdditionalSecretOutputs })
            Assert.Equal(["a", "b"], list);
    }

    [Fact]
    public void Environment_variables_are_joined_and_the_second_s_win()
    {
        var merged = CustomResourceOptions.Merge(
            new() { EnvVarMappings = { ["A"] = "1", ["B"] = "1" } },
            new() { EnvVarMappings = { ["B"] = "2" } });
        Assert.Equal(("1", "2"), (merged.EnvVarMappings["A"], merged.EnvVarMappings["B"]));
    }

    [Fact]
    public void Transformations_are_joined_in_order()
    {
        ResourceTransformation first = _ => null, second = _ => null;
        var merged = ComponentResourceOptions.Merge(
            new() { ResourceTransformations = { first } }, new() { ResourceTransformations = { second } });
        Assert.Equal([first, second], merged.ResourceTransformations);
    }

    [Fact]
    public async Task Aliases_are_joined_in_order()
    {
        var merged = ComponentResourceOptions.Merge(
            new() { Aliases = { new Alias { Name = "a" } } }, new() { Aliases = { new Alias { Name = "b" } } });
        var names = await Task.WhenAll(merged.Aliases.Select(async alias => await (await alias.Get()).Name!.Get()));
        Assert.Equal(["a", "b"], names);
    }

    [Fact]
    public async Task Parents_and_dependencies_are_merged()
    {
        await Run.Program(() =>
        {
            var (group, one, two) = (new Group("group"), new Thing("one"), new Thing("two"));
            var merged = CustomResourceOptions.Merge(
                new() { Parent = group, DependsOn = one, DeletedWith = one, ReplaceWith = one },
                new() { DependsOn = two, DeletedWith = two, ReplaceWith = two });
            Assert.Same(group, merged.Parent);
            Assert.Same(two, merged.DeletedWith);
            Assert.Equal([one, two], merged.DependsOn.Elements().GetAwaiter().GetResult());
            Assert.Equal([one, two], merged.ReplaceWith.Elements().GetAwaiter().GetResult());
        });
    }

    [Fact]
    public async Task Of_the_providers_of_a_package_the_last_one_stays()
    {
        await Run.Program(() =>
        {
            var (a1, a2, b) = (new Cloud("a1", package: "a"), new Cloud("a2", package: "a"), new Cloud("b", package: "b"));
            var merged = ComponentResourceOptions.Merge(new() { Providers = { a1, b } }, new() { Providers = { a2 } });
            Assert.Equal([b, a2], merged.Providers);
        });
    }

    [Fact]
    public async Task A_provider_and_providers_are_merged_side_by_side()
    {
        await Run.Program(() =>
        {
            var (a, b) = (new Cloud("a", package: "a"), new Cloud("b", package: "b"));
            var merged = ComponentResourceOptions.Merge(new() { Provider = a }, new() { Providers = { b } });
            Assert.Same(a, merged.Provider);
            Assert.Equal([b], merged.Providers);
        });
    }
}
