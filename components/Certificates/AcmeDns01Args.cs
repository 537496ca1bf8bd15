using Pulumi;

namespace GoCenter.Components.Certificates;

/// <summary>A record of the host's domain that only its owner can write.</summary>
public sealed class AcmeDns01Args : ResourceArgs
{
    /// <summary>Cloud DNS holds the domain.</summary>
    [Input("cloudDNS", required: true)]
    public required Input<AcmeCloudDnsArgs> CloudDns { get; init; }
}
