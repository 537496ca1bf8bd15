using Pulumi;
using Pulumi.Gcp.Compute;
using Pulumi.Gcp.Compute.Inputs;

namespace GoCenter.Components.Edge;

/// <summary>The three resources behind one <see cref="ListenerArgs"/>: forwarding rule, proxy, and backend service.</summary>
internal static class Listener
{
    private const string Scheme = "EXTERNAL_MANAGED";

    /// <summary>
    /// Seconds without a byte either way before a connection is cut. A module that the proxy has yet to fetch from its origin stays silent
    /// for minutes; Google's default of 30 would turn each of those into an error.
    /// </summary>
    private const int IdleSeconds = 300;

    public static void Declare(string name, ListenerArgs args, CustomResourceOptions options)
    {
        var child = new CustomResourceOptions { Parent = options.Parent };

        var backends = new RegionBackendServiceArgs
        {
            Name = args.ListenerName,
            Project = args.Project,
            Region = args.Region,
            LoadBalancingScheme = Scheme,
            Protocol = "TCP",
            PortName = args.EntryPoint,
            TimeoutSec = IdleSeconds,
            ConnectionDrainingTimeoutSec = 60,
            HealthChecks = args.HealthCheck,
            LogConfig = new RegionBackendServiceLogConfigArgs { Enable = true, SampleRate = 1.0 },
        };
        foreach (var cluster in args.Clusters)
        {
            foreach (var group in cluster.InstanceGroups)
            {
                backends.Backends.Add(new RegionBackendServiceBackendArgs
                {
                    Group = group,
                    BalancingMode = "UTILIZATION",
                    // 0 takes new connections away and lets the old ones end.
                    CapacityScaler = cluster.Drained ? 0 : 1.0,
                    Description = cluster.Cluster,
                });
            }
        }

        var service = new RegionBackendService(name, backends, options);

        var proxy = new RegionTargetTcpProxy(name, new RegionTargetTcpProxyArgs
        {
            Name = args.ListenerName,
            Project = args.Project,
            Region = args.Region,
            BackendService = service.Id,
            ProxyHeader = "PROXY_V1",
        }, child);

        new ForwardingRule(name, new ForwardingRuleArgs
        {
            Name = args.ListenerName,
            Project = args.Project,
            Region = args.Region,
            LoadBalancingScheme = Scheme,
            NetworkTier = "PREMIUM",
            Network = args.NetworkId,
            IpAddress = args.Address,
            IpProtocol = "TCP",
            PortRange = $"{args.Port}",
            Target = proxy.Id,
        }, child);
    }
}
