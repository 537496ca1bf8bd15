namespace GoCenter.Tests.Sdk;

/// <summary>Resources that are read, imported or looked up in place of being created.</summary>
public class ExistingResourceTests
{
    [Fact]
    public async Task A_resource_with_an_id_is_read()
    {
        var mocks = new RecordingMocks { Id = _ => "other" };
        await Run.Program(
            () => Assert.Equal("existing", new Thing("one", options: new() { Id = "existing" }).Id.Get().GetAwaiter().GetResult()),
            mocks);
        Assert.Equal("existing", Assert.Single(mocks.Resources).Id);
    }

    [Fact]
    public async Task A_resource_with_an_import_id_is_registered_under_it()
    {
        var mocks = new RecordingMocks { Id = _ => null };
        await Run.Program(
            () => Assert.Equal("imported", new Thing("one", options: new() { ImportId = "imported" }).Id.Get().GetAwaiter().GetResult()),
            mocks);
        Assert.Equal("imported", Assert.Single(mocks.Resources).Id);
    }

    [Fact]
    public async Task An_id_of_a_component_is_refused()
        => Assert.Contains(
            "ResourceOptions.Id is only valid for a CustomResource",
            await Run.Failure(() => new Group("group", options: new() { Id = "existing" })),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_resource_with_a_urn_is_looked_up()
    {
        var recorded = await Run.Recorded(() =>
        {
            var urn = new Thing("one", new ThingArgs { Text = "a" }).Urn.Get().GetAwaiter().GetResult();
            var same = new Thing("ignored", options: new() { Urn = urn });
            Assert.Equal(("a", "one-id", urn), (
                same.Text.Get().GetAwaiter().GetResult(), same.Id.Get().GetAwaiter().GetResult(), same.Urn.Get().GetAwaiter().GetResult()));
        });
        Assert.Single(recorded.Resources);
    }

    [Fact]
    public async Task A_urn_that_is_not_there_fails()
        => Assert.Contains(
            "Unknown resource urn:none",
            await Run.Failure(() => new Thing("one", options: new() { Urn = "urn:none" })),
            StringComparison.Ordinal);
}
