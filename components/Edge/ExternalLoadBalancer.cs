using System.Collections.Immutable;
using Pulumi;
using Pulumi.Gcp.Compute;
using Pulumi.Gcp.Compute.Inputs;
using InstanceGroupNamedPortArgs = Pulumi.Gcp.Compute.InstanceGroupNamedPortArgs;

namespace GoCenter.Components.Edge;

/// <summary>
/// A regional external proxy load balancer in front of the NodePort Services of one cluster or more. A passthrough one keeps the packet's
/// port, so that clients would have to ask for 30443; this one opens connections of its own to the node port and says in a PROXY header
/// whom they are for. A cluster that does not answer the health check, or is drained, gets no connections: the others take them.
/// </summary>
public sealed class ExternalLoadBalancer : ComponentResource
{
    /// <summary>Where Google's health checks come from: https://cloud.google.com/load-balancing/docs/health-check-concepts.</summary>
    internal static readonly ImmutableArray<string> HealthCheckRanges = ["130.211.0.0/22", "35.191.0.0/16"];

    /// <summary>Declares the proxies' subnet, the firewall rules, the health checks, and ports 80 and 443.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">Addresses, name and nodes.</param>
    /// <param name="options">Parent, provider and so on.</param>
    public ExternalLoadBalancer(string name, ExternalLoadBalancerArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Edge:ExternalLoadBalancer", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var nodes = args.Nodes;

        var proxies = new Subnetwork($"{name}-proxies", new SubnetworkArgs
        {
            Name = Output.Format($"{args.LoadBalancerName}-proxies"),
            Project = args.Project,
            Region = args.Region,
            Network = nodes.NetworkId,
            IpCidrRange = nodes.ProxyRange,
            Purpose = "REGIONAL_MANAGED_PROXY",
            Role = "ACTIVE",
        }, child);

        Open("proxies", "Load balancer's proxies and health checks to Traefik's node ports.", [.. HealthCheckRanges, nodes.ProxyRange],
            nodes.WebPort, nodes.WebSecurePort);
        if (nodes.Readiness is { } asked)
            Open("readiness", "Health checks to what Traefik answers them.", [.. HealthCheckRanges], asked.NodePort);

        // A node without a Traefik pod does not answer on the node port, and so gets no traffic.
        var connects = Check(
            "", check => check.TcpHealthCheck = new RegionHealthCheckTcpHealthCheckArgs { PortSpecification = "USE_SERVING_PORT" });
        var ready = nodes.Readiness is { } readiness ? Check("-readiness", check => check.HttpHealthCheck = Ask(readiness)) : connects;

        foreach (var (entryPoint, port, nodePort) in new[]
        {
            (TrafficPolicy.PlainEntryPoint, 80, nodes.WebPort),
            (TrafficPolicy.SecureEntryPoint, 443, nodes.WebSecurePort),
        })
        {
            var namedPorts = nodes.Clusters.SelectMany((cluster, index) => NamePorts(cluster, index == 0, entryPoint, nodePort)).ToList();
            var part = new ListenerArgs
            {
                ListenerName = Output.Format($"{args.LoadBalancerName}-{entryPoint}"),
                Project = args.Project,
                Region = args.Region,
                NetworkId = nodes.NetworkId,
                Address = args.Address,
                Port = port,
                EntryPoint = entryPoint,
                HealthCheck = ready.Id,
                Clusters = nodes.Clusters,
            };
            var after = new CustomResourceOptions { Parent = this, DependsOn = [proxies, .. namedPorts] };
            Listener.Declare($"{name}-{entryPoint}", part, after);
            if (args.OwnAddress is { } own)
            {
                Listener.Declare($"{name}-own-{entryPoint}", part with
                {
                    ListenerName = Output.Format($"{args.LoadBalancerName}-own-{entryPoint}"),
                    Address = own,
                    // Whatever stands here stands nowhere else: it is reached as long as there is a Traefik, drained cluster or not.
                    HealthCheck = connects.Id,
                    Clusters = [nodes.Clusters[0] with { Drained = false }],
                }, after);
            }
        }

        RegisterOutputs();

        void Open(string purpose, string description, InputList<string> sources, params IEnumerable<int> ports)
        {
            // The network holds the clusters' nodes and nothing else, so the rule needs no target.
            new Firewall($"{name}-{purpose}", new FirewallArgs
            {
                Name = Output.Format($"{args.LoadBalancerName}-{purpose}"),
                Project = args.Project,
                Network = nodes.NetworkId,
                Description = description,
                Direction = "INGRESS",
                SourceRanges = sources,
                Allows = { new FirewallAllowArgs { Protocol = "tcp", Ports = ports.Select(port => $"{port}").ToList() } },
                LogConfig = new FirewallLogConfigArgs { Metadata = "INCLUDE_ALL_METADATA" },
            }, child);
        }

        RegionHealthCheck Check(string suffix, Action<RegionHealthCheckArgs> how)
        {
            var check = new RegionHealthCheckArgs
            {
                Name = Output.Format($"{args.LoadBalancerName}{suffix}"),
                Project = args.Project,
                Region = args.Region,
                CheckIntervalSec = 5,
                TimeoutSec = 5,
                HealthyThreshold = 1,
                // 15 seconds, half of what a Traefik pod that leaves keeps serving.
                UnhealthyThreshold = 3,
            };
            how(check);
            return new RegionHealthCheck($"{name}{suffix}", check, child);
        }

        IEnumerable<Resource> NamePorts(ClusterBackend cluster, bool isOwn, string entryPoint, int nodePort)
        {
            var prefix = isOwn ? $"{name}-{entryPoint}" : $"{name}-{cluster.Cluster}-{entryPoint}";
            return cluster.InstanceGroups.Select((group, index) => new InstanceGroupNamedPort($"{prefix}-{index}", new InstanceGroupNamedPortArgs
            {
                Project = args.Project,
                Zone = group.Apply(url => Segment(url, "zones")),
                Group = group.Apply(url => Segment(url, "instanceGroups")),
                Name = entryPoint,
                Port = nodePort,
            }, child));
        }
    }

    // Without a PROXY header: the probers are none of the proxies from which Traefik takes one.
    private static RegionHealthCheckHttpHealthCheckArgs Ask(ReadinessCheck readiness) => new()
    {
        PortSpecification = "USE_FIXED_PORT",
        Port = readiness.NodePort,
        Host = readiness.Host,
        RequestPath = readiness.Path,
        ProxyHeader = "NONE",
    };

    /// <summary>The part of an instance group's address behind a keyword, such as its zone.</summary>
    private static string Segment(string url, string keyword)
    {
        var parts = url.Split('/');
        var index = Array.IndexOf(parts, keyword);
        return index >= 0 && index + 1 < parts.Length
            ? parts[index + 1]
            : throw new ArgumentException($"\"{url}\" is no address of an instance group: it names no {keyword}");
    }
}
