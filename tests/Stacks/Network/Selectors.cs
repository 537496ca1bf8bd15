using GoCenter.Cli.Graph;

namespace GoCenter.Tests.Stacks.Network;

/// <summary>Selectors and references that lead to nothing.</summary>
internal static class Selectors
{
    public static IEnumerable<string> Faults(ClusterModel model)
    {
        foreach (var service in model.Of("core/v1:Service"))
        {
            var pods = model.Select(service.NamespaceOf(), service.Inputs.TextsAt("spec", "selector")).ToList();
            if (pods.Count == 0)
                yield return $"dangling: Service {Name(service)} selects no pod";
            foreach (var port in service.Inputs.ItemsAt("spec", "ports"))
            {
                foreach (var group in pods.Where(group => ClusterModel.TargetPort(port, group) == 0))
                    yield return $"dangling: Service {Name(service)} leads to a port that {group} does not have";
            }
        }

        foreach (var budget in model.Of("policy/v1:PodDisruptionBudget"))
        {
            if (!model.Select(budget.NamespaceOf(), budget.Inputs.TextsAt("spec", "selector", "matchLabels")).Any())
                yield return $"dangling: PodDisruptionBudget {Name(budget)} selects no pod";
        }

        foreach (var deployment in model.Of("apps/v1:Deployment"))
        {
            var labels = deployment.Inputs.TextsAt("spec", "template", "metadata", "labels");
            var selector = deployment.Inputs.TextsAt("spec", "selector", "matchLabels");
            if (selector.Any(label => labels.GetValueOrDefault(label.Key) != label.Value))
                yield return $"dangling: Deployment {Name(deployment)} does not select its own pods";
        }

        foreach (var scaled in model.Of("autoscaling/v2:HorizontalPodAutoscaler").Concat(model.Of("keda.sh/v1alpha1:ScaledObject")))
        {
            var target = scaled.Inputs.TextAt("spec", "scaleTargetRef", "name");
            if (!model.Of("apps/v1:Deployment").Any(deployment => deployment.Is(scaled.NamespaceOf(), target)))
                yield return $"dangling: {scaled.Type.Split(':')[^1]} {Name(scaled)} scales {target}, which is not there";
        }

        foreach (var policy in model.Of("networking.k8s.io/v1:NetworkPolicy"))
        {
            // Selecting every pod is right even before there is one.
            var labels = policy.Inputs.TextsAt("spec", "podSelector", "matchLabels");
            if (labels.Count > 0 && !model.Select(policy.NamespaceOf(), labels).Any())
                yield return $"dangling: NetworkPolicy {Name(policy)} selects no pod";
            if (!model.Namespaces.Contains(policy.NamespaceOf()))
                yield return $"dangling: NetworkPolicy {Name(policy)} is in a namespace that is not declared";
        }
    }

    private static string Name(ResourceNode resource) => $"{resource.NamespaceOf()}/{resource.NameOf()}";
}
