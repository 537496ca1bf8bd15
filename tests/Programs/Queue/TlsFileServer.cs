using System.Diagnostics;

namespace GoCenter.Tests.Programs.Queue;

/// <summary>
/// One file over HTTPS, by openssl on 127.0.0.1. The TLS of Debian's busybox offers what .NET no longer takes; the ssl_client of the Valkey
/// image is another program with the same arguments, on top of OpenSSL.
/// </summary>
internal sealed class TlsFileServer : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Process process;

    private TlsFileServer(TlsFiles tls, string file, string content)
    {
        folder.Write(file, content);
        var port = RedisServer.FreePort();
        Url = $"https://127.0.0.1:{port}";
        process = Process.Start(new ProcessStartInfo("openssl",
            ["s_server", "-accept", $"127.0.0.1:{port}", "-cert", tls.CertificateFile, "-key", tls.KeyFile, "-WWW", "-quiet", "-tls1_2", "-cipher", "ALL:@SECLEVEL=0"])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Address without a slash at its end.</summary>
    public string Url { get; }

    public static TlsFileServer Start(TlsFiles tls, string file, string content) => new(tls, file, content);

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Dispose();
    }
}
