using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using GoCenter.Components;
using GoCenter.Tests.Programs.WebUi;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.LoadTests;

/// <summary>The scripts for k6 ask for what they should, by the JavaScript engine that Playwright brings.</summary>
public sealed class LoadScriptTests
{
    [ToolFact("curl")]
    public async Task Every_module_is_fetched_whole_twice_and_no_second_turn_comes_before_the_first()
    {
        using var athens = new FakeAthens();
        // One comes twice, and one is more than are wanted.
        string[] paths =
        [
            "golang.org/x/text", "github.com/pkg/errors", "github.com/BurntSushi/toml", "golang.org/x/text", "golang.org/x/mod",
            "k8s.io/api", "gopkg.in/yaml.v3", "example.com/beyond",
        ];
        var feed = paths.Select((path, i) => $$"""{"Path":"{{path}}","Version":"v1.{{i}}.0","Timestamp":"2026-01-01T00:00:0{{i}}.5Z"}""");
        athens.Answer("/index", string.Join('\n', feed) + "\n");
        athens.Answer("/api/v1/query", """{"data":{"result":[{"value":[0,"41"]}]}}""");
        string[] versions =
        [
            "github.com/pkg/errors/@v/v1.1.0", "github.com/!burnt!sushi/toml/@v/v1.2.0", "golang.org/x/text/@v/v1.0.0",
            "golang.org/x/mod/@v/v1.4.0", "k8s.io/api/@v/v1.5.0", "gopkg.in/yaml.v3/@v/v1.6.0",
        ];
        foreach (var escaped in versions)
        {
            foreach (var part in new[] { "info", "mod", "zip" })
                athens.Answer($"/{escaped}.{part}", "x");
        }

        using var played = await PlayAsync("modules.js", Settings(athens, modules: 6));

        var requests = played.RootElement.GetProperty("requests").EnumerateArray()
            .Select(request => (Path: PathOf(request), Pass: request.GetProperty("pass").GetString()!))
            .Where(request => request.Pass.Length > 0).ToList();
        Assert.Equal(6 * 3 * 2, requests.Count);
        Assert.All(requests.GroupBy(request => request.Path), turns => Assert.Equal(["first", "second"], turns.Select(turn => turn.Pass)));
        Assert.Contains(("/github.com/!burnt!sushi/toml/@v/v1.2.0.zip", "second"), requests);
        Assert.Equal(0, played.RootElement.GetProperty("failedChecks").GetInt32());
        Assert.Equal(0, played.RootElement.GetProperty("counters").GetProperty("upstream_fetches").GetInt32());
        Assert.Equal("count<=6", played.RootElement.GetProperty("thresholds").GetProperty("upstream_fetches")[0].GetString());
    }

    [ToolFact("curl")]
    public async Task An_index_that_ends_too_soon_is_said_and_no_load_is_made()
    {
        using var athens = new FakeAthens();
        athens.Answer("/index", """{"Path":"example.com/only","Version":"v1.0.0","Timestamp":"2026-01-01T00:00:00.5Z"}""");

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => PlayAsync("modules.js", Settings(athens, modules: 6)));

        Assert.Contains("the index gave 1 of 6 modules, then status 200", fault.Message, StringComparison.Ordinal);
        Assert.Equal(2, athens.Requests.Count);
    }

    [ToolFact("curl", "nginx")]
    public async Task People_at_the_page_come_back_for_the_next_step_and_nothing_fails()
    {
        await using var site = await WebSite.StartAsync();
        site.Athens.Answer("/index", "{}\n");
        string[] modules =
        [
            "github.com/pkg/errors", "github.com/google/uuid", "github.com/stretchr/testify", "golang.org/x/text", "golang.org/x/sync",
        ];
        foreach (var path in modules)
            site.Athens.AddModule(path, DateTime.UtcNow, "v1.0.0");

        using var played = await PlayAsync("ui.js", new()
        {
            ["TARGET_URL"] = site.Address.AbsoluteUri.TrimEnd('/'),
            ["USERS"] = "10",
            ["RATE"] = "100",
            ["DURATION"] = "600s",
        }, iterations: 60);

        Assert.Equal(0, played.RootElement.GetProperty("failedChecks").GetInt32());
        var paths = played.RootElement.GetProperty("requests").EnumerateArray().Select(PathOf).ToList();
        // Ten people, six visits each, and each person goes through every step once.
        Assert.Equal(10, paths.Count(path => path == "/"));
        Assert.Equal(10, paths.Count(path => path == "/proxy/index"));
        Assert.Equal(10, paths.Count(path => path.EndsWith("/@v/list", StringComparison.Ordinal)));
        var scenario = played.RootElement.GetProperty("scenario");
        Assert.Equal((100, "1s"), (scenario.GetProperty("rate").GetInt32(), scenario.GetProperty("timeUnit").GetString()!));
    }

    private static string PathOf(JsonElement request) => new Uri(request.GetProperty("url").GetString()!).AbsolutePath;

    private static Dictionary<string, string> Settings(FakeAthens athens, int modules) => new()
    {
        ["PROXY_URL"] = $"http://127.0.0.1:{athens.Port}",
        ["PROMETHEUS_URL"] = $"http://127.0.0.1:{athens.Port}",
        ["INDEX_URL"] = $"http://127.0.0.1:{athens.Port}/index",
        ["SINCE"] = "2026-01-01T00:00:00.000001Z",
        ["MODULES"] = $"{modules}",
        // One that does not divide: the last worker's share is short.
        ["WORKERS"] = "4",
        ["DURATION"] = "1m",
    };

    private static async Task<JsonDocument> PlayAsync(string script, Dictionary<string, string> settings, int iterations = 0)
    {
        var folder = Directory.CreateTempSubdirectory("k6-");
        try
        {
            var file = Path.Combine(folder.FullName, script);
            await File.WriteAllTextAsync(file, EmbeddedFile.Read($"LoadTests/k6/{script}"));
            var node = Path.Combine(AppContext.BaseDirectory, ".playwright", "node", "linux-x64", "node");
            var start = new ProcessStartInfo(node, [PlayerPath(), file, $"{iterations}"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            foreach (var (name, value) in settings)
                start.Environment[name] = value;
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var text = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? JsonDocument.Parse(text) : throw new InvalidOperationException(await errors);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string PlayerPath([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "play.mjs");
}
