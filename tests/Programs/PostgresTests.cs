using System.Diagnostics;
using GoCenter.Components.ModuleProxy;
using GoCenter.Tests.Components.ModuleProxy;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs;

/// <summary>
/// Debian package <c>postgresql</c>. The parameters that Athens gets, put together as Athens does, in front of a real server. Both Athens'
/// driver and psql take the connection string and the words of sslmode from PostgreSQL's own library.
/// </summary>
public sealed class PostgresTests
{
    private const string Password = "a-database-password";

    [ToolFact("psql", "initdb", "pg_ctl", "runuser")]
    public async Task The_index_is_reached_by_verified_TLS_and_not_without()
    {
        await using var server = await PostgresServer.StartAsync(Password);
        using var folder = new TemporaryFolder();
        var declared = await Declared.ByAsync(() => new Athens("athens", SampleAthens.Args(
            index: SampleAthens.Index(server.Authority, "127.0.0.1", server.Port))));
        var parameters = Parameters(declared, "athens");
        Assert.Equal(parameters, Parameters(declared, "athens-anchor"));

        var trusted = Mount(declared, folder, server.Authority);
        var good = await ConnectAsync(declared, parameters, trusted);
        Assert.True(good.ExitCode == 0, good.Error);
        Assert.Equal("t|athens|modules-index", good.Output);

        var strangers = Path.Combine(folder.Path, "other.pem");
        await File.WriteAllTextAsync(strangers, PostgresServer.OtherAuthority());
        var stranger = await ConnectAsync(declared, parameters, strangers);
        Assert.NotEqual(0, stranger.ExitCode);
        Assert.True(stranger.Error.Contains("SSL error: certificate verify failed", StringComparison.Ordinal), stranger.Error);

        var nobody = await ConnectAsync(declared, parameters, Path.Combine(folder.Path, "none.pem"));
        Assert.NotEqual(0, nobody.ExitCode);
        Assert.Contains("does not exist", nobody.Error, StringComparison.Ordinal);

        // Athens' default, and what a variable without sslmode would leave to the driver.
        var plain = await ConnectAsync(declared, new Dictionary<string, string>(parameters) { ["sslmode"] = "disable" }, trusted);
        Assert.NotEqual(0, plain.ExitCode);
        Assert.Contains("no pg_hba.conf entry for host \"127.0.0.1\", user \"athens\"", plain.Error, StringComparison.Ordinal);
        Assert.Contains("no encryption", plain.Error, StringComparison.Ordinal);
    }

    /// <summary>The map as Athens' settings library reads it: pairs apart by commas, key and value by the one colon.</summary>
    private static Dictionary<string, string> Parameters(Declared declared, string name) =>
        Workload.Variable(declared, name, "ATHENS_INDEX_POSTGRES_PARAMS")!
            .Split(',')
            .Select(pair => pair.Split(':'))
            .ToDictionary(pair => pair[0],
                pair => pair.Length == 2 ? pair[1] : throw new FormatException($"{string.Join(':', pair)} has not one colon"));

    /// <summary>The file that the parameters name, from the ConfigMap that is mounted there.</summary>
    private static string Mount(Declared declared, TemporaryFolder folder, string authority)
    {
        var file = Parameters(declared, "athens")["sslrootcert"];
        var volume = Workload.VolumeAt(declared, "athens", Path.GetDirectoryName(file)!);
        var map = declared.Input("kubernetes:apps/v1:Deployment", "athens", $"{volume}.configMap.name")!;
        var text = declared.Input("kubernetes:core/v1:ConfigMap", map, $"data.\"{Path.GetFileName(file)}\"");
        Assert.Equal(authority, text);
        var mounted = Path.Combine(folder.Path, Path.GetFileName(file));
        File.WriteAllText(mounted, text);
        return mounted;
    }

    private static async Task<(int ExitCode, string Output, string Error)> ConnectAsync(
        Declared declared, Dictionary<string, string> parameters, string authorityFile)
    {
        string Variable(string name) => Workload.Variable(declared, "athens", $"ATHENS_INDEX_POSTGRES_{name}")!;
        var (secret, key) = Workload.SecretVariable(declared, "athens", "ATHENS_INDEX_POSTGRES_PASSWORD")!.Value;
        var password = declared.Input("kubernetes:core/v1:Secret", secret!, $"stringData.\"{key}\"");

        // In the order and with the spaces of Athens' pkg/index/postgres.
        List<string> words = [$"host={Variable("HOST")}", "port=", Variable("PORT"), "user=", Variable("USER"), "dbname=", Variable("DATABASE"), $"password={password}"];
        words.AddRange(parameters.Select(pair => $"{pair.Key}={(pair.Key == "sslrootcert" ? authorityFile : pair.Value)}"));

        var start = new ProcessStartInfo(Tool.Find("psql")!,
            [string.Join(' ', words), "-X", "-A", "-t", "-c", "select ssl, current_user, current_database() from pg_stat_ssl where pid = pg_backend_pid()"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output).Trim(), await error);
    }
}
