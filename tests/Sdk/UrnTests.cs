using Pulumi;

namespace GoCenter.Tests.Sdk;

public class UrnTests
{
    [Fact]
    public async Task A_urn_is_made_of_the_deployment_s_names()
        => Assert.Equal("urn:pulumi:stack::project::a:b:C::name", await Made(() => Urn.Create("name", "a:b:C")));

    [Fact]
    public async Task A_urn_is_made_of_other_names()
        => Assert.Equal("urn:pulumi:s::p::a:b:C::name", await Made(() => Urn.Create("name", "a:b:C", project: "p", stack: "s")));

    [Fact]
    public async Task A_urn_is_made_under_a_parent()
    {
        Assert.Equal(
            "urn:pulumi:stack::project::pulumi:pulumi:Stack$sample:index:Group$a:b:C::name",
            await Made(() => Urn.Create("name", "a:b:C", new Group("group"))));
        Assert.Equal("urn:pulumi:s::p::x:y:Z$a:b:C::name",
            await Made(() => Urn.Create("name", "a:b:C", parentUrn: "urn:pulumi:s::p::x:y:Z::parent")));
    }

    [Fact]
    public async Task There_is_one_way_to_name_the_parent()
        => Assert.Contains(
            "Only one of 'parent' and 'parentUrn' can be non-null.",
            await Run.Failure(() => Urn.Create("name", "a:b:C", new Group("group"), parentUrn: "urn:a")),
            StringComparison.Ordinal);

    [Fact]
    public void Urns_compare_by_their_text()
    {
        var urn = new Urn("urn:a");
        Assert.True(urn == new Urn("urn:a"));
        Assert.True(urn != new Urn("urn:A"));
        Assert.Equal("urn:a", (string)urn);
    }

    [Fact]
    public void A_urn_is_not_empty()
        => Assert.Throws<ArgumentException>(() => new Urn(""));

    private static async Task<string> Made(Func<Output<string>> make)
    {
        Output<string>? urn = null;
        await Run.Program(() => urn = make());
        return await urn!.Get();
    }
}
