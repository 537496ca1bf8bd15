using Pulumi;
using Pulumi.Gcp.Compute;
using Pulumi.Gcp.ServiceNetworking;

namespace GoCenter.Components.Networking;

/// <summary>Private services access: managed services such as Cloud SQL get addresses inside the network and none on the internet.</summary>
public sealed class PrivateServicesAccess : ComponentResource
{
    /// <summary>Sets the range aside and connects it.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">Network and range.</param>
    /// <param name="options">Parent, providers and so on.</param>
    public PrivateServicesAccess(string name, PrivateServicesAccessArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Networking:PrivateServicesAccess", name, options)
    {
        var range = new GlobalAddress(name, new GlobalAddressArgs
        {
            Name = name,
            Project = args.Project,
            Network = args.NetworkId,
            Purpose = "VPC_PEERING",
            AddressType = "INTERNAL",
            Address = args.Address,
            PrefixLength = args.PrefixLength,
        }, new CustomResourceOptions { Parent = this });

        var connection = new Connection(name, new ConnectionArgs
        {
            Network = args.NetworkId,
            Service = "servicenetworking.googleapis.com",
            ReservedPeeringRanges = { range.Name },
            // Google keeps the producer's side for days after the last instance; deleting ours must not wait for that.
            DeletionPolicy = "ABANDON",
            // And where the network was thrown away and made again within those days, Google's side still has the old range.
            UpdateOnCreationFail = true,
        }, new CustomResourceOptions { Parent = this });

        // Whoever takes the network from here waits until the connection stands.
        NetworkId = connection.Network;
        RegisterOutputs(new Dictionary<string, object?> { ["networkId"] = NetworkId });
    }

    /// <summary>Id of the network, known once managed services can come in.</summary>
    public Output<string> NetworkId { get; }
}
