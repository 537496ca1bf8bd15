using System.Collections.Immutable;
using GoCenter.Components.Edge;

namespace GoCenter.Stacks.Settings;

/// <summary>The way in from the internet: how it is exposed, what it lets through, and its names and certificates.</summary>
public sealed record EdgeSettings
{
    /// <summary>What stands before the cluster's nodes. Default load-balancer. Source: <c>edgeExposure</c>.</summary>
    public required EdgeExposure Exposure { get; init; }

    /// <summary>Pods of Traefik, at least one. Source: <c>edgeReplicas</c>.</summary>
    public required int Replicas { get; init; }

    /// <summary>Requests a second that one address may send for long. Default 100. Source: <c>edgeRequestsPerSecond</c>.</summary>
    public required int RequestsPerSecond { get; init; }

    /// <summary>Requests that one address may send at once. Default 200. Source: <c>edgeRequestBurst</c>.</summary>
    public required int RequestBurst { get; init; }

    /// <summary>Largest request, bytes. Default 4 MiB. Source: <c>edgeMaxRequestBytes</c>.</summary>
    public required int MaxRequestBytes { get; init; }

    /// <summary>Where Let's Encrypt writes when a certificate is about to run out. Source: <c>acmeEmail</c>.</summary>
    public required string AcmeEmail { get; init; }

    /// <summary>Which of Let's Encrypt's directories issues. Default production. Source: <c>acmeDirectory</c>.</summary>
    public required AcmeDirectory AcmeDirectory { get; init; }

    /// <summary>Cloud DNS zone, in the project, that gets the records. Source: <c>dnsZone</c>.</summary>
    public required string DnsZone { get; init; }

    /// <summary>Domain of the zone; every host is inside it. Source: <c>dnsDomain</c>.</summary>
    public required string DnsDomain { get; init; }

    /// <summary>Further ways in, beside the hosts that the environment has by itself. Default none. Source: <c>edgeRoutes</c>.</summary>
    public required ImmutableArray<RouteSettings> Routes { get; init; }
}
