using GoCenter.Components.Policies;
using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Gcp.Compute;

namespace GoCenter.Components.Edge;

/// <summary>
/// The way in: a reserved address, Traefik behind it, certificates from Let's Encrypt, names in Cloud DNS, and the policy that every
/// Ingress of <see cref="IngressRules"/> follows. Prometheus's operator has to be there first, as the charts bring ServiceMonitors.
/// </summary>
[MayStop("external-dns", "The program elects no leader, so the chart has no more than one. Names that are there stay; changes of them wait for it.")]
public sealed class Edge : ComponentResource
{
    /// <summary>The IngressClass that Traefik serves.</summary>
    public const string IngressClass = "traefik";

    /// <summary>Declares the address, the three releases, the issuer and the policy.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">Place, size, limits and names.</param>
    /// <param name="options">Parent, both providers and so on.</param>
    public Edge(string name, EdgeArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Edge:Edge", name, options)
    {
        if (args.Exposure == EdgeExposure.NodePort && args.NodePort is null)
            throw new ArgumentException(
                $"edge {name} is exposed by NodePort; {nameof(EdgeArgs.NodePort)} has to say which nodes are behind it");

        Address = args.SharedAddress ?? Reserve(name, args.AddressName, args);

        var traefik = HelmReleases.Declare($"{name}-traefik", Versions.Charts.Traefik, args.Namespace,
            TraefikRelease.Values(args, Address), new CustomResourceOptions { Parent = this });

        if (args.Exposure == EdgeExposure.NodePort && args.SharedAddress is null)
        {
            // What runs in one of several clusters cannot stand behind an address that leads to all of them.
            if (args.NodePort!.Clusters.Length > 1)
                OwnAddress = Reserve($"{name}-own", Output.Format($"{args.AddressName}-own"), args);
            new ExternalLoadBalancer(name, new ExternalLoadBalancerArgs
            {
                LoadBalancerName = args.AddressName,
                Project = args.Project,
                Region = args.Region,
                Address = Address,
                OwnAddress = OwnAddress,
                Nodes = args.NodePort,
            }, new ComponentResourceOptions { Parent = this });
        }

        var certManager = CertManagerRelease.Declare($"{name}-cert-manager", args, this);
        var issuer = CertManagerRelease.Issuer($"{name}-issuer", args,
            new CustomResourceOptions { Parent = this, DependsOn = { certManager } });

        if (args.ExternalDnsNamespace is { } externalDns)
            ExternalDnsRelease.Declare($"{name}-external-dns", externalDns, args, this);

        Policy = TrafficPolicy.Declare(name, args, issuer, new CustomResourceOptions { Parent = this, DependsOn = { traefik } });
        RegisterOutputs(new Dictionary<string, object?> { ["address"] = Address });
    }

    /// <summary>The IPv4 address that clients reach.</summary>
    public Output<string> Address { get; }

    /// <summary>The IPv4 address that leads to this cluster and no other; null where <see cref="Address"/> does.</summary>
    public Output<string>? OwnAddress { get; }

    /// <summary>What every Ingress behind this edge names.</summary>
    public EdgePolicy Policy { get; }

    private Output<string> Reserve(string logicalName, Input<string> addressName, EdgeArgs args) => new Address(logicalName, new AddressArgs
    {
        Name = addressName,
        Project = args.Project,
        Region = args.Region,
        AddressType = "EXTERNAL",
        // The tier of Google's own network, which a LoadBalancer Service takes as well; an address of the other tier does not fit.
        NetworkTier = "PREMIUM",
    }, new CustomResourceOptions { Parent = this, Protect = args.DeletionProtection }).IPAddress;
}
