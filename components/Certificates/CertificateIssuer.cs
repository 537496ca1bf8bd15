using Pulumi;

namespace GoCenter.Components.Certificates;

/// <summary>Who signs certificates in the cluster: an object of cert-manager's.</summary>
/// <param name="Name">Name of the issuer.</param>
/// <param name="Kind"><c>ClusterIssuer</c>, which any namespace may use, or <c>Issuer</c>, of the certificate's own namespace.</param>
public sealed record CertificateIssuer(Input<string> Name, string Kind = "ClusterIssuer");
