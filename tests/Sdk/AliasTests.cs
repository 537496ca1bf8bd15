using Pulumi;

namespace GoCenter.Tests.Sdk;

public class AliasTests
{
    [Fact]
    public async Task Aliases_are_accepted()
    {
        var recorded = await Run.Recorded(() =>
        {
            var group = new Group("group");
            _ = new Thing("one", options: new()
            {
                Aliases =
                {
                    new Alias { Name = "former" },
                    new Alias { Type = "sample:index:Former", NoParent = true },
                    new Alias { Parent = group },
                    new Alias { ParentUrn = "urn:pulumi:stack::project::sample:index:Group::group" },
                    new Alias { Stack = "s", Project = "p" },
                    new Alias { Urn = "urn:pulumi:stack::project::sample:index:Thing::former" },
                    Output.Create(Task.Run(() => new Alias { Name = "late" })),
                },
            });
        });
        Assert.Equal(["group", "one"], recorded.Resources.Select(args => args.Name));
    }

    [Fact]
    public async Task A_urn_stands_alone()
        => Assert.Contains(
            "Alias should not specify both Urn and Name",
            await Run.Failure(() => new Thing("one", options: new() { Aliases = { new Alias { Urn = "urn:a", Name = "b" } } })),
            StringComparison.Ordinal);

    [Fact]
    public async Task There_is_one_way_to_name_the_parent()
        => Assert.Contains(
            "Only specify one of 'Parent', 'ParentUrn' or 'NoParent' in an Alias",
            await Run.Failure(() => new Thing("one", options: new() { Aliases = { new Alias { ParentUrn = "urn:a", NoParent = true } } })),
            StringComparison.Ordinal);
}
