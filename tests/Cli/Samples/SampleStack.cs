using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Kubernetes = Pulumi.Kubernetes;

namespace GoCenter.Tests.Cli.Samples;

/// <summary>A small environment with everything a graph has to hold: components, providers, secrets, dependencies, charts.</summary>
internal sealed class SampleStack : Stack
{
    public SampleStack(SampleSettings settings, StackOptions options)
        : base(options)
    {
        var cluster = new SampleCluster("cluster", settings);
        var kubernetes = new Kubernetes.Provider("kubernetes", new Kubernetes.ProviderArgs
        {
            KubeConfig = cluster.KubeConfig,
            EnableServerSideApply = true,
        }, new CustomResourceOptions { Parent = cluster });

        var space = new Kubernetes.Core.V1.Namespace("proxy", new NamespaceArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = "proxy",
                Labels = { ["pod-security.kubernetes.io/enforce"] = "restricted" },
            },
        }, new CustomResourceOptions { Provider = kubernetes });

        for (var i = 0; i < settings.Workloads; i++)
        {
            _ = new SampleWorkload(i == 0 ? "athens" : $"athens-{i}", settings, cluster.Account, new ComponentResourceOptions
            {
                Provider = kubernetes,
                DependsOn = { space },
            });
        }

        var password = new Pulumi.Random.RandomPassword("grafana-admin", new() { Length = 24, Special = false });
        _ = new Kubernetes.Helm.V3.Release("grafana", new ReleaseArgs
        {
            Name = "grafana",
            Chart = "grafana",
            Version = "8.5.1",
            Namespace = "observability",
            RepositoryOpts = new RepositoryOptsArgs { Repo = "https://grafana.github.io/helm-charts" },
            Values = new InputMap<object>
            {
                ["adminPassword"] = password.Result.Apply(result => (object)result),
                ["persistence"] = new Dictionary<string, object> { ["enabled"] = true, ["size"] = "10Gi" },
                ["replicas"] = 1,
            },
        }, new CustomResourceOptions { Provider = kubernetes });

        settings.Inside?.Invoke(cluster);

        Url = Output.Create($"https://{settings.Host}");
        Endpoint = cluster.Endpoint;
        Password = password.Result;
    }

    [Output("url")]
    public Output<string> Url { get; private set; }

    [Output("endpoint")]
    public Output<string> Endpoint { get; private set; }

    [Output("password")]
    public Output<string> Password { get; private set; }
}
