using GoCenter.Components.Certificates;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.Certificates;

public sealed class InternalAuthorityTests
{
    private const string Issuer = "kubernetes:cert-manager.io/v1:ClusterIssuer";
    private const string Certificate = "kubernetes:cert-manager.io/v1:Certificate";

    [Theory]
    [InlineData(Issuer, "internal-root", "spec.selfSigned", "")]
    [InlineData(Certificate, "internal", "metadata.namespace", "cert-manager")]
    [InlineData(Certificate, "internal", "spec.isCA", "true")]
    [InlineData(Certificate, "internal", "spec.secretName", "internal")]
    [InlineData(Certificate, "internal", "spec.issuerRef.name", "internal-root")]
    [InlineData(Certificate, "internal", "spec.privateKey.rotationPolicy", "Never")]
    [InlineData(Issuer, "internal", "spec.ca.secretName", "internal")]
    public async Task Signs_with_a_certificate_that_it_signed_itself(string type, string name, string path, string expected)
    {
        var declared = await Declared.ByAsync(
            () => new InternalAuthority("internal", new InternalAuthorityArgs { CertManagerNamespace = "cert-manager" }));

        Assert.Equal(expected, declared.Input(type, name, path));
    }

    [Fact]
    public async Task Authorities_have_no_host_names()
    {
        var declared = await Declared.ByAsync(
            () => new InternalAuthority("internal", new InternalAuthorityArgs { CertManagerNamespace = "cert-manager" }));

        Assert.Null(declared.Input(Certificate, "internal", "spec.dnsNames"));
        Assert.Equal("internal", declared.Input(Certificate, "internal", "spec.commonName"));
    }
}
