using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs;

/// <summary>A real PostgreSQL server that takes connections by TLS alone, as Cloud SQL does, with a certificate of an authority of its own.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    public const string User = "athens";
    public const string Database = "modules-index";

    private readonly TemporaryFolder folder = new();
    private readonly string? account;

    private PostgresServer(string password)
    {
        Password = password;
        // The server refuses to run as root; the Debian package brings a user for it.
        account = Environment.IsPrivilegedProcess ? "postgres" : null;
    }

    public string Password { get; }

    public int Port { get; } = LoopbackPort.Free();

    /// <summary>Certificate, PEM, of the authority that signed the server's own.</summary>
    public string Authority { get; private set; } = "";

    public static async Task<PostgresServer> StartAsync(string password)
    {
        var server = new PostgresServer(password);
        try
        {
            await server.CreateAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Certificate, PEM, of an authority that signed nothing here.</summary>
    public static string OtherAuthority()
    {
        using var other = CreateAuthority("another authority");
        return other.ExportCertificatePem();
    }

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
            await RunAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        folder.Dispose();
    }

    private string Data => Path.Combine(folder.Path, "data");

    private async Task CreateAsync()
    {
        var passwordFile = Path.Combine(folder.Path, "password");
        await File.WriteAllTextAsync(passwordFile, Password);
        if (account is not null)
            await Tool.RunAsync("chown", "-R", account, folder.Path);
        await RunAsync("initdb", "-D", Data, "-U", User, "--auth=scram-sha-256", $"--pwfile={passwordFile}", "--no-sync", "--no-instructions");

        using var authority = CreateAuthority("an authority");
        Authority = authority.ExportCertificatePem();
        await WriteCertificateAsync(authority);
        await File.WriteAllTextAsync(Path.Combine(Data, "pg_hba.conf"), "hostssl all all 127.0.0.1/32 scram-sha-256\n");
        await File.AppendAllTextAsync(Path.Combine(Data, "postgresql.conf"),
            $"listen_addresses = '127.0.0.1'\nport = {Port}\nunix_socket_directories = ''\nssl = on\nfsync = off\n");
        if (account is not null)
            await Tool.RunAsync("chown", "-R", account, folder.Path);

        await RunAsync("pg_ctl", "-D", Data, "-l", Path.Combine(Data, "log"), "-w", "-t", "60", "start");
        await Tool.RunAsync("psql", $"host=127.0.0.1 port={Port} user={User} password={Password} dbname=postgres sslmode=require", "-X", "-q",
            "-c", $"create database \"{Database}\"");
    }

    /// <summary>As Cloud SQL's: the name is not the address that clients connect to.</summary>
    private async Task WriteCertificateAsync(X509Certificate2 authority)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=a-project:module-index", key, HashAlgorithmName.SHA256);
        using var certificate = request.Create(authority, authority.NotBefore, authority.NotAfter, RandomNumberGenerator.GetBytes(8));
        await File.WriteAllTextAsync(Path.Combine(Data, "server.crt"), certificate.ExportCertificatePem());
        var keyFile = Path.Combine(Data, "server.key");
        await File.WriteAllTextAsync(keyFile, key.ExportPkcs8PrivateKeyPem());
        await Tool.RunAsync("chmod", "600", keyFile);
    }

    private static X509Certificate2 CreateAuthority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1));
    }

    private Task<string> RunAsync(string program, params string[] arguments) => account is null
        ? Tool.RunAsync(program, arguments)
        : Tool.RunAsync("runuser", ["-u", account, "--", Tool.Find(program)!, .. arguments]);
}
