using System.Collections.Immutable;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>Rules for who reaches a cluster's control plane and its nodes, and as whom.</summary>
internal static class ClusterAccessRules
{
    private const string IpEndpoints = "controlPlaneEndpointsConfig.ipEndpointsConfig.enabled";

    private static readonly Subject s_clusters = Subject.OfType(Cluster.ResourceType);

    private static readonly Subject s_addressed = s_clusters.Where(static cluster => !IsReachedByNameAlone(cluster));

    /// <summary>The rules.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        new()
        {
            Id = "cluster-private-nodes",
            Source = "CIS GKE 5.6.5, CKV_GCP_25, CKV_GCP_64",
            Severity = Severity.High,
            Title = "Nodes have private addresses only.",
            Mend = "Set PrivateClusterConfig.EnablePrivateNodes to true.",
            Check = s_clusters.MustBeTrue("privateClusterConfig.enablePrivateNodes"),
        },
        new()
        {
            Id = "cluster-private-endpoint",
            Source = "CIS GKE 5.6.4, CKV_GCP_18",
            Severity = Severity.Medium,
            Title = "The control plane has no public address: it is reached by its DNS name or from inside the network.",
            Mend = "Set ControlPlaneEndpointsConfig.IpEndpointsConfig.Enabled to false, or PrivateClusterConfig.EnablePrivateEndpoint to true.",
            Check = s_addressed.MustBeTrue("privateClusterConfig.enablePrivateEndpoint"),
        },
        new()
        {
            Id = "cluster-private-endpoint-needs-private-nodes",
            Source = "cloud-foundation-fabric",
            Severity = Severity.High,
            Title = "A private control plane has private nodes: others would not reach it.",
            Mend = "Set PrivateClusterConfig.EnablePrivateNodes to true beside EnablePrivateEndpoint.",
            Check = s_clusters.Where(static cluster => cluster.Inputs.FindBoolean("privateClusterConfig", "enablePrivateEndpoint") == true)
                .MustBeTrue("privateClusterConfig.enablePrivateNodes"),
        },
        new()
        {
            Id = "cluster-authorized-networks",
            Source = "CIS GKE 5.6.3, CKV_GCP_20",
            Severity = Severity.High,
            Title = "Only named networks reach the control plane's address.",
            Mend = "Set MasterAuthorizedNetworksConfig, and GcpPublicCidrsAccessEnabled in it to false, or turn the address off: ControlPlaneEndpointsConfig.IpEndpointsConfig.Enabled = false.",
            Check = Subject.All(
                s_addressed.MustBeSet("masterAuthorizedNetworksConfig"),
                // Otherwise every machine that anyone rents at Google is named with them.
                s_addressed.Where(static cluster => cluster.Inputs.Find("masterAuthorizedNetworksConfig") is not null)
                    .MustBeFalse("masterAuthorizedNetworksConfig.gcpPublicCidrsAccessEnabled")),
        },
        new()
        {
            Id = "cluster-no-open-network",
            Source = "CIS GKE 5.6.3, CKV_GCP_18",
            Severity = Severity.High,
            Title = "No authorized network is the whole internet.",
            Mend = "Name the networks of offices and pipelines in MasterAuthorizedNetworksConfig.CidrBlocks, never a range wider than a /8.",
            Check = s_clusters.EachMust("masterAuthorizedNetworksConfig.cidrBlocks", static block => !NetworkRules.IsWide(block.FindText("cidrBlock"))),
        },
        new()
        {
            Id = "cluster-no-basic-auth",
            Source = "CIS GKE 5.8.1",
            Severity = Severity.High,
            Title = "Nobody signs in to the control plane with a password.",
            Mend = "Remove MasterAuth.Username and MasterAuth.Password.",
            Check = Subject.All(s_clusters.MustNotBeSet("masterAuth.username"), s_clusters.MustNotBeSet("masterAuth.password")),
        },
        new()
        {
            Id = "cluster-no-client-certificate",
            Source = "CIS GKE 5.8.2, CKV_GCP_13",
            Severity = Severity.High,
            Title = "No client certificate is issued: it could not be taken back.",
            Mend = "Set MasterAuth.ClientCertificateConfig.IssueClientCertificate to false.",
            Check = s_clusters.MustBeFalse("masterAuth.clientCertificateConfig.issueClientCertificate"),
        },
        new()
        {
            Id = "cluster-no-legacy-abac",
            Source = "CIS GKE 5.8.4, CKV_GCP_7",
            Severity = Severity.High,
            Title = "Rights come from RBAC alone.",
            Mend = "Set EnableLegacyAbac to false.",
            Check = s_clusters.MustNotBeTrue("enableLegacyAbac"),
        },
        new()
        {
            Id = "cluster-google-groups",
            Source = "CIS GKE 5.8.3, CKV_GCP_65",
            Severity = Severity.Medium,
            Title = "Rights go to groups of people, not to single persons.",
            Mend = "Set AuthenticatorGroupsConfig.SecurityGroup to gke-security-groups@ and the domain.",
            Check = s_clusters.MustBeSet("authenticatorGroupsConfig.securityGroup"),
        },
        new()
        {
            Id = "cluster-anonymous-access",
            Source = "Google Cloud documentation",
            Severity = Severity.High,
            Title = "Who has not signed in is told only that the control plane is healthy.",
            Mend = "Set AnonymousAuthenticationConfig.Mode to LIMITED.",
            Check = s_clusters.MustBe("anonymousAuthenticationConfig.mode", "LIMITED"),
        },
        new()
        {
            Id = "cluster-no-insecure-bindings",
            Source = "Google Cloud documentation",
            Severity = Severity.High,
            Title = "No role can be given to everybody, or to whoever has a Google account.",
            Mend = "Set both properties of RbacBindingConfig to false.",
            Check = Subject.All(
                s_clusters.MustBeFalse("rbacBindingConfig.enableInsecureBindingSystemAuthenticated"),
                s_clusters.MustBeFalse("rbacBindingConfig.enableInsecureBindingSystemUnauthenticated")),
        },
        new()
        {
            Id = "cluster-insecure-kubelet-port",
            Source = "Google Cloud documentation",
            Severity = Severity.Medium,
            Title = "The kubelet's port without authentication is off wherever a pool says nothing.",
            Mend = "Set NodePoolDefaults.NodeConfigDefaults.InsecureKubeletReadonlyPortEnabled to FALSE.",
            Check = s_clusters.MustBe("nodePoolDefaults.nodeConfigDefaults.insecureKubeletReadonlyPortEnabled", "FALSE"),
        },
    ];

    private static bool IsReachedByNameAlone(ResourceNode cluster) => cluster.Inputs.FindBoolean(IpEndpoints.Split('.')) == false;
}
