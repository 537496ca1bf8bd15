using static GoCenter.Tests.Cli.Policy.ShopCase;

namespace GoCenter.Tests.Cli.Policy;

/// <summary>Cases of the rules for containers: main ones, those that prepare, and those that stay beside.</summary>
internal sealed class ContainerCases : IRuleCases
{
    private const string Context = "securityContext";

    public IEnumerable<RuleCase> Cases =>
    [
        Container("container-security-context", "securityContext: null", Context),
        Init("container-security-context", "securityContext: null", Context),
        Container("container-privileged", "securityContext: { privileged: true }", $"{Context}.privileged"),
        Init("container-privileged", "securityContext: { privileged: true }", $"{Context}.privileged", "mesh"),
        Container(
            "container-privilege-escalation", "securityContext: { allowPrivilegeEscalation: null }", $"{Context}.allowPrivilegeEscalation"),
        Init(
            "container-privilege-escalation", "securityContext: { allowPrivilegeEscalation: true }", $"{Context}.allowPrivilegeEscalation"),
        Container("container-non-root", "securityContext: { runAsUser: 0 }", $"{Context}.runAsUser"),
        Container("container-non-root", "securityContext: { runAsNonRoot: false }", $"{Context}.runAsNonRoot"),
        Container("container-high-user", "securityContext: { runAsUser: 999 }", $"{Context}.runAsUser"),
        Container("container-high-user", "securityContext: { runAsGroup: 0 }", $"{Context}.runAsGroup"),
        Container("container-read-only-root", "securityContext: { readOnlyRootFilesystem: false }", $"{Context}.readOnlyRootFilesystem"),
        Init("container-read-only-root", "securityContext: { readOnlyRootFilesystem: null }", $"{Context}.readOnlyRootFilesystem"),
        Container("container-drop-capabilities", "securityContext: { capabilities: { drop: [NET_RAW] } }", $"{Context}.capabilities.drop"),
        Container("container-drop-capabilities", "securityContext: { capabilities: null }", $"{Context}.capabilities.drop"),
        Broken("container-added-capabilities", Shop.Container("securityContext: { capabilities: { add: [SYS_ADMIN] } }"),
            $"{PodSpec}.containers[api].{Context}.capabilities.add",
            Shop.Container("securityContext: { capabilities: { add: [NET_BIND_SERVICE] } }")),

        Container("container-cpu-request", "resources: { requests: { cpu: null } }", "resources.requests.cpu"),
        Container("container-cpu-limit", "resources: { limits: { cpu: null } }", "resources.limits.cpu"),
        Container("container-memory-request", "resources: { requests: { memory: null } }", "resources.requests.memory"),
        Container("container-memory-limit", "resources: { limits: { memory: null } }", "resources.limits.memory"),
        Init("container-memory-limit", "resources: null", "resources.limits.memory"),
        Container("container-disk-request", "resources: { requests: { ephemeral-storage: null } }", "resources.requests.ephemeral-storage"),
        Container("container-disk-limit", "resources: { limits: { ephemeral-storage: null } }", "resources.limits.ephemeral-storage"),

        // What only prepares, and what ends, is not asked; the whole shop has both.
        Container("container-readiness-probe", "readinessProbe: null", "readinessProbe"),
        Init("container-readiness-probe", "readinessProbe: null", "readinessProbe", "mesh"),
        Container("container-liveness-probe", "livenessProbe: null", "livenessProbe"),
        Container("container-startup-probe", "startupProbe: null", "startupProbe"),
        Container("container-probes-differ", "readinessProbe: { periodSeconds: 7, httpGet: { path: /live } }", "livenessProbe"),

        Image("image-exact-tag", "registry.example.com/api:latest"),
        Image("image-exact-tag", "registry.example.com:5000/api"),
        Image("image-exact-tag", "registry.example.com/api:stable"),
        Broken("image-exact-tag", Chart("latest"), "values.image", Chart("v3.7.11")),
        Image("image-digest", "registry.example.com/api:1.30.5"),
        Broken("image-digest", Shop.Object("k6.io/v1alpha1", "TestRun", "load", "spec: { runner: { image: 'k6:2.3.0' } }"), "spec.runner.image"),
        Container("image-pull-policy", "imagePullPolicy: null", "imagePullPolicy"),
        Container("image-pull-policy", "imagePullPolicy: Never", "imagePullPolicy"),
        Broken("image-pull-policy", Shop.Container("image: api:stable"), $"{PodSpec}.containers[api].imagePullPolicy",
            Shop.Container("image: api:stable, imagePullPolicy: Always")),

        Container("container-secret-files", "env: [{ name: PASSWORD, valueFrom: { secretKeyRef: { name: api, key: password } } }]",
            "env[PASSWORD].valueFrom.secretKeyRef"),
        Container("container-secret-files", "envFrom: [{ secretRef: { name: api } }]", "envFrom"),
        Container("container-plain-secret", "env: [{ name: GREETING, value: !secret x }]", "env[GREETING].value"),
        Broken("container-plain-secret", Shop.Container("env: [{ name: API_TOKEN, value: abc }]"),
            $"{PodSpec}.containers[api].env[API_TOKEN].value",
            Shop.Container(
                "env: [{ name: API_TOKEN_FILE, value: /secrets/token }, { name: TOKENIZER, value: fast }, { name: PASSWORD, value: '' }]")),
        Broken("config-map-no-secret", Shop.Object("v1", "ConfigMap", "api-files", "data: { settings.json: !secret x }"), "data[settings.json]"),
        Broken("config-map-no-secret", Shop.Object("v1", "ConfigMap", "api-files", "data: { password: abc }"), "data[password]"),
    ];

    private static RuleCase Image(string rule, string reference) => Container(rule, $"image: '{reference}'", "image");

    private static string Chart(string tag) =>
        Shop.Object("helm.sh/v3", "Release", "other",
            $"chart: other, namespace: shop, values: {{ image: {{ repository: r, tag: {tag}, digest: '' }} }}");
}
