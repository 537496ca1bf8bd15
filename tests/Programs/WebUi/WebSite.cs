using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using GoCenter.Components.WebUi;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.WebUi;

/// <summary>
/// The two web servers as the pod runs them, with a stand-in for Athens, on this machine: same files, same commands, other places.
/// </summary>
public sealed class WebSite : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("web-ui-");
    private readonly List<Process> _processes = [];

    private WebSite(FakeAthens athens, ImmutableArray<string> included)
    {
        Athens = athens;
        var port = LoopbackPort.Free();
        Address = new Uri($"http://127.0.0.1:{port}/");
        Servers = new WebServers
        {
            Version = "1.2.3",
            ConfigurationPath = Folder("configuration"),
            PagePath = Folder("page"),
            SocketPath = Path.Combine(Folder("socket"), "ui.sock"),
            UiScratchPath = Folder("ui-scratch"),
            ProxyScratchPath = Folder("proxy-scratch"),
            Address = $"127.0.0.1:{port}",
            HealthAddress = $"127.0.0.1:{LoopbackPort.Free()}",
            Upstream = $"127.0.0.1:{athens.Port}",
            Resolver = "127.0.0.1",
            ShutdownSeconds = 8,
            // Started by root, nginx would give its workers to a user who may not read a temporary folder.
            Directives = Environment.IsPrivilegedProcess ? "daemon off; user root;" : "daemon off;",
        };
        Write(Servers.ConfigurationPath, Servers.Files());
        Write(Servers.PagePath, PageFiles.Create("go.example.com", included, "1.2.3"));
    }

    public FakeAthens Athens { get; }

    public WebServers Servers { get; }

    public Uri Address { get; }

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>Lines that the <c>proxy</c> container wrote to its standard output.</summary>
    public ConcurrentQueue<string> AccessLog { get; } = [];

    /// <summary>Lines that either wrote to its standard error.</summary>
    public ConcurrentQueue<string> ErrorLog { get; } = [];

    public Process Ui => _processes[0];

    public Process Proxy => _processes[^1];

    public static async Task<WebSite> StartAsync(params ImmutableArray<string> included)
    {
        var site = new WebSite(new FakeAthens(), included);
        site.StartUi();
        site._processes.Add(site.Start(site.Servers.ProxyCommand));
        await site.WaitUntilReadyAsync();
        return site;
    }

    public void StartUi() => _processes.Insert(0, Start(Servers.UiCommand));

    public async Task WaitUntilReadyAsync()
    {
        var deadline = DateTime.UtcNow.AddMinutes(2);
        while (true)
        {
            try
            {
                using var answer = await Client.GetAsync(new Uri(Address, "/readyz"));
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            if (DateTime.UtcNow > deadline)
                throw new TimeoutException($"the servers did not come up: {string.Join('\n', ErrorLog)}");
            await Task.Delay(50);
        }
    }

    public Task<HttpResponseMessage> GetAsync(string path) => Client.GetAsync(new Uri(Address, path));

    /// <summary>What <c>nginx -t</c> says about a configuration file.</summary>
    public async Task<(int Status, string Text)> CheckAsync(string file)
    {
        var path = Path.Combine(Servers.ConfigurationPath, file);
        using var process = Process.Start(Describe(["nginx", "-t", "-q", "-c", path, "-e", "stderr"]))!;
        var text = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, text);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        Client.Dispose();
        Athens.Dispose();
        _folder.Delete(recursive: true);
    }

    private static ProcessStartInfo Describe(IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = $"{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin";
        return start;
    }

    private static void Write(string folder, ImmutableSortedDictionary<string, string> files)
    {
        foreach (var (name, text) in files)
            File.WriteAllText(Path.Combine(folder, name), text);
    }

    private string Folder(string name) => _folder.CreateSubdirectory(name).FullName;

    private Process Start(ImmutableArray<string> command)
    {
        var process = new Process { StartInfo = Describe(command) };
        process.OutputDataReceived += (_, line) => Add(AccessLog, line.Data);
        process.ErrorDataReceived += (_, line) => Add(ErrorLog, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static void Add(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
            lines.Enqueue(line);
    }
}
