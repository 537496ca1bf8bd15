using System.Globalization;

namespace GoCenter.Stacks.Settings.Checks;

/// <summary>The address ranges: private, apart from each other, and large enough for every node, pod and service.</summary>
internal sealed class NetworkChecks : ISettingsCheck
{
    /// <summary>Addresses that a node takes for its pods: a /24, twice Google's default of 110 pods and rounded up.
    /// https://cloud.google.com/kubernetes-engine/docs/concepts/alias-ips</summary>
    private const int PodAddressesPerNode = 256;

    /// <summary>The first two and the last two addresses of a subnet's primary range are Google's.
    /// https://cloud.google.com/vpc/docs/subnets</summary>
    private const int ReservedAddresses = 4;

    // RFC 1918 and RFC 6598, which Google routes inside a network like any private range.
    private static readonly IpRange[] Private =
        [IpRange.Parse("10.0.0.0/8"), IpRange.Parse("172.16.0.0/12"), IpRange.Parse("192.168.0.0/16"), IpRange.Parse("100.64.0.0/10")];

    // Docker's bridge on every node of Google's: packets to it would never leave the node.
    private static readonly IpRange DockerBridge = IpRange.Parse("172.17.0.0/16");

    /// <inheritdoc/>
    public void Check(EnvironmentSettings settings, FaultList faults)
    {
        var network = settings.Network;
        (string Key, IpRange Range)[] all =
        [
            .. settings.Clusters.SelectMany((cluster, index) => Ranges($"clusters[{index}]", cluster)),
            ("networkPrivateServicesRange", network.PrivateServicesRange),
            ("networkEdgeRange", network.EdgeRange),
        ];
        // One that could not be read has its fault already, and is compared with nothing.
        var ranges = all.Where(range => faults.AreSound(range.Key)).ToArray();
        foreach (var (key, range) in ranges)
        {
            if (!IsPrivate(range) || DockerBridge.Overlaps(range))
                faults.Refuse(key, $"a range inside {string.Join(", ", Private[..^1])} or {Private[^1]}, and outside {DockerBridge}");
        }

        CheckSizes(settings, faults);
        for (var second = 1; second < ranges.Length; second++)
        {
            foreach (var first in ranges.AsSpan(0, second))
            {
                if (first.Range.Overlaps(ranges[second].Range))
                    faults.Refuse(ranges[second].Key, $"a range that does not overlap {first.Key}, which is {first.Range}");
            }
        }
    }

    /// <summary>Whether a range is one that the internet does not know.</summary>
    public static bool IsPrivate(IpRange range) => Private.Any(block => block.Contains(range));

    private static IEnumerable<(string Key, IpRange Range)> Ranges(string path, MemberClusterSettings cluster) =>
    [
        ($"{path}.nodeRange", cluster.NodeRange),
        ($"{path}.podRange", cluster.PodRange),
        ($"{path}.serviceRange", cluster.ServiceRange),
        ($"{path}.controlPlaneRange", cluster.ControlPlaneRange),
    ];

    private static void CheckSizes(EnvironmentSettings settings, FaultList faults)
    {
        var network = settings.Network;
        // https://cloud.google.com/sql/docs/postgres/configure-private-services-access: a /24 for each region and kind of service.
        if (faults.AreSound("networkPrivateServicesRange") && network.PrivateServicesRange.PrefixLength is < 16 or > 24)
            faults.Refuse("networkPrivateServicesRange", "anything from a /16 to a /24, because each kind of service takes a /24");
        // https://cloud.google.com/load-balancing/docs/proxy-only-subnets: 64 addresses at least.
        if (faults.AreSound("networkEdgeRange") && network.EdgeRange.PrefixLength > 26)
            faults.Refuse("networkEdgeRange", "a /26 or larger, the least that Google's proxies take");
        for (var index = 0; index < settings.Clusters.Length; index++)
            CheckSizes($"clusters[{index}]", settings.Clusters[index], settings, faults);
    }

    private static void CheckSizes(string path, MemberClusterSettings cluster, EnvironmentSettings settings, FaultList faults)
    {
        if (faults.AreSound($"{path}.controlPlaneRange") && cluster.ControlPlaneRange.PrefixLength != 28)
            faults.Refuse($"{path}.controlPlaneRange", "exactly a /28, the only size that Google takes for a control plane");
        // Google takes a /16 at most and makes a /20 by default. It cannot be changed later, so no smaller one is worth the trouble.
        if (faults.AreSound($"{path}.serviceRange") && cluster.ServiceRange.PrefixLength is < 16 or > 20)
            faults.Refuse($"{path}.serviceRange", "anything from a /16 to a /20, because it cannot grow once the cluster stands");
        if (!faults.AreSound("zones", $"{path}.nodePools"))
            return;

        var zones = settings.Google.Zones.Length;
        // The smallest machine that GKE makes up by itself has two CPUs.
        var nodes = cluster.NodePools.Sum(pool => pool.MostNodes(zones)) + (settings.Cluster.AutoprovisioningMaxCpu / 2);
        if (faults.AreSound($"{path}.nodeRange") && cluster.NodeRange.Size - ReservedAddresses < nodes)
        {
            faults.Refuse($"{path}.nodeRange", string.Create(CultureInfo.InvariantCulture,
                $"a /{PrefixFor(nodes + ReservedAddresses)} or larger, for {nodes} nodes ({zones} zones, and what upgrades add) and {ReservedAddresses} addresses of Google's"));
        }

        if (faults.AreSound($"{path}.podRange") && cluster.PodRange.Size < nodes * PodAddressesPerNode)
        {
            faults.Refuse($"{path}.podRange", string.Create(CultureInfo.InvariantCulture,
                $"a /{PrefixFor(nodes * PodAddressesPerNode)} or larger, for {nodes} nodes ({zones} zones, and what upgrades add) with a /24 each"));
        }
    }

    private static int PrefixFor(long addresses)
    {
        var prefix = 32;
        while (prefix > 0 && 1L << (32 - prefix) < addresses)
            prefix--;
        return prefix;
    }
}
