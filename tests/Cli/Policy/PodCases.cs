using static GoCenter.Tests.Cli.Policy.ShopCase;

namespace GoCenter.Tests.Cli.Policy;

/// <summary>Cases of the rules for pods, their namespace and their account.</summary>
internal sealed class PodCases : IRuleCases
{
    private const string CronPod = "spec.jobTemplate.spec.template.spec";

    public IEnumerable<RuleCase> Cases =>
    [
        Pods("pod-host-network", "hostNetwork: true", "hostNetwork"),
        Broken("pod-host-network",
            Shop.Object("batch/v1", "CronJob", "report", "spec: { jobTemplate: { spec: { template: { spec: { hostNetwork: true } } } } }"),
            $"{CronPod}.hostNetwork"),
        Broken("pod-host-network", Shop.Object("v1", "Pod", "alone", "spec: { hostNetwork: true }"), "spec.hostNetwork"),
        Broken("pod-host-network", Shop.Object("apps/v1", "DaemonSet", "agent", "spec: { template: { spec: { hostNetwork: true } } }"), $"{PodSpec}.hostNetwork"),
        Pods("pod-host-pid", "hostPID: true", "hostPID"),
        Pods("pod-host-ipc", "hostIPC: true", "hostIPC"),
        Container("pod-host-port", "ports: [{ name: http, hostPort: 80 }]", "ports[http].hostPort"),
        Pods("pod-host-path", "volumes: [{ name: docker, hostPath: { path: /var/run/docker.sock } }]", "volumes[docker].hostPath"),
        Pods("pod-volume-kinds", "volumes: [{ name: share, nfs: { server: s, path: / } }]", "volumes[share]"),
        Pods("pod-security-context", "securityContext: null", "securityContext"),
        Broken("pod-seccomp", Shop.Pods("securityContext: { seccompProfile: null }"),
            $"{PodSpec}.initContainers[setup].securityContext.seccompProfile.type"),
        Broken("pod-seccomp", Shop.Container("securityContext: { seccompProfile: { type: Unconfined } }"),
            $"{PodSpec}.containers[api].securityContext.seccompProfile.type",
            Shop.Container("securityContext: { seccompProfile: { type: Localhost } }")),
        Pods("pod-own-service-account", "serviceAccountName: null", "serviceAccountName"),
        Pods("pod-own-service-account", "serviceAccountName: default", "serviceAccountName"),
        // It may, where its account has a role.
        Broken("pod-no-token", Shop.Pods("automountServiceAccountToken: true"), $"{PodSpec}.automountServiceAccountToken",
            Shop.Pods("automountServiceAccountToken: true"),
            Shop.Object("rbac.authorization.k8s.io/v1", "RoleBinding", "reader",
                "subjects: [{ kind: ServiceAccount, name: api, namespace: shop }]")),
        // The account says it, where the pod says nothing.
        Broken("pod-no-token", Shop.Pods("automountServiceAccountToken: null, serviceAccountName: other"),
            $"{PodSpec}.automountServiceAccountToken",
            Shop.Pods("automountServiceAccountToken: null")),

        Broken("namespace-pod-security",
            "{ apiVersion: v1, kind: Namespace, metadata: { name: shop, labels: { pod-security.kubernetes.io/enforce: privileged } } }",
            "metadata.labels[\"pod-security.kubernetes.io/enforce\"]"),
        Broken("object-own-namespace", Shop.Object("v1", "ConfigMap", "stray", "data: {}", @namespace: "default"), "metadata.namespace",
            Shop.Object("v1", "ConfigMap", "stray", "data: {}")),

        Pods("pod-service-account-exists", "serviceAccountName: nobody", "serviceAccountName"),
    ];
}
