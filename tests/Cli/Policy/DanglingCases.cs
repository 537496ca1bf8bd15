using static GoCenter.Tests.Cli.Policy.ShopCase;

namespace GoCenter.Tests.Cli.Policy;

/// <summary>Cases of the rules for what leads to something else.</summary>
internal sealed class DanglingCases : IRuleCases
{
    public IEnumerable<RuleCase> Cases =>
    [
        Broken("workload-selector", Shop.Deployment("selector: { matchLabels: { app: other } }"), "spec.selector",
            Shop.Deployment("selector: { matchLabels: null, matchExpressions: [{ key: app, operator: In, values: [api, other] }] }")),

        Broken("service-selects-pods", Service("selector: { app: other }"), "spec.selector", Service("selector: null")),
        // Pods of that label are in the other cluster alone.
        Broken("service-selects-pods", Shop.Object("v1", "Service", "far", "spec: { selector: { app: api } }", cluster: "other"), "spec.selector",
            Shop.Object("v1", "Service", "near", "spec: { selector: { app: api } }")),
        // A chart's pods count, where the chart is known.
        Broken("service-selects-pods", Shop.Object("v1", "Service", "in", "spec: { selector: { app.kubernetes.io/name: nginx } }", "edge"), "spec.selector",
            Shop.Object("v1", "Service", "in", "spec: { selector: { app.kubernetes.io/name: traefik } }", "edge")),
        Broken("service-target-port", Service("ports: [{ name: http, targetPort: https }]"), "spec.ports[http].targetPort"),
        Broken("service-target-port", Service("ports: [{ name: http, targetPort: 9999 }]"), "spec.ports[http].targetPort",
            Service("ports: [{ name: http, targetPort: 8080 }]")),

        Broken("budget-selects-pods",
            Shop.Object("policy/v1", "PodDisruptionBudget", "gone", "spec: { selector: { matchLabels: { app: gone } } }"), "spec.selector",
            Shop.Object("policy/v1", "PodDisruptionBudget", "edge",
                "spec: { selector: { matchLabels: { app.kubernetes.io/name: traefik } } }", "edge")),
        Broken("network-policy-selects-pods", Policy("podSelector: { matchLabels: { app: gone } }"), "spec.podSelector", Policy("podSelector: {}")),
        Broken("network-policy-peers", Policy($"podSelector: {{}}, egress: [{{ to: [{Peer("nginx", "edge")}] }}]"), "spec.egress",
            Policy($"podSelector: {{}}, egress: [{{ to: [{Peer("traefik", "edge")}] }}]")),
        // Of a namespace that nobody declares here nothing is known.
        Broken("network-policy-peers", Policy($"podSelector: {{}}, ingress: [{{ from: [{Peer("traefik", "shop")}] }}]"), "spec.ingress",
            Policy($"podSelector: {{}}, ingress: [{{ from: [{Peer("traefik", "elsewhere")}] }}]")),

        Broken("ingress-backend", Backend("name: gone, port: { number: 80 }"), "spec.rules[new.example.com].http.paths[/].backend.service",
            Backend("name: api, port: { name: http }")),
        Broken("ingress-backend", Backend("name: api, port: { number: 81 }"), "spec.rules[new.example.com].http.paths[/].backend.service",
            Backend("name: api, port: { number: 80 }")),

        Broken("monitor-selects", Monitor("ServiceMonitor", "api", "selector: { matchLabels: { app: gone } }"), "spec.selector"),
        Broken("monitor-selects", Monitor("PodMonitor", "web", "selector: { matchExpressions: [{ key: tier, operator: In, values: [db] }] }, namespaceSelector: { any: false }"),
            "spec.selector", Monitor("PodMonitor", "web",
                "selector: { matchExpressions: [{ key: tier, operator: Exists }] }, namespaceSelector: { matchNames: [shop] }")),
    ];

    private static string Service(string spec) => Shop.Object("v1", "Service", "api", $"spec: {{ {spec} }}");

    private static string Policy(string spec) => Shop.Object("networking.k8s.io/v1", "NetworkPolicy", "new", $"spec: {{ {spec} }}");

    private static string Peer(string app, string @namespace) =>
        $"{{ podSelector: {{ matchLabels: {{ app.kubernetes.io/name: {app} }} }}, namespaceSelector: {{ matchLabels: {{ kubernetes.io/metadata.name: {@namespace} }} }} }}";

    private static string Backend(string service) => Shop.Object("networking.k8s.io/v1", "Ingress", "new",
        $"spec: {{ rules: [{{ host: new.example.com, http: {{ paths: [{{ path: /, backend: {{ service: {{ {service} }} }} }}] }} }}] }}");

    private static string Monitor(string kind, string name, string spec) =>
        Shop.Object("monitoring.coreos.com/v1", kind, name, $"spec: {{ {spec} }}");
}
