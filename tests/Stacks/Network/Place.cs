namespace GoCenter.Tests.Stacks.Network;

/// <summary>Addresses.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Range">IPv4 CIDR; null for the nodes, which no address block of a policy can mean on Dataplane V2.</param>
internal sealed record Place(string Name, string? Range) : NetworkEnd(Name)
{
    public static readonly Place Internet = new("internet", "0.0.0.0/0");
    public static readonly Place Clients = new("clients", "0.0.0.0/0");
    public static readonly Place HealthChecks = new("health-checks", "130.211.0.0/22");
    public static readonly Place MoreHealthChecks = new("health-checks", "35.191.0.0/16");
    public static readonly Place Nodes = new("nodes", null);
    public static readonly Place MetadataServer = new("metadata-server", "169.254.169.254/32");
    public static readonly Place DnsCache = new("dns-cache", "169.254.20.10/32");

    public override string ToString() => Name;
}
