using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace GoCenter.Components.Workloads;

/// <summary>Installs a pinned chart the same way everywhere.</summary>
internal static class HelmReleases
{
    public static Release Declare(string name, HelmChart chart, Input<string> @namespace, ChartValues values, CustomResourceOptions options)
    {
        var args = new ReleaseArgs
        {
            Name = chart.Name,
            Namespace = @namespace,
            Chart = chart.Reference,
            Version = chart.Version,
            Values = values.ToInputMap(),
            // A failed first install leaves nothing behind that would make the second one fail as well.
            Atomic = true,
            CleanupOnFail = true,
            // Seconds. Helm gives up after 300 by itself, which is short where nodes have to come first.
            Timeout = 900,
            MaxHistory = 5,
        };
        if (!chart.IsOci)
            args.RepositoryOpts = new RepositoryOptsArgs { Repo = chart.Repository };
        return new Release(name, args, options);
    }
}
