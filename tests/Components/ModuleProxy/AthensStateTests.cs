using System.Globalization;
using GoCenter.Components.ModuleProxy;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.ModuleProxy;

/// <summary>The index in PostgreSQL and the locks in Valkey.</summary>
public sealed class AthensStateTests
{
    private const string Deployment = "kubernetes:apps/v1:Deployment";

    [Theory]
    [InlineData("ATHENS_INDEX_TYPE", "postgres")]
    [InlineData("ATHENS_INDEX_POSTGRES_HOST", "192.0.2.20")]
    [InlineData("ATHENS_INDEX_POSTGRES_PORT", "5432")]
    [InlineData("ATHENS_INDEX_POSTGRES_DATABASE", "modules-index")]
    [InlineData("ATHENS_INDEX_POSTGRES_USER", "athens")]
    [InlineData("ATHENS_INDEX_POSTGRES_PARAMS", "connect_timeout:5,sslmode:verify-ca,sslrootcert:/etc/athens/index/ca.pem")]
    [InlineData("ATHENS_SINGLE_FLIGHT_TYPE", "redis")]
    [InlineData("ATHENS_REDIS_ENDPOINT", "rediss://valkey.modules.svc.cluster.local:6379")]
    [InlineData("ATHENS_REDIS_CLUSTER", "false")]
    [InlineData("ATHENS_REDIS_LOCK_TTL", "420")]
    [InlineData("ATHENS_REDIS_LOCK_TIMEOUT", "450")]
    [InlineData("ATHENS_REDIS_LOCK_MAX_RETRIES", "450")]
    [InlineData("SSL_CERT_DIR", "/etc/ssl/certs:/etc/athens/locks")]
    public async Task Reaches_its_state_by_TLS(string name, string expected)
    {
        var declared = await Declare();

        Assert.Equal(expected, Workload.Variable(declared, "athens", name));
        Assert.Equal(expected, Workload.Variable(declared, "athens-anchor", name));
    }

    [Fact]
    public async Task Refers_to_its_passwords()
    {
        var declared = await Declare();

        Assert.Equal(("athens-index", "password"), Workload.SecretVariable(declared, "athens", "ATHENS_INDEX_POSTGRES_PASSWORD"));
        Assert.Equal("a-database-password", declared.Input("kubernetes:core/v1:Secret", "athens-index", "stringData.password"));
        Assert.Equal(("valkey-users", "default"), Workload.SecretVariable(declared, "athens", "ATHENS_REDIS_PASSWORD"));
        Assert.Null(Workload.Variable(declared, "athens", "ATHENS_INDEX_POSTGRES_PASSWORD"));
        Assert.Null(Workload.Variable(declared, "athens", "ATHENS_REDIS_PASSWORD"));
    }

    [Fact]
    public async Task Trusts_the_authorities_of_its_state()
    {
        var declared = await Declare();

        var index = Workload.VolumeAt(declared, "athens", "/etc/athens/index");
        Assert.Equal("athens-index-authority", declared.Input(Deployment, "athens", $"{index}.configMap.name"));
        Assert.Equal("an-authority\n", declared.Input("kubernetes:core/v1:ConfigMap", "athens-index-authority", "data.\"ca.pem\""));

        var locks = Workload.VolumeAt(declared, "athens", "/etc/athens/locks");
        Assert.Equal("valkey-tls", declared.Input(Deployment, "athens", $"{locks}.secret.secretName"));
        // The server's private key is in the same Secret.
        Assert.Equal("ca.crt", declared.Input(Deployment, "athens", $"{locks}.secret.items[0].key"));
        Assert.Null(declared.Input(Deployment, "athens", $"{locks}.secret.items[1].key"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(300)]
    [InlineData(FetchTimes.LongestFetch)]
    public async Task Waits_for_the_lock_longer_than_the_longest_fetch(int fetchSeconds)
    {
        var declared = await Declare(fetchSeconds);
        int Seconds(string name) => int.Parse(Workload.Variable(declared, "athens", name)!, CultureInfo.InvariantCulture);

        var fetch = Seconds("ATHENS_STASH_TIMEOUT");
        var timeToLive = Seconds("ATHENS_REDIS_LOCK_TTL");
        // One attempt a second, up to the time-out: whichever is first ends the wait.
        var wait = Math.Min(Seconds("ATHENS_REDIS_LOCK_TIMEOUT"), Seconds("ATHENS_REDIS_LOCK_MAX_RETRIES"));
        Assert.Equal(fetchSeconds, fetch);
        Assert.True(Seconds("ATHENS_TIMEOUT") <= fetch);
        Assert.True(timeToLive > fetch + FetchTimes.Queue, $"a lock of {timeToLive} s ends before a fetch of {fetch} s that waited");
        Assert.True(wait > timeToLive, $"{wait} s end before the lock of {timeToLive} s that a killed replica leaves");
        Assert.True(wait + FetchTimes.Queue + fetch <= 15 * 60, "Athens gives a request up after 900 s");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(FetchTimes.LongestFetch + 1)]
    public async Task Refuses_a_fetch_that_leaves_no_time_to_wait(int fetchSeconds)
    {
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => Declare(fetchSeconds));

        Assert.Contains(
            $"FetchTimeoutSeconds is {fetchSeconds}; allowed are 1 to 330, because waiting for another replica's fetch and then fetching has to fit into the " +
            "900 s that Athens gives a request",
            fault.ToString(),
            StringComparison.Ordinal);
    }

    private static Task<Declared> Declare(int fetchSeconds = 300) => Declared.ByAsync(() => new Athens(
        "athens", SampleAthens.Args(index: SampleAthens.Index(), locks: SampleAthens.Locks(), fetchTimeoutSeconds: fetchSeconds)));
}
