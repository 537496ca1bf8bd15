namespace GoCenter.Tests.Cli.Policy;

/// <summary>Cases of the rules for who reaches a control plane.</summary>
internal sealed class ClusterAccessCases : IRuleCases
{
    private const string ByNameAlone = """{"controlPlaneEndpointsConfig": {"ipEndpointsConfig": {"enabled": false}}}""";

    public IEnumerable<RuleCase> Cases =>
    [
        Of("cluster-private-nodes", """{"privateClusterConfig": {"enablePrivateNodes": false}}""", "privateClusterConfig.enablePrivateNodes",
            """{"privateClusterConfig": {"enablePrivateNodes": true}}"""),
        Of("cluster-private-endpoint", """{"privateClusterConfig": {"enablePrivateEndpoint": false}}""", "privateClusterConfig.enablePrivateEndpoint",
            """{"privateClusterConfig": {"enablePrivateEndpoint": true}}"""),
        Of("cluster-private-endpoint", """{"controlPlaneEndpointsConfig": {"ipEndpointsConfig": {"enabled": true}}}""", "privateClusterConfig.enablePrivateEndpoint",
            ByNameAlone),
        Of("cluster-private-endpoint-needs-private-nodes", """{"privateClusterConfig": {"enablePrivateEndpoint": true, "enablePrivateNodes": false}}""",
            "privateClusterConfig.enablePrivateNodes", """{"privateClusterConfig": {"enablePrivateEndpoint": true, "enablePrivateNodes": true}}"""),
        Of("cluster-private-endpoint-needs-private-nodes", """{"privateClusterConfig": {"enablePrivateEndpoint": true}}""",
            "privateClusterConfig.enablePrivateNodes", """{"privateClusterConfig": {"enablePrivateEndpoint": false, "enablePrivateNodes": false}}"""),
        Of("cluster-authorized-networks", "{}", "masterAuthorizedNetworksConfig",
            """{"masterAuthorizedNetworksConfig": {"gcpPublicCidrsAccessEnabled": false, "cidrBlocks": [{"cidrBlock": "203.0.113.0/24"}]}}"""),
        Of("cluster-authorized-networks", """{"masterAuthorizedNetworksConfig": {"cidrBlocks": []}}""", "masterAuthorizedNetworksConfig.gcpPublicCidrsAccessEnabled",
            """{"masterAuthorizedNetworksConfig": {"gcpPublicCidrsAccessEnabled": false, "cidrBlocks": []}}"""),
        Of("cluster-no-open-network", """{"masterAuthorizedNetworksConfig": {"cidrBlocks": [{"cidrBlock": "10.0.0.0/8"}, {"cidrBlock": "128.0.0.0/1"}]}}""",
            "masterAuthorizedNetworksConfig.cidrBlocks[1]", """{"masterAuthorizedNetworksConfig": {"cidrBlocks": [{"cidrBlock": "10.0.0.0/8"}]}}"""),
        Of("cluster-authorized-networks", """{"controlPlaneEndpointsConfig": {"ipEndpointsConfig": {"enabled": true}}}""", "masterAuthorizedNetworksConfig", ByNameAlone),
        Of("cluster-no-open-network", """{"masterAuthorizedNetworksConfig": {"cidrBlocks": [{"cidrBlock": "203.0.113.0/24"}, {"cidrBlock": "0.0.0.0/0"}]}}""",
            "masterAuthorizedNetworksConfig.cidrBlocks[1]", """{"masterAuthorizedNetworksConfig": {"cidrBlocks": [{"cidrBlock": "203.0.113.0/24"}]}}"""),
        Of("cluster-no-open-network", """{"masterAuthorizedNetworksConfig": {"cidrBlocks": [{"cidrBlock": "::/0"}]}}""",
            "masterAuthorizedNetworksConfig.cidrBlocks[0]", """{"masterAuthorizedNetworksConfig": {"cidrBlocks": []}}"""),
        Of("cluster-no-basic-auth", """{"masterAuth": {"username": "admin", "password": {"secret": true}}}""", "masterAuth.username",
            """{"masterAuth": {"clientCertificateConfig": {"issueClientCertificate": false}}}"""),
        Of("cluster-no-basic-auth", """{"masterAuth": {"password": {"secret": true}}}""", "masterAuth.password", "{}"),
        Of("cluster-no-client-certificate", """{"masterAuth": {"clientCertificateConfig": {"issueClientCertificate": true}}}""",
            "masterAuth.clientCertificateConfig.issueClientCertificate", """{"masterAuth": {"clientCertificateConfig": {"issueClientCertificate": false}}}"""),
        Of("cluster-no-legacy-abac", """{"enableLegacyAbac": true}""", "enableLegacyAbac", """{"enableLegacyAbac": false}"""),
        Of("cluster-google-groups", """{"authenticatorGroupsConfig": {"securityGroup": ""}}""", "authenticatorGroupsConfig.securityGroup",
            """{"authenticatorGroupsConfig": {"securityGroup": "gke-security-groups@example.com"}}"""),
        Of("cluster-anonymous-access", """{"anonymousAuthenticationConfig": {"mode": "ENABLED"}}""", "anonymousAuthenticationConfig.mode",
            """{"anonymousAuthenticationConfig": {"mode": "LIMITED"}}"""),
        Of("cluster-no-insecure-bindings", """{"rbacBindingConfig": {"enableInsecureBindingSystemAuthenticated": true, "enableInsecureBindingSystemUnauthenticated": false}}""",
            "rbacBindingConfig.enableInsecureBindingSystemAuthenticated", Bindings),
        Of("cluster-no-insecure-bindings", """{"rbacBindingConfig": {"enableInsecureBindingSystemAuthenticated": false}}""",
            "rbacBindingConfig.enableInsecureBindingSystemUnauthenticated", Bindings),
        Of("cluster-insecure-kubelet-port", """{"nodePoolDefaults": {"nodeConfigDefaults": {"insecureKubeletReadonlyPortEnabled": "TRUE"}}}""",
            "nodePoolDefaults.nodeConfigDefaults.insecureKubeletReadonlyPortEnabled",
            """{"nodePoolDefaults": {"nodeConfigDefaults": {"insecureKubeletReadonlyPortEnabled": "FALSE"}}}"""),
    ];

    private const string Bindings =
        """{"rbacBindingConfig": {"enableInsecureBindingSystemAuthenticated": false, "enableInsecureBindingSystemUnauthenticated": false}}""";

    private static RuleCase Of(string rule, string broken, string property, string kept) =>
        RuleCase.Of(rule, "gcp:container/cluster:Cluster", broken, property, kept);
}
