using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Survival.Charts;

/// <summary>cert-manager: a controller, a webhook and an injector of authorities; and a job that waits for the webhook once.</summary>
internal sealed class CertManagerPods : IChartWorkloads
{
    // The chart writes the budget's default where the values name neither bound.
    private static readonly Budget s_budget = new("1", null);

    /// <inheritdoc/>
    public string Chart => "cert-manager";

    /// <inheritdoc/>
    public IEnumerable<PodGroup> Read(ChartRelease release)
    {
        yield return Part(release, release.Name, "controller", release.Values);
        yield return Part(release, $"{release.Name}-webhook", "webhook", release.Values.Find("webhook"));
        yield return Part(release, $"{release.Name}-cainjector", "cainjector", release.Values.Find("cainjector"));
        if (release.Values.FindBoolean("startupapicheck", "enabled") != false)
            yield return Part(release, $"{release.Name}-startupapicheck", "startupapicheck", release.Values.Find("startupapicheck")) with { Kind = "Job" };
    }

    private static PodGroup Part(ChartRelease release, string name, string component, InputValue? values)
    {
        var labels = ChartRelease.Labels(("app.kubernetes.io/instance", release.Name), ("app.kubernetes.io/component", component));
        // The selector of the whole release stands in for a part's own.
        var selector = values?.Find("nodeSelector") ?? release.Values.Find("global", "nodeSelector");
        return release.Pods(name, "Deployment", (int)(values?.FindNumber("replicaCount") ?? 1), PodRequests.OfResources(values?.Find("resources")), labels, values) with
        {
            Rules = PodRules.Of(
                selector, values?.Find("affinity"), values?.Find("tolerations"), values?.Find("topologySpreadConstraints"), labels),
            Budget = ChartRelease.EnabledBudget(values?.Find("podDisruptionBudget"), s_budget),
        };
    }
}
