using static GoCenter.Tests.Cli.Policy.ShopCase;

namespace GoCenter.Tests.Cli.Policy;

/// <summary>Cases of the rules for replicas, budgets, autoscalers, jobs and leaving in time.</summary>
internal sealed class AvailabilityCases : IRuleCases
{
    private const string Tolerating = "tolerations: [{ key: cheap, operator: Exists }]";

    public IEnumerable<RuleCase> Cases =>
    [
        Broken("workload-replicas", Stateful("replicas: 1"), "spec.replicas", Stateful("replicas: 2")),
        Pods("workload-anti-affinity", "affinity: null", "affinity.podAntiAffinity"),
        Broken("workload-anti-affinity",
            Shop.Pods("affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: kubernetes.io/hostname, labelSelector: { matchLabels: { app: x } } }] } }"),
            $"{PodSpec}.affinity.podAntiAffinity",
            Shop.Pods("affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: null, preferredDuringSchedulingIgnoredDuringExecution: " +
                "[{ weight: 1, podAffinityTerm: { topologyKey: kubernetes.io/hostname, labelSelector: { matchLabels: { app: api } } } }] } }")),
        Broken("workload-zone-spread", Shop.Pods("topologySpreadConstraints: []"), $"{PodSpec}.topologySpreadConstraints"),
        Pods("pod-priority-class", "priorityClassName: null", "priorityClassName"),

        Broken("workload-disruption-budget", Budget("selector: { matchLabels: { app: other } }"), "spec",
            Budget("selector: { matchLabels: { tier: web } }")),
        Broken("budget-allows-disruption", Budget("maxUnavailable: 0"), "spec.maxUnavailable", Budget("maxUnavailable: 10%")),
        Broken("budget-allows-disruption", Budget("maxUnavailable: null, minAvailable: 2"), "spec.minAvailable",
            Budget("maxUnavailable: null, minAvailable: 1")),
        Broken("budget-allows-disruption", Budget("maxUnavailable: null, minAvailable: 60%"), "spec.minAvailable",
            Budget("maxUnavailable: null, minAvailable: 50%")),
        Broken("budget-unhealthy-pods", Budget("unhealthyPodEvictionPolicy: IfHealthyBudget"), "spec.unhealthyPodEvictionPolicy"),

        Broken("autoscaler-target", Scaler("scaleTargetRef: { name: gone }"), "spec.scaleTargetRef.name"),
        // The Deployment is in the other cluster.
        Broken("autoscaler-target", Shop.Object("keda.sh/v1alpha1", "ScaledObject", "x", "spec: { scaleTargetRef: { name: api } }", cluster: "other"), "spec.scaleTargetRef.name",
            Shop.Object("keda.sh/v1alpha1", "ScaledObject", "x", "spec: { scaleTargetRef: { name: api } }")),
        Broken("autoscaler-minimum", Scaler("minReplicas: 1"), "spec.minReplicas"),
        Broken("autoscaler-minimum", Scaler("minReplicas: null"), "spec.minReplicas"),
        Broken("autoscaler-minimum", Shop.Object("keda.sh/v1alpha1", "ScaledObject", "x", "spec: { scaleTargetRef: { name: api } }"), "spec.minReplicaCount",
            Shop.Object("keda.sh/v1alpha1", "ScaledObject", "x", "spec: { minReplicaCount: 2, scaleTargetRef: { name: api } }")),
        Broken("autoscaler-no-fixed-replicas", Shop.Deployment("replicas: 3"), "spec.replicas"),

        Broken("cron-job-deadline", Cron("startingDeadlineSeconds: null"), "spec.startingDeadlineSeconds"),
        Broken("cron-job-concurrency", Cron("concurrencyPolicy: null"), "spec.concurrencyPolicy"),
        Broken("job-time-to-live", Shop.Object("batch/v1", "Job", "import", "spec: { ttlSecondsAfterFinished: null }"),
            "spec.ttlSecondsAfterFinished"),
        Broken("job-time-to-live", Cron("jobTemplate: { spec: { ttlSecondsAfterFinished: 60 } }"),
            "spec.jobTemplate.spec.ttlSecondsAfterFinished"),

        // Nodes that stay wait for longer.
        Broken("pod-grace-preemptible", Shop.Pods($"terminationGracePeriodSeconds: 60, {Tolerating}"),
            $"{PodSpec}.terminationGracePeriodSeconds",
            Shop.Pods("terminationGracePeriodSeconds: 60")),
        Broken("pod-grace-preemptible", Shop.Pods($"terminationGracePeriodSeconds: null, {Tolerating}"),
            $"{PodSpec}.terminationGracePeriodSeconds",
            Shop.Pods($"terminationGracePeriodSeconds: 60, nodeSelector: {{ node-pool: system }}, {Tolerating}")),
        Broken("pod-grace-preemptible", Shop.Pods($"terminationGracePeriodSeconds: 60, {Affinity("[system, cheap]")}, {Tolerating}"),
            $"{PodSpec}.terminationGracePeriodSeconds",
            Shop.Pods($"terminationGracePeriodSeconds: 60, {Affinity("[system]")}, {Tolerating}")),
        Broken("pod-grace-shutdown", Shop.Container("lifecycle: { preStop: { sleep: { seconds: 7 } } }"),
            $"{PodSpec}.terminationGracePeriodSeconds"),
        Broken("pod-grace-shutdown", Shop.Container("lifecycle: { preStop: { sleep: null, exec: { command: [sh, -c, sleep 20] } } }"),
            $"{PodSpec}.terminationGracePeriodSeconds"),
        // The program's own setting wins over what the annotation says.
        Broken(
            "pod-grace-shutdown", Shop.Container("env: [{ name: STOP_SECONDS, value: '10' }]"), $"{PodSpec}.terminationGracePeriodSeconds",
            Shop.Container("env: [{ name: STOP_SECONDS, value: '9' }]")),
        Broken("pod-grace-shutdown",
            Shop.Object("v1", "ConfigMap", "api-files", "data: { nginx.conf: \"worker_processes 1;\\nworker_shutdown_timeout 12s;\\n\" }"),
            $"{PodSpec}.terminationGracePeriodSeconds"),
        Broken("pod-grace-shutdown",
            Shop.Deployment($"template: {{ metadata: {{ annotations: null }}, spec: {{ {Tolerating} }} }}"),
            $"{PodSpec}.terminationGracePeriodSeconds",
            Shop.Deployment("template: { metadata: { annotations: null } }")),
    ];

    private static string Affinity(string pools) =>
        "affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: " +
        $"[{{ matchExpressions: [{{ key: node-pool, operator: In, values: {pools} }}] }}] }} }} }}";

    private static string Stateful(string spec) =>
        Shop.Object("apps/v1", "StatefulSet", "store", $"spec: {{ {spec}, template: {{ metadata: {{ labels: {{ app: store }} }} }} }}");

    private static string Budget(string spec) => Shop.Object("policy/v1", "PodDisruptionBudget", "api", $"spec: {{ {spec} }}");

    private static string Scaler(string spec) => Shop.Object("autoscaling/v2", "HorizontalPodAutoscaler", "api", $"spec: {{ {spec} }}");

    private static string Cron(string spec) => Shop.Object("batch/v1", "CronJob", "report", $"spec: {{ {spec} }}");
}
