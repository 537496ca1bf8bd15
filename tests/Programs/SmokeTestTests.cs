using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using GoCenter.Tests.Programs.WebUi;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs;

/// <summary>The checks that people run pass on a sound repository, and say what is wrong with any other.</summary>
[Collection("web servers")]
public sealed class SmokeTestTests
{
    private const string Module = "github.com/BurntSushi/toml";
    private const string Version = "v1.5.0";
    private const string Escaped = "/github.com/!burnt!sushi/toml/@v/v1.5.0";

    private static readonly SortedDictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        // Names whose order differs between bytes and letters, and a space.
        [$"{Module}@{Version}/LICENSE"] = "free\n",
        [$"{Module}@{Version}/go.mod"] = "module github.com/BurntSushi/toml\n",
        [$"{Module}@{Version}/internal/a.go"] = "package internal\n",
        [$"{Module}@{Version}/internal-tag/a test.go"] = "package tag\n",
        [$"{Module}@{Version}/Zebra.go"] = "package toml\n",
    };

    [ToolFact("nginx", "curl", "unzip", "openssl")]
    public async Task A_sound_repository_passes()
    {
        await using var site = await StartAsync();
        site.Athens.Answer($"{Escaped}.zip", Zip(Files), "application/zip");

        var (status, text) = await RunAsync(site);

        Assert.Equal(
            $$"""
            ok    health  {{site.Address.AbsoluteUri.TrimEnd('/')}}
            ok    page    with its content security policy
            ok    list    has v1.5.0
            ok    info    {"Version":"v1.5.0","Time":"2026-11-05T00:00:00Z"}
            ok    mod     {{ModHash(Files[$"{Module}@{Version}/go.mod"])}}, as in the checksum database
            ok    zip     {{Hash(Files)}}, as in the checksum database
            All checks passed for github.com/BurntSushi/toml@v1.5.0.

            """, text);
        Assert.Equal(0, status);
    }

    [ToolFact("nginx", "curl", "unzip", "openssl")]
    public async Task A_changed_file_a_torn_archive_and_a_wrong_go_mod_fail()
    {
        await using var site = await StartAsync();
        var changed = new SortedDictionary<string, string>(Files, StringComparer.Ordinal);
        changed[$"{Module}@{Version}/Zebra.go"] = "package evil\n";
        site.Athens.Answer($"{Escaped}.zip", Zip(changed), "application/zip");
        site.Athens.Answer($"{Escaped}.mod", "module example.com/other\n");

        var (status, text) = await RunAsync(site);
        var other = ModHash("module example.com/other\n");
        Assert.Contains($"zip     its hash is {Hash(changed)}; the checksum database says {Hash(Files)}\n", text, StringComparison.Ordinal);
        Assert.Contains($"mod     its hash is {other}; the checksum database says ", text, StringComparison.Ordinal);
        Assert.EndsWith("Failed checks: 2, for github.com/BurntSushi/toml@v1.5.0.\n", text, StringComparison.Ordinal);
        Assert.Equal(1, status);

        site.Athens.Answer($"{Escaped}.zip", Zip(Files)[..^40], "application/zip");
        (status, text) = await RunAsync(site);
        Assert.Contains("FAIL  zip     cannot be unpacked: ", text, StringComparison.Ordinal);
        Assert.Equal(1, status);
    }

    [ToolFact("nginx", "curl", "unzip", "openssl")]
    public async Task What_is_away_fails_by_name_and_without_an_address_nothing_runs()
    {
        await using var site = await StartAsync();
        site.Athens.Trouble = 503;
        var (status, text) = await RunAsync(site);
        foreach (var path in new[] { "list", "v1.5.0.info", "v1.5.0.mod", "v1.5.0.zip" })
        {
            var check = path[(path.LastIndexOf('.') + 1)..];
            var address = $"{site.Address}proxy{Escaped[..^Version.Length]}{path}";
            Assert.Contains($"FAIL  {check,-7} {address} answered 503, not 200\n", text, StringComparison.Ordinal);
        }

        Assert.Equal(1, status);

        site.Athens.Trouble = null;
        site.Athens.Answer("/lookup/github.com/!burnt!sushi/toml@v1.5.0", "");
        (status, text) = await RunAsync(site);
        Assert.Contains("FAIL  mod     the checksum database has no hash to compare with\n", text, StringComparison.Ordinal);
        Assert.Equal(1, status);

        Assert.Equal(
            (2, "TARGET_URL is \"modules.example.com\"; needed is the address of a repository, such as https://modules.example.com\n"),
            await RunAsync(new Dictionary<string, string> { ["TARGET_URL"] = "modules.example.com" }));
    }

    [ToolFact("nginx", "wrk")]
    public async Task The_load_test_passes_on_a_service_that_answers_and_fails_on_one_that_does_not()
    {
        await using var site = await WebSite.StartAsync();
        Dictionary<string, string> Target(string path) =>
            new() { ["TARGET_URL"] = new Uri(site.Address, path).AbsoluteUri, ["DURATION"] = "1s", ["RATE"] = "1" };

        var (status, text) = await RunAsync(Target("/"), "load_test.sh");
        Assert.Matches("ok   [0-9.]+ requests a second, no error\n$", text);
        Assert.Equal(0, status);

        (status, text) = await RunAsync(Target("/none"), "load_test.sh");
        Assert.Matches("FAIL Non-2xx or 3xx responses: [0-9]+\n$", text);
        Assert.Equal(1, status);

        (status, text) = await RunAsync(new Dictionary<string, string>(Target("/")) { ["RATE"] = "100000000" }, "load_test.sh");
        Assert.Matches("FAIL [0-9.e+]+ requests a second, not 100000000\n$", text);
        Assert.Equal(1, status);
    }

    [Fact]
    public void The_hash_is_the_one_that_go_sum_files_have() =>
        Assert.Equal("h1:bwawxfHBFNV+L2hUp1rHADufV3IMtnDRdf1r5NINEl0=", ModHash("module github.com/pkg/errors\n"));

    private static async Task<WebSite> StartAsync()
    {
        var site = await WebSite.StartAsync();
        site.Athens.AddModule(Module, new DateTime(2026, 11, 5, 0, 0, 0, DateTimeKind.Utc), Version, "v1.4.0");
        site.Athens.Answer($"{Escaped}.mod", Files[$"{Module}@{Version}/go.mod"]);
        var mod = ModHash(Files[$"{Module}@{Version}/go.mod"]);
        site.Athens.Answer(
            "/lookup/github.com/!burnt!sushi/toml@v1.5.0",
            $"12345678\n{Module} {Version} {Hash(Files)}\n{Module} {Version}/go.mod {mod}\n\ngo.sum database tree\n");
        return site;
    }

    private static Task<(int Status, string Text)> RunAsync(WebSite site) => RunAsync(new Dictionary<string, string>
    {
        ["TARGET_URL"] = site.Address.AbsoluteUri,
        ["SUMDB_URL"] = $"http://127.0.0.1:{site.Athens.Port}",
        ["MODULE"] = Module,
        ["VERSION"] = Version,
    });

    private static async Task<(int Status, string Text)> RunAsync(Dictionary<string, string> environment, string script = "smoke_test.sh")
    {
        // dash is what Debian and Alpine-like systems make of /bin/sh; nothing may depend on more.
        var start = new ProcessStartInfo("sh", [ScriptPath(script)]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var text = await process.StandardOutput.ReadToEndAsync() + await errors;
        await process.WaitForExitAsync();
        return (process.ExitCode, text);
    }

    private static string ScriptPath(string script, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, script);

    private static byte[] Zip(SortedDictionary<string, string> files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Not in the order of the hash.
            foreach (var (name, text) in files.Reverse())
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    private static string ModHash(string text) => Hash(new(StringComparer.Ordinal) { ["go.mod"] = text });

    private static string Hash(SortedDictionary<string, string> files)
    {
        var lines = files.Select(file => $"{Convert.ToHexStringLower(Sha256(file.Value))}  {file.Key}\n");
        return $"h1:{Convert.ToBase64String(Sha256(string.Concat(lines)))}";

        static byte[] Sha256(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
    }
}
