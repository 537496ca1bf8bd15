using System.Diagnostics;
using GoCenter.Components.ModuleProxy;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Queue;

/// <summary>
/// The programs of the module queue, unpacked from the assembly that ships them, and run by busybox with nothing in the path but the tools
/// that they say they need: the same userland as that of the Valkey image.
/// </summary>
internal sealed class QueuePrograms : IDisposable
{
    /// <summary>The busybox applets that the head of lib.sh names, and ssl_client beside them.</summary>
    public static readonly string[] Applets =
    [
        "awk", "cat", "date", "dirname", "grep", "mkdir", "mkfifo", "mv", "nc", "od", "rm", "sed", "sleep", "stat", "timeout", "tr", "wget", "ssl_client",
    ];

    private const string Prefix = "ModuleProxy/programs/";
    private readonly TemporaryFolder folder = new();
    private readonly string tools;
    private readonly Dictionary<string, string> environment;
    private int started;

    public QueuePrograms(RedisServer? redis = null)
    {
        var assembly = typeof(ModuleDiscovery).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            folder.Write(resource[Prefix.Length..], reader.ReadToEnd());
        }

        tools = Directory.CreateDirectory(Path.Combine(folder.Path, "bin")).FullName;
        foreach (var applet in Applets.Append("sh"))
            File.CreateSymbolicLink(Path.Combine(tools, applet), "/usr/bin/busybox");
        File.CreateSymbolicLink(Path.Combine(tools, "valkey-cli"), "/usr/bin/redis-cli");

        environment = new Dictionary<string, string> { ["PATH"] = tools };
        if (redis is not null)
        {
            environment["VALKEY_PORT"] = $"{redis.Port}";
            environment["VALKEY_PASSWORD_FILE"] = redis.PasswordFile;
            environment["VALKEY_CA_FILE"] = redis.AuthorityFile ?? "";
        }
    }

    /// <summary>Every shell script.</summary>
    public IEnumerable<string> Scripts => Directory.EnumerateFiles(folder.Path, "*.sh").Order(StringComparer.Ordinal);

    /// <summary>Path of one of the programs' files.</summary>
    public string PathOf(string file) => Path.Combine(folder.Path, file);

    /// <summary>Writes a file beside the programs.</summary>
    public string Write(string file, string content) => folder.Write(file, content);

    /// <summary>Starts a program, with a folder of its own to run in.</summary>
    public ShellProgram Start(string script, params (string Name, string Value)[] settings) =>
        new(StartInfo([PathOf(script)], settings), Path.Combine(folder.Path, $"run-{started}"));

    /// <summary>Runs a program to its end and gives what it printed.</summary>
    public async Task<(int Code, string Output, string Error)> RunAsync(string[] arguments, params (string Name, string Value)[] settings)
    {
        using var process = Process.Start(StartInfo(arguments, settings))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Eventually.Patience);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, (await output).TrimEnd('\n'), (await error).TrimEnd('\n'));
    }

    public void Dispose() => folder.Dispose();

    private ProcessStartInfo StartInfo(string[] arguments, (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(Path.Combine(tools, "sh"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        start.Environment["RUN_DIR"] = Path.Combine(folder.Path, $"run-{++started}");
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return start;
    }
}
