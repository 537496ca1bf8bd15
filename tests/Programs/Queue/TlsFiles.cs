using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Queue;

/// <summary>An authority made for one test, and a certificate of it for 127.0.0.1.</summary>
internal sealed class TlsFiles : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public TlsFiles()
    {
        using var authorityKey = RSA.Create(2048);
        var authorityRequest = new CertificateRequest(
            "CN=authority of the tests", authorityKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        authorityRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var authority = authorityRequest.CreateSelfSigned(DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddDays(1));

        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(authority, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddHours(1), [1, 2, 3, 4]);

        AuthorityFile = folder.Write("ca.crt", authority.ExportCertificatePem());
        CertificateFile = folder.Write("tls.crt", signed.ExportCertificatePem());
        KeyFile = folder.Write("tls.key", key.ExportPkcs8PrivateKeyPem());
    }

    public string AuthorityFile { get; }

    public string CertificateFile { get; }

    public string KeyFile { get; }

    public void Dispose() => folder.Dispose();
}
