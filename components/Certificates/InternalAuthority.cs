using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace GoCenter.Components.Certificates;

/// <summary>
/// An authority of the cluster's own, for connections between its workloads: no public one signs names that only the cluster knows.
/// cert-manager has to be there first.
/// </summary>
public sealed class InternalAuthority : ComponentResource
{
    /// <summary>Declares the authority's certificate and the issuer that signs with it.</summary>
    /// <param name="name">Logical name, unique in the stack, and the name of the objects.</param>
    /// <param name="args">Where the key is kept.</param>
    /// <param name="options">Parent, provider, and what brings cert-manager.</param>
    public InternalAuthority(string name, InternalAuthorityArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Certificates:InternalAuthority", name, options)
    {
        var local = ScopedName.Local(name);
        var root = Issuer($"{name}-root", new ClusterIssuerSpecArgs { SelfSigned = [] });

        var certificate = new CustomResource(name, new CertificateArgs
        {
            Metadata = new ObjectMetaArgs { Name = local, Namespace = args.CertManagerNamespace },
            Spec = new CertificateSpecArgs
            {
                SecretName = local,
                IsCa = true,
                CommonName = local,
                IssuerRef = Reference(root.Metadata.Apply(known => known.Name)),
                // Ten years. Clients trust this very certificate, and would all have to read a new one at once.
                Duration = "87600h",
                RenewBefore = "8760h",
                Usages = { "cert sign", "crl sign" },
                PrivateKey = { ["algorithm"] = "ECDSA", ["rotationPolicy"] = "Never" },
            },
        }, new CustomResourceOptions { Parent = this });

        var issuer = Issuer(name, new ClusterIssuerSpecArgs { Authority = new AuthorityIssuerArgs { SecretName = local } }, certificate);

        Certificates = new CertificateIssuer(issuer.Metadata.Apply(known => known.Name));
        RegisterOutputs();
    }

    /// <summary>Who signs certificates for workloads.</summary>
    public CertificateIssuer Certificates { get; }

    private static InputMap<string> Reference(Input<string> issuer) => new()
    {
        ["name"] = issuer,
        ["kind"] = "ClusterIssuer",
        ["group"] = "cert-manager.io",
    };

    private CustomResource Issuer(string name, ClusterIssuerSpecArgs spec, params Resource[] after) => new(
        name,
        new ClusterIssuerArgs { Metadata = new ObjectMetaArgs { Name = ScopedName.Local(name) }, Spec = spec },
        new CustomResourceOptions { Parent = this, DependsOn = after });
}
