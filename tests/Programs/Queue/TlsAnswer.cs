using System.Diagnostics;
using System.Text;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Queue;

/// <summary>
/// One answer over HTTPS, by openssl on 127.0.0.1. The TLS of Debian's busybox offers what .NET no longer takes; the ssl_client of the Valkey
/// image is another program with the same arguments, on top of OpenSSL.
/// </summary>
internal sealed class TlsAnswer : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task<string> request;

    public TlsAnswer(TlsFiles tls, string body)
    {
        var port = LoopbackPort.Free();
        Url = $"https://127.0.0.1:{port}";
        process = Process.Start(new ProcessStartInfo("openssl",
            ["s_server", "-accept", $"127.0.0.1:{port}", "-cert", tls.CertificateFile, "-key", tls.KeyFile, "-quiet", "-tls1_2", "-cipher", "ALL:@SECLEVEL=0"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        request = AnswerAsync(body);
    }

    /// <summary>Address without a slash at its end.</summary>
    public string Url { get; }

    /// <summary>The request that was answered.</summary>
    public Task<string> Request => request.WaitAsync(Eventually.Patience);

    /// <summary>Ends the connection, which is the end of the answer: openssl does not do so by itself.</summary>
    public void HangUp() => process.Kill();

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<string> AnswerAsync(string body)
    {
        var buffer = new byte[4096];
        var length = 0;
        while (!Encoding.ASCII.GetString(buffer, 0, length).Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await process.StandardOutput.BaseStream.ReadAsync(buffer.AsMemory(length));
            if (read == 0)
                break;
            length += read;
        }

        await process.StandardInput.WriteAsync($"HTTP/1.0 200 OK\r\n\r\n{body}");
        await process.StandardInput.FlushAsync();
        return Encoding.ASCII.GetString(buffer, 0, length);
    }
}
