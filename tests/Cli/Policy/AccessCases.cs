using static GoCenter.Tests.Cli.Policy.ShopCase;

namespace GoCenter.Tests.Cli.Policy;

/// <summary>Cases of the rules for rights in the Kubernetes API, for network policies and for the way in.</summary>
internal sealed class AccessCases : IRuleCases
{
    private const string Rbac = "rbac.authorization.k8s.io/v1";

    public IEnumerable<RuleCase> Cases =>
    [
        Role("role-no-wildcards", "apiGroups: [''], resources: ['*'], verbs: [get]", "resources"),
        Role("role-no-wildcards", "apiGroups: [''], resources: [pods], verbs: ['*']", "verbs"),
        Broken("role-no-wildcards", Shop.Object(Rbac, "ClusterRole", "nodes", "rules: [{ nonResourceURLs: ['*'], verbs: [get] }]"), "rules[0].nonResourceURLs"),
        Role("role-no-bind", "resources: [clusterroles], verbs: [bind]", "verbs"),
        Role("role-no-bind", "resources: [rolebindings], verbs: [create]", "verbs"),
        Role("role-no-escalate", "resources: [roles], verbs: [escalate]", "verbs"),
        Role("role-no-impersonate", "resources: [serviceaccounts], verbs: [impersonate]", "verbs"),
        Role("role-no-exec", "resources: [pods/exec], verbs: [create]", "verbs"),
        Role("role-no-exec", "resources: [nodes/proxy], verbs: [get]", "verbs"),
        Role("role-no-secret-reading", "resources: [secrets], verbs: [get]", "verbs"),
        Role("role-no-secret-reading", "resources: [secrets], resourceNames: [api], verbs: [list]", "verbs"),
        Role("role-no-secret-reading", "resources: ['*'], verbs: [watch]", "verbs"),
        Role("role-no-admission", "resources: [mutatingwebhookconfigurations], verbs: [patch]", "verbs"),
        Role("role-no-certificate-approval", "resources: [certificatesigningrequests/approval], verbs: [update]", "verbs"),
        Role("role-no-certificate-approval", "resources: [signers], verbs: [approve]", "verbs"),
        Broken("binding-no-cluster-admin",
            Shop.Object(Rbac, "ClusterRoleBinding", "all", "roleRef: { kind: ClusterRole, name: cluster-admin }"), "roleRef.name",
            Shop.Object(Rbac, "ClusterRoleBinding", "all", "roleRef: { kind: ClusterRole, name: nodes }")),
        Broken("binding-no-default-account",
            Shop.Object(Rbac, "RoleBinding", "reader", "subjects: [{ kind: ServiceAccount, name: default }]"), "subjects[default]"),

        Broken("pod-network-policy",
            Shop.Object("apps/v1", "DaemonSet", "agent", "spec: { template: { metadata: { labels: { app: agent } } } }", "quiet"), "spec",
            Shop.Object("apps/v1", "DaemonSet", "agent", "spec: { template: { metadata: { labels: { app: agent } } } }", "quiet"),
            Policy("agent", "podSelector: {}", "quiet")),
        Broken("namespace-default-deny", Policy("default-deny", "policyTypes: [Ingress]"), "metadata.name"),
        Broken("namespace-default-deny", Policy("default-deny", "ingress: [{}]"), "metadata.name"),

        Broken("ingress-tls",
            Shop.Object("networking.k8s.io/v1", "Ingress", "api", "spec: { tls: [{ hosts: [else.example.com], secretName: x }] }"),
            "spec.rules[shop.example.com]"),
        Broken("ingress-tls", Shop.Object("networking.k8s.io/v1", "Ingress", "api", "spec: { tls: null }"), "spec.rules[shop.example.com]"),
    ];

    private static RuleCase Role(string rule, string content, string property) =>
        Broken(rule, Shop.Object(Rbac, "Role", "reader", $"rules: [{{ {content} }}]"), $"rules[0].{property}");

    private static string Policy(string name, string spec, string @namespace = "shop") =>
        Shop.Object("networking.k8s.io/v1", "NetworkPolicy", name, $"spec: {{ {spec} }}", @namespace);
}
