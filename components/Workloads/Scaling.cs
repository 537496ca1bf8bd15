using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Autoscaling.V2;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;

namespace GoCenter.Components.Workloads;

/// <summary>How many replicas of a <see cref="StatelessService"/> there are, and how many may go at once.</summary>
internal static class Scaling
{
    /// <summary>The number follows the load.</summary>
    public static void Autoscale(string name, ObjectMetaArgs metadata, StatelessServiceArgs args, CustomResourceOptions child) =>
        new Pulumi.Kubernetes.Autoscaling.V2.HorizontalPodAutoscaler(name, new HorizontalPodAutoscalerArgs
        {
            Metadata = metadata,
            Spec = new HorizontalPodAutoscalerSpecArgs
            {
                ScaleTargetRef =
                    new CrossVersionObjectReferenceArgs { ApiVersion = "apps/v1", Kind = "Deployment", Name = ScopedName.Local(name) },
                MinReplicas = args.MinReplicas,
                MaxReplicas = args.MaxReplicas,
                Metrics =
                {
                    new MetricSpecArgs
                    {
                        Type = "Resource",
                        Resource = new ResourceMetricSourceArgs
                        {
                            Name = "cpu",
                            Target = new MetricTargetArgs { Type = "Utilization", AverageUtilization = args.TargetCpuPercent },
                        },
                    },
                },
                Behavior = new HorizontalPodAutoscalerBehaviorArgs
                {
                    ScaleUp = Rules(stabilizationSeconds: 0, percentAMinute: 100),
                    // What went up in a minute comes down over several: the next burst is usually close behind.
                    ScaleDown = Rules(stabilizationSeconds: 300, percentAMinute: 25),
                },
            },
        }, child);

    /// <summary>One pod of the set at a time may leave on purpose.</summary>
    public static void LimitDisruption(
        string name, ObjectMetaArgs metadata, Dictionary<string, string> labels, CustomResourceOptions child) =>
        new Pulumi.Kubernetes.Policy.V1.PodDisruptionBudget(name, new PodDisruptionBudgetArgs
        {
            Metadata = metadata,
            Spec = new PodDisruptionBudgetSpecArgs
            {
                MaxUnavailable = 1,
                Selector = new LabelSelectorArgs { MatchLabels = labels },
                // A pod that never became ready must not hold up the drain of its node.
                UnhealthyPodEvictionPolicy = "AlwaysAllow",
            },
        }, child);

    private static HPAScalingRulesArgs Rules(int stabilizationSeconds, int percentAMinute) => new()
    {
        StabilizationWindowSeconds = stabilizationSeconds,
        Policies = { new HPAScalingPolicyArgs { Type = "Percent", Value = percentAMinute, PeriodSeconds = 60 } },
    };
}
