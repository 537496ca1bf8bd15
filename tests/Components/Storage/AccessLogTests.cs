using GoCenter.Components.Storage;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.Storage;

public sealed class AccessLogTests
{
    private const string Bucket = "gcp:storage/bucket:Bucket";
    private const string Member = "gcp:storage/bucketIAMMember:BucketIAMMember";

    [Theory]
    [InlineData("name", "a-project-modules-access")]
    [InlineData("location", "europe-west1")]
    [InlineData("uniformBucketLevelAccess", "true")]
    [InlineData("publicAccessPrevention", "enforced")]
    [InlineData("versioning.enabled", "true")]
    [InlineData("forceDestroy", "false")]
    [InlineData("lifecycleRules[0].condition.age", "90")]
    [InlineData("lifecycleRules[0].condition.withState", "LIVE")]
    [InlineData("lifecycleRules[1].condition.daysSinceNoncurrentTime", "7")]
    public async Task Is_a_hardened_bucket_that_forgets_after_a_while(string path, string expected) =>
        Assert.Equal(expected, (await Declare()).Input(Bucket, "log", path));

    [Fact]
    public async Task Only_Google_adds_to_it_and_nobody_reads_or_deletes()
    {
        var declared = await Declare();

        Assert.Single(declared.Resources, resource => resource.Contains("IAMMember", StringComparison.Ordinal));
        Assert.Equal("group:cloud-storage-analytics@google.com", declared.Input(Member, "log", "member"));
        Assert.Equal("roles/storage.objectCreator", declared.Input(Member, "log", "role"));
    }

    [Fact]
    public async Task May_be_thrown_away_where_nothing_is_protected() =>
        Assert.Equal("true", (await Declare(deletionProtection: false)).Input(Bucket, "log", "forceDestroy"));

    private static Task<Declared> Declare(bool deletionProtection = true) => Declared.ByAsync(() => new AccessLog("log", new AccessLogArgs
    {
        BucketName = "a-project-modules-access",
        Project = "a-project",
        Location = "europe-west1",
        DeletionProtection = deletionProtection,
    }));
}
