using GoCenter.Components.Edge.Values;
using GoCenter.Components.Gke;
using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Gcp.Dns;
using Pulumi.Gcp.Projects;

namespace GoCenter.Components.Edge;

/// <summary>external-dns, its identity and the one zone it may write to.</summary>
internal static class ExternalDnsRelease
{
    public static void Declare(string name, Input<string> @namespace, EdgeArgs args, Resource parent)
    {
        var chart = Versions.Charts.ExternalDns;

        var identity = new WorkloadIdentity(name, new WorkloadIdentityArgs
        {
            Project = args.Project,
            AccountId = chart.Name,
            Description = "Writes the records of the Ingresses into one Cloud DNS zone.",
            Namespace = @namespace,
            ServiceAccount = chart.Name,
        }, new ComponentResourceOptions { Parent = parent });

        // The zone is found by listing the project's zones, which a role on the zone alone does not allow; this one reads and no more.
        var read = new IAMMember($"{name}-list", new IAMMemberArgs
        {
            Project = args.DnsProject,
            Role = "roles/dns.reader",
            Member = identity.Member,
        }, new CustomResourceOptions { Parent = parent });

        var write = new DnsManagedZoneIamMember($"{name}-write", new DnsManagedZoneIamMemberArgs
        {
            Project = args.DnsProject,
            ManagedZone = args.DnsZone,
            Role = "roles/dns.admin",
            Member = identity.Member,
        }, new CustomResourceOptions { Parent = parent });

        HelmReleases.Declare(name, chart, @namespace, Values(args, identity.Email),
            new CustomResourceOptions { Parent = parent, DependsOn = { read, write } });
    }

    // One pod, as the chart insists: external-dns elects no leader. Without it for a minute, records stay as they are.
    private static ExternalDnsValues Values(EdgeArgs args, Input<string> identity) => new()
    {
        // Ingresses only: a Service that is given a name by annotation would go around the edge.
        Sources = { "ingress" },
        Policy = args.DnsRecordPolicy switch
        {
            DnsRecordPolicy.Sync => "sync",
            _ => "upsert-only",
        },
        TxtOwnerId = args.DnsOwnerId,
        DomainFilters = { args.DnsDomain },
        ExtraArgs =
        {
            ["google-project"] = args.DnsProject,
            // A private zone of the same domain is somebody else's.
            ["google-zone-visibility"] = "public",
            ["zone-id-filter"] = args.DnsZone,
        },
        ServiceAccount = new ServiceAccountValues { Annotations = { [WorkloadIdentity.Annotation] = identity } },
        NodeSelector = PodSpread.NodesOf(args.NodePool),
        Tolerations = PodSpread.TolerationsOf(args.NodePool),
        Resources = new ContainerResources("50m", "200m", "64Mi", "128Mi").ToArgs(ephemeralStorage: "256Mi"),
    };
}
