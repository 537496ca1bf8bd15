using GoCenter.Components.ModuleProxy;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.ModuleProxy;

public sealed class ModuleStoreTests
{
    private const string Bucket = "gcp:storage/bucket:Bucket";

    [Theory]
    [InlineData("name", "a-project-modules")]
    [InlineData("uniformBucketLevelAccess", "true")]
    [InlineData("publicAccessPrevention", "enforced")]
    [InlineData("versioning.enabled", "true")]
    [InlineData("softDeletePolicy.retentionDurationSeconds", "604800")]
    [InlineData("forceDestroy", "false")]
    [InlineData("logging.logBucket", "a-project-modules-access")]
    public async Task Keeps_what_it_holds(string path, string expected)
    {
        var declared = await Declare();

        Assert.Equal(expected, declared.Input(Bucket, "store", path));
    }

    [Fact]
    public async Task Never_deletes_a_live_object()
    {
        var declared = await Declare();

        for (var i = 0; declared.Input(Bucket, "store", $"lifecycleRules[{i}]") is not null; i++)
        {
            if (declared.Input(Bucket, "store", $"lifecycleRules[{i}].action.type") == "Delete")
                Assert.Equal("ARCHIVED", declared.Input(Bucket, "store", $"lifecycleRules[{i}].condition.withState"));
        }
    }

    [Fact]
    public async Task Grants_adding_reading_and_listing_and_no_more()
    {
        var declared = await Declare();

        var members = declared.Resources.Where(resource => resource.Contains("IAMMember", StringComparison.Ordinal))
            .Select(resource => resource.Split(' ')[1])
            .Where(member => declared.Input("gcp:storage/bucketIAMMember:BucketIAMMember", member, "bucket") == "a-project-modules").ToList();
        Assert.Equal(
            ["roles/storage.legacyBucketReader", "roles/storage.objectCreator", "roles/storage.objectViewer"],
            members.Select(member => declared.Input("gcp:storage/bucketIAMMember:BucketIAMMember", member, "role")).Order());
        Assert.All(members, member =>
            Assert.Equal(
                "serviceAccount:proxy@a-project", declared.Input("gcp:storage/bucketIAMMember:BucketIAMMember", member, "member")));
    }

    [Fact]
    public async Task May_be_thrown_away_where_nothing_is_protected()
    {
        var declared = await Declare(deletionProtection: false);

        Assert.Equal("true", declared.Input(Bucket, "store", "forceDestroy"));
    }

    private static Task<Declared> Declare(bool deletionProtection = true) => Declared.ByAsync(() => new ModuleStore("store", new ModuleStoreArgs
    {
        Project = "a-project",
        BucketName = "a-project-modules",
        Location = "europe-west1",
        Member = "serviceAccount:proxy@a-project",
        DeletionProtection = deletionProtection,
    }));
}
