using System.Collections.Immutable;
using Pulumi;
using Pulumi.Gcp.Compute;
using Pulumi.Gcp.Compute.Inputs;

namespace GoCenter.Components.Networking;

/// <summary>
/// A network for VPC-native clusters: for each a subnet with ranges for pods and Services, flow logs, and Cloud NAT as the only way out,
/// since the nodes have no public addresses.
/// </summary>
public sealed class VpcNetwork : ComponentResource
{
    /// <summary>Name of the subnet's secondary range for pods.</summary>
    public const string PodRangeName = "pods";

    /// <summary>Name of the subnet's secondary range for Services.</summary>
    public const string ServiceRangeName = "services";

    /// <summary>Declares the network, its subnets, router and NAT gateway.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">Ranges, region and names.</param>
    /// <param name="options">Parent, providers and so on.</param>
    public VpcNetwork(string name, VpcNetworkArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Networking:VpcNetwork", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };

        var network = new Network(name, new NetworkArgs
        {
            Name = args.NetworkName,
            // Automatic subnets claim a range in every region, which later peerings would collide with.
            AutoCreateSubnetworks = false,
            RoutingMode = "REGIONAL",
        }, child);

        var router = new Router(name, new RouterArgs
        {
            Name = args.NetworkName,
            Network = network.Id,
            Region = args.Region,
        }, child);

        new RouterNat(name, new RouterNatArgs
        {
            Name = args.NetworkName,
            Router = router.Name,
            Region = args.Region,
            NatIpAllocateOption = "AUTO_ONLY",
            SourceSubnetworkIpRangesToNat = "ALL_SUBNETWORKS_ALL_IP_RANGES",
            // A proxy that fills its store opens many connections to few hosts: Cloud NAT's static 64 ports a node run out first.
            EnableDynamicPortAllocation = true,
            EnableEndpointIndependentMapping = false,
            MinPortsPerVm = 256,
            MaxPortsPerVm = 8192,
            LogConfig = new RouterNatLogConfigArgs { Enable = true, Filter = "ERRORS_ONLY" },
        }, child);

        NetworkId = network.Id;
        SubnetIds = [.. args.Subnets.Select(subnet => Subnet(subnet).Id)];
        RegisterOutputs(new Dictionary<string, object?> { ["networkId"] = NetworkId });

        Subnetwork Subnet(ClusterSubnetArgs subnet) => new(ScopedName.In(subnet.Scope, name), new SubnetworkArgs
        {
            Name = subnet.SubnetName,
            Network = network.Id,
            Region = args.Region,
            IpCidrRange = subnet.NodeRange,
            SecondaryIpRanges =
            {
                new SubnetworkSecondaryIpRangeArgs { RangeName = PodRangeName, IpCidrRange = subnet.PodRange },
                new SubnetworkSecondaryIpRangeArgs { RangeName = ServiceRangeName, IpCidrRange = subnet.ServiceRange },
            },
            // Nodes without public addresses reach Google's own APIs through this.
            PrivateIpGoogleAccess = true,
            LogConfig = new SubnetworkLogConfigArgs
            {
                // Half of the flows, summed up over ten minutes: enough to follow an incident, and a bill one can defend.
                AggregationInterval = "INTERVAL_10_MIN",
                FlowSampling = 0.5,
                Metadata = "INCLUDE_ALL_METADATA",
            },
        }, child);
    }

    /// <summary>Id of the network.</summary>
    public Output<string> NetworkId { get; }

    /// <summary>
    /// Ids of the subnets, in order. Each is known once the subnet exists, so a cluster that names it waits for its ranges.
    /// </summary>
    public ImmutableArray<Output<string>> SubnetIds { get; }
}
