using Pulumi;
using Gcp = Pulumi.Gcp;

namespace GoCenter.Tests.Cli.Samples;

/// <summary>A cluster with its network and the account of its workloads.</summary>
internal sealed class SampleCluster : ComponentResource
{
    public SampleCluster(string name, SampleSettings settings)
        : base("gocenter:sample:Cluster", name, new ComponentResourceOptions { Protect = true })
    {
        var google = new Gcp.Provider("google", new Gcp.ProviderArgs { Project = settings.Project, Region = settings.Region },
            new CustomResourceOptions { Parent = this });
        var options = new CustomResourceOptions { Parent = this, Provider = google };
        var network = new Gcp.Compute.Network("network", new() { Name = "gocenter", AutoCreateSubnetworks = false }, options);
        var account = new Gcp.ServiceAccount.Account("athens", new() { AccountId = "athens" }, options);
        var cluster = new Gcp.Container.Cluster("cluster", new()
        {
            Name = "gocenter",
            Location = settings.Region,
            Network = network.SelfLink,
            InitialNodeCount = 1,
            RemoveDefaultNodePool = true,
        }, new CustomResourceOptions { Parent = this, Provider = google, DependsOn = { network, account } });

        Account = account.Email;
        Endpoint = cluster.Endpoint;
        KubeConfig = Output.Format(
            $"server: https://{cluster.Endpoint}\nca: {cluster.MasterAuth.Apply(auth => auth?.ClusterCaCertificate ?? "")}\n");
        RegisterOutputs();
    }

    public Output<string> Account { get; }

    public Output<string> Endpoint { get; }

    public Output<string> KubeConfig { get; }
}
