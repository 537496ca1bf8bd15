using Pulumi;
using Pulumi.Gcp.Compute;
using Pulumi.Gcp.Compute.Inputs;
using InstanceGroupNamedPortArgs = Pulumi.Gcp.Compute.InstanceGroupNamedPortArgs;

namespace GoCenter.Components.Edge;

/// <summary>
/// A regional external proxy load balancer in front of a NodePort Service. A passthrough one keeps the packet's port, so that clients would
/// have to ask for 30443; this one opens connections of its own to the node port and says in a PROXY header whom they are for.
/// </summary>
public sealed class ExternalLoadBalancer : ComponentResource
{
    private const string Scheme = "EXTERNAL_MANAGED";

    /// <summary>
    /// Seconds without a byte either way before a connection is cut. A module that the proxy has yet to fetch from its origin stays silent
    /// for minutes; Google's default of 30 would turn each of those into an error.
    /// </summary>
    private const int IdleSeconds = 300;

    /// <summary>Where Google's health checks come from: https://cloud.google.com/load-balancing/docs/health-check-concepts.</summary>
    private static readonly string[] HealthCheckRanges = ["130.211.0.0/22", "35.191.0.0/16"];

    /// <summary>Declares the proxies' subnet, the firewall rule, the health check, and ports 80 and 443.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">Address, name and nodes.</param>
    /// <param name="options">Parent, provider and so on.</param>
    public ExternalLoadBalancer(string name, ExternalLoadBalancerArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Edge:ExternalLoadBalancer", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };

        var proxies = new Subnetwork($"{name}-proxies", new SubnetworkArgs
        {
            Name = Output.Format($"{args.LoadBalancerName}-proxies"),
            Project = args.Project,
            Region = args.Region,
            Network = args.Nodes.NetworkId,
            IpCidrRange = args.Nodes.ProxyRange,
            Purpose = "REGIONAL_MANAGED_PROXY",
            Role = "ACTIVE",
        }, child);

        // The network holds this cluster's nodes and nothing else, so the rule needs no target.
        new Firewall($"{name}-proxies", new FirewallArgs
        {
            Name = Output.Format($"{args.LoadBalancerName}-proxies"),
            Project = args.Project,
            Network = args.Nodes.NetworkId,
            Description = "Load balancer's proxies and health checks to Traefik's node ports.",
            Direction = "INGRESS",
            SourceRanges = { HealthCheckRanges[0], HealthCheckRanges[1], args.Nodes.ProxyRange },
            Allows = { new FirewallAllowArgs { Protocol = "tcp", Ports = { $"{args.Nodes.WebPort}", $"{args.Nodes.WebSecurePort}" } } },
            LogConfig = new FirewallLogConfigArgs { Metadata = "INCLUDE_ALL_METADATA" },
        }, child);

        // A node without a Traefik pod does not answer on the node port, and so gets no traffic.
        var check = new RegionHealthCheck(name, new RegionHealthCheckArgs
        {
            Name = args.LoadBalancerName,
            Project = args.Project,
            Region = args.Region,
            CheckIntervalSec = 5,
            TimeoutSec = 5,
            HealthyThreshold = 1,
            // 15 seconds, half of what a Traefik pod that leaves keeps serving.
            UnhealthyThreshold = 3,
            TcpHealthCheck = new RegionHealthCheckTcpHealthCheckArgs { PortSpecification = "USE_SERVING_PORT" },
        }, child);

        Listen(TrafficPolicy.PlainEntryPoint, 80, args.Nodes.WebPort);
        Listen(TrafficPolicy.SecureEntryPoint, 443, args.Nodes.WebSecurePort);
        RegisterOutputs();

        void Listen(string entryPoint, int port, int nodePort)
        {
            var part = Output.Format($"{args.LoadBalancerName}-{entryPoint}");

            var namedPorts = args.Nodes.InstanceGroups.Select((group, index) => (Resource)new InstanceGroupNamedPort(
                $"{name}-{entryPoint}-{index}",
                new InstanceGroupNamedPortArgs
                {
                    Project = args.Project,
                    Zone = group.Apply(url => Segment(url, "zones")),
                    Group = group.Apply(url => Segment(url, "instanceGroups")),
                    Name = entryPoint,
                    Port = nodePort,
                },
                child)).ToList();

            var backends = new RegionBackendServiceArgs
            {
                Name = part,
                Project = args.Project,
                Region = args.Region,
                LoadBalancingScheme = Scheme,
                Protocol = "TCP",
                PortName = entryPoint,
                TimeoutSec = IdleSeconds,
                ConnectionDrainingTimeoutSec = 60,
                HealthChecks = check.Id,
                LogConfig = new RegionBackendServiceLogConfigArgs { Enable = true, SampleRate = 1.0 },
            };
            foreach (var group in args.Nodes.InstanceGroups)
            {
                backends.Backends.Add(new RegionBackendServiceBackendArgs
                {
                    Group = group,
                    BalancingMode = "UTILIZATION",
                    CapacityScaler = 1.0,
                });
            }

            var service = new RegionBackendService($"{name}-{entryPoint}", backends,
                new CustomResourceOptions { Parent = this, DependsOn = namedPorts });

            var proxy = new RegionTargetTcpProxy($"{name}-{entryPoint}", new RegionTargetTcpProxyArgs
            {
                Name = part,
                Project = args.Project,
                Region = args.Region,
                BackendService = service.Id,
                ProxyHeader = "PROXY_V1",
            }, child);

            new ForwardingRule($"{name}-{entryPoint}", new ForwardingRuleArgs
            {
                Name = part,
                Project = args.Project,
                Region = args.Region,
                LoadBalancingScheme = Scheme,
                NetworkTier = "PREMIUM",
                Network = args.Nodes.NetworkId,
                IpAddress = args.Address,
                IpProtocol = "TCP",
                PortRange = $"{port}",
                Target = proxy.Id,
            }, new CustomResourceOptions { Parent = this, DependsOn = { proxies } });
        }
    }

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
