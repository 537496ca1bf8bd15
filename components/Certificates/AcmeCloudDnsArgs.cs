using Pulumi;

namespace GoCenter.Components.Certificates;

/// <summary>The zone of Cloud DNS that challenges are written to, by cert-manager's own identity.</summary>
public sealed class AcmeCloudDnsArgs : ResourceArgs
{
    /// <summary>Id of the zone's project.</summary>
    [Input("project", required: true)]
    public required Input<string> Project { get; init; }

    /// <summary>Name of the zone; without it cert-manager would list the project's zones, which takes a right to all of them.</summary>
    [Input("hostedZoneName", required: true)]
    public required Input<string> HostedZoneName { get; init; }
}
