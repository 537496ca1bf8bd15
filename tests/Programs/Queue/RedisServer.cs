using System.Diagnostics;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Queue;

/// <summary>redis-server on 127.0.0.1, in memory, with a password. It stands in for Valkey, whose protocol and scripts are the same.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private const string Secret = "a-password-of-the-tests";
    private readonly ServerProcess server;
    private readonly TemporaryFolder folder = new();
    private readonly bool tls;

    private RedisServer(TlsFiles? files, string? accessRules)
    {
        tls = files is not null;
        Port = LoopbackPort.Free();
        PasswordFile = folder.Write("password", Secret);
        AuthorityFile = files?.AuthorityFile;

        List<string> arguments = ["--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder.Path];
        if (files is null)
            arguments.AddRange(["--port", $"{Port}"]);
        else
            arguments.AddRange(["--port", "0", "--tls-port", $"{Port}", "--tls-cert-file", files.CertificateFile, "--tls-key-file", files.KeyFile,
                "--tls-ca-cert-file", files.AuthorityFile, "--tls-auth-clients", "no"]);
        if (accessRules is null)
            arguments.AddRange(["--requirepass", Secret]);
        else
            arguments.AddRange(["--aclfile", folder.Write("users.acl", $"user default on >{Secret} {accessRules}\n")]);
        server = new ServerProcess("redis-server", arguments);
    }

    public int Port { get; }

    public string PasswordFile { get; }

    public string? AuthorityFile { get; }

    /// <summary>Starts a server and waits until it answers.</summary>
    /// <param name="files">Its certificate; null for no TLS.</param>
    /// <param name="accessRules">What clients may do; null for everything.</param>
    public static async Task<RedisServer> StartAsync(TlsFiles? files = null, string? accessRules = null)
    {
        var redis = new RedisServer(files, accessRules);
        try
        {
            await redis.server.ReadyAsync(async () => await redis.AskAsync("PING") == "PONG");
            return redis;
        }
        catch
        {
            await redis.DisposeAsync();
            throw;
        }
    }

    /// <summary>Says one command and gives the answer as text.</summary>
    public async Task<string> AskAsync(params string[] command)
    {
        List<string> arguments = ["-p", $"{Port}"];
        if (tls)
            arguments.AddRange(["--tls", "--cacert", AuthorityFile!]);
        arguments.AddRange(command);
        var start = new ProcessStartInfo("redis-cli", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["REDISCLI_AUTH"] = Secret;
        using var cli = Process.Start(start)!;
        var answer = await cli.StandardOutput.ReadToEndAsync();
        await cli.WaitForExitAsync();
        return answer.TrimEnd('\n');
    }

    /// <summary>The same as a number.</summary>
    public async Task<int> CountAsync(params string[] command) =>
        int.TryParse(await AskAsync(command), System.Globalization.CultureInfo.InvariantCulture, out var count) ? count : 0;

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Dispose();
    }
}
