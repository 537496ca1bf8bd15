using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Cost.Items;

/// <summary>Address translation, load balancers and DNS zones.</summary>
internal sealed class NetworkCosts : ICostSource
{
    /// <summary>Google charges a gateway for no more machines than these.</summary>
    private const decimal MostMachinesOfGateway = 32;

    /// <summary>Google charges five forwarding rules like one.</summary>
    private const int RulesForOnePrice = 5;

    public IEnumerable<CostItem> Items(CostContext context) => [.. Gateways(context), .. LoadBalancers(context), .. Zones(context)];

    private static IEnumerable<CostItem> Gateways(CostContext context)
    {
        var nodes = context.Inventory.Clusters.SelectMany(static cluster => cluster.Pools).Aggregate(default(CostRange), (sum, pool) => sum + context.NodesOf(pool));
        var charged = new CostRange(
            Math.Min(nodes.Minimum, MostMachinesOfGateway), Math.Min(nodes.Typical, MostMachinesOfGateway), Math.Min(nodes.Maximum, MostMachinesOfGateway));
        foreach (var gateway in context.Inventory.OfType("gcp:compute/routerNat:RouterNat"))
        {
            yield return new CostItem(gateway, "address translation", "nat/machine", context.RegionOf(gateway), charged * CostContext.HoursPerMonth);
            yield return new CostItem(gateway, "data through address translation", "nat/data", context.RegionOf(gateway), null);
            // As many as connections ask for, and each is paid for by the hour.
            yield return new CostItem(gateway, "addresses of address translation", "nat/address", context.RegionOf(gateway), null);
        }
    }

    private static IEnumerable<CostItem> LoadBalancers(CostContext context)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (node, what) in context.Inventory.Graph.Resources.Select(static node => (node, What: ForwardingRule(node))).Where(static rule => rule.What is not null))
        {
            var region = context.RegionOf(node);
            var count = seen[region] = seen.GetValueOrDefault(region) + 1;
            if (count == 1)
            {
                yield return new CostItem(node, $"{what}; up to five cost the same", "forwarding-rules/first-five", region, CostRange.Fixed(CostContext.HoursPerMonth));
                // What is served goes out to the internet, whichever rule it came in by.
                yield return new CostItem(node, "data to the internet", "egress/internet", region, null);
            }
            else if (count > RulesForOnePrice)
            {
                yield return new CostItem(node, what!, "forwarding-rules/further", region, CostRange.Fixed(CostContext.HoursPerMonth));
            }

            yield return new CostItem(node, "data through the load balancer", "load-balancer/data", region, null);
        }
    }

    /// <summary>What a resource makes a forwarding rule for, or null when it makes none.</summary>
    private static string? ForwardingRule(ResourceNode node) => node.Type switch
    {
        "gcp:compute/forwardingRule:ForwardingRule" or "gcp:compute/globalForwardingRule:GlobalForwardingRule" => "forwarding rule",
        "kubernetes:core/v1:Service" when node.Inputs.FindText("spec", "type") == "LoadBalancer" => "forwarding rule of the Service",
        // The chart makes a Service of this type unless it is told otherwise.
        "kubernetes:helm.sh/v3:Release" when IsTraefik(node) && (node.Inputs.FindText("values", "service", "spec", "type")
            ?? node.Inputs.FindText("values", "service", "type") ?? "LoadBalancer") == "LoadBalancer" => "forwarding rule of the chart's Service",
        _ => null,
    };

    private static bool IsTraefik(ResourceNode node) => node.Inputs.FindText("chart") is { } chart && (chart == "traefik" || chart.EndsWith("/traefik", StringComparison.Ordinal));

    private static IEnumerable<CostItem> Zones(CostContext context) =>
        context.Inventory.OfType("gcp:dns/managedZone:ManagedZone").Select(zone => new CostItem(zone, "zone", "dns-zone", context.DefaultRegion, CostRange.Fixed(1)));
}
