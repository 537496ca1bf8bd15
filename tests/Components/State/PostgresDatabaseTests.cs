using GoCenter.Components.State;
using GoCenter.Tests.Support;
using Pulumi;

namespace GoCenter.Tests.Components.State;

public sealed class PostgresDatabaseTests
{
    private const string Instance = "gcp:sql/databaseInstance:DatabaseInstance";

    [Theory]
    [InlineData("deletionProtection", "true")]
    [InlineData("settings.deletionProtectionEnabled", "true")]
    [InlineData("settings.availabilityType", "REGIONAL")]
    [InlineData("settings.ipConfiguration.ipv4Enabled", "false")]
    [InlineData("settings.ipConfiguration.privateNetwork", "a-network")]
    [InlineData("settings.ipConfiguration.sslMode", "ENCRYPTED_ONLY")]
    [InlineData("settings.ipConfiguration.serverCaMode", "GOOGLE_MANAGED_INTERNAL_CA")]
    [InlineData("settings.backupConfiguration.pointInTimeRecoveryEnabled", "true")]
    [InlineData("settings.maintenanceWindow.day", "2")]
    public async Task Keeps_its_data_and_stays_private(string path, string expected)
    {
        var declared = await Declared.ByAsync(() => Declare());

        Assert.Equal(expected, declared.Input(Instance, "index", path));
    }

    [Fact]
    public async Task Keeps_the_password_in_Secret_Manager()
    {
        var declared = await Declared.ByAsync(() => Declare());

        Assert.Equal("a-password-of-the-mocks", declared.Input("gcp:sql/user:User", "index", "password"));
        Assert.Equal("a-password-of-the-mocks", declared.Input("gcp:secretmanager/secretVersion:SecretVersion", "index", "secretData"));
        Assert.Equal("index-password", declared.Input("gcp:secretmanager/secret:Secret", "index", "secretId"));
    }

    [Fact]
    public async Task Gives_clients_everything_they_need()
    {
        (string Host, string Database, string User, string Authority)? given = null;
        var port = 0;
        Task<bool>? isSecret = null;
        await Declared.ByAsync(() =>
        {
            var endpoint = Declare().Endpoint;
            port = endpoint.Port;
            isSecret = Output.IsSecretAsync(endpoint.Password);
            Output.Tuple(endpoint.Host.ToOutput(), endpoint.Database.ToOutput(), endpoint.User.ToOutput(), endpoint.Authority)
                .Apply(known => given = known);
        });

        // Both authorities: the server may show a certificate of either while Google replaces one.
        Assert.Equal(("192.0.2.20", "athens", "athens", "an-old-authority\na-new-authority\n"), given);
        Assert.Equal(5432, port);
        Assert.True(await isSecret!);
    }

    private static PostgresDatabase Declare() => new("index", new PostgresDatabaseArgs
    {
        Project = "a-project",
        Region = "europe-west1",
        InstanceName = "index",
        DatabaseName = "athens",
        NetworkId = "a-network",
        Tier = "db-custom-1-3840",
        MaintenanceDay = 2,
        MaintenanceHour = 3,
    });
}
