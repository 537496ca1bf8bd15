using GoCenter.Components;
using GoCenter.Components.Gke;
using GoCenter.Components.Google;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.Google;

public sealed class EncryptionKeysTests
{
    private const string Key = "gcp:kms/cryptoKey:CryptoKey";
    private const string Use = "gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember";

    private static Task<Declared> Declare() => Declared.ByAsync(() =>
        new EncryptionKeys("keys", new EncryptionKeysArgs { Project = "p", Region = "europe-west1", RingName = "gocenter" }));

    [Theory]
    [InlineData("cluster-secrets", "serviceAccount:service-1234567890@container.googleapis.com")]
    [InlineData("node-disks", "serviceAccount:service-1234567890@compute-system.iam.gserviceaccount.com")]
    [InlineData("notifications", "serviceAccount:service-1234567890@pubsub.googleapis.com")]
    [InlineData("backups", "serviceAccount:service-1234567890@gkebackup.googleapis.com")]
    public async Task Each_key_rotates_and_is_used_by_one_service_alone(string purpose, string member)
    {
        var declared = await Declare();

        Assert.Equal("7776000s", declared.Input(Key, $"keys-{purpose}", "rotationPeriod"));
        Assert.Equal("keys-id", declared.Input(Key, $"keys-{purpose}", "keyRing"));
        Assert.Equal($"keys-{purpose}-id", declared.Input(Use, $"keys-{purpose}", "cryptoKeyId"));
        Assert.Equal(member, declared.Input(Use, $"keys-{purpose}", "member"));
        Assert.Equal("roles/cloudkms.cryptoKeyEncrypterDecrypter", declared.Input(Use, $"keys-{purpose}", "role"));
    }

    [Fact]
    public async Task The_ring_has_a_name_that_no_ring_before_had()
    {
        var declared = await Declare();

        Assert.Equal("gocenter-c0ffee", declared.Input("gcp:kms/keyRing:KeyRing", "keys", "name"));
    }

    [Theory]
    [InlineData("service-12@container-engine-robot.iam.gserviceaccount.com", "12")]
    public void The_projects_number_is_in_the_address_of_a_services_account(string agent, string number) => Assert.Equal(number, EncryptionKeys.ProjectNumber(agent));

    [Theory]
    [InlineData("")]
    [InlineData("service-@x")]
    [InlineData("12-compute@developer.gserviceaccount.com")]
    public void Another_address_is_refused(string agent) => Assert.Equal(
        $"\"{agent}\" is no address of a service's own account; allowed is service-, the project's number, and @",
        Assert.Throws<ArgumentException>(() => EncryptionKeys.ProjectNumber(agent)).Message);

    [Fact]
    public async Task Only_images_that_the_program_names_may_run()
    {
        var declared = await Declared.ByAsync(() => new ImagePolicy("images", new ImagePolicyArgs { Project = "p", Repositories = Versions.AllowedRepositories }));

        const string type = "gcp:binaryauthorization/policy:Policy";
        Assert.Equal("ALWAYS_DENY", declared.Input(type, "images", "defaultAdmissionRule.evaluationMode"));
        Assert.Equal("ENFORCED_BLOCK_AND_AUDIT_LOG", declared.Input(type, "images", "defaultAdmissionRule.enforcementMode"));
        Assert.Equal("ENABLE", declared.Input(type, "images", "globalPolicyEvaluationMode"));
        var patterns = new List<string>();
        while (declared.Input(type, "images", $"admissionWhitelistPatterns[{patterns.Count}].namePattern") is { } pattern)
            patterns.Add(pattern);
        Assert.All(typeof(Versions.Images).GetFields(), image =>
            Assert.Contains($"{((ContainerImage)image.GetValue(null)!).Repository}*", patterns));
        // Never a whole registry, nor everything of an account: at least a registry, an account and a name.
        Assert.All(patterns, pattern => Assert.Matches(@"^[a-z0-9.]+(/[a-z0-9_-]+)+\*$", pattern));
    }

    [Fact]
    public async Task News_about_clusters_is_encrypted_and_stays_in_its_region()
    {
        var declared = await Declared.ByAsync(() => new ClusterNotifications("news", new ClusterNotificationsArgs { Project = "p", Region = "europe-west1", Key = "a-key" }));

        Assert.Equal("a-key", declared.Input("gcp:pubsub/topic:Topic", "news", "kmsKeyName"));
        Assert.Equal("europe-west1", declared.Input("gcp:pubsub/topic:Topic", "news", "messageStoragePolicy.allowedPersistenceRegions"));
    }

    [Fact]
    public async Task Backups_hold_secrets_and_volumes_encrypted_for_as_long_as_asked()
    {
        var declared = await Declared.ByAsync(() => Backup());

        string? Plan(string path) => declared.Input("gcp:gkebackup/backupPlan:BackupPlan", "backup", path);
        Assert.Equal("true", Plan("backupConfig.includeSecrets"));
        Assert.Equal("true", Plan("backupConfig.includeVolumeData"));
        Assert.Equal("a-key", Plan("backupConfig.encryptionKey.gcpKmsEncryptionKey"));
        Assert.Equal("0 1 * * *", Plan("backupSchedule.cronSchedule"));
        Assert.Equal("14", Plan("retentionPolicy.backupRetainDays"));
        Assert.Equal("false", Plan("backupSchedule.paused"));
    }

    // Google deletes no plan with a backup in it.
    [Fact]
    public async Task BackupsThatWouldKeepAnEnvironmentFromBeingThrownAwayCanBeLeftOut() =>
        Assert.Equal("true", (await Declared.ByAsync(() => Backup(paused: true))).Input("gcp:gkebackup/backupPlan:BackupPlan", "backup", "backupSchedule.paused"));

    private static ClusterBackup Backup(bool paused = false) => new("backup", new ClusterBackupArgs
    {
        PlanName = "gocenter",
        Project = "p",
        Region = "europe-west1",
        ClusterId = "a-cluster",
        Key = "a-key",
        Schedule = "0 1 * * *",
        RetainDays = 14,
        Paused = paused,
    });
}
