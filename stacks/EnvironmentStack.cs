using System.Collections.Immutable;
using GoCenter.Components.Policies;
using GoCenter.Stacks.Layers;
using GoCenter.Stacks.Settings;
using Pulumi;

namespace GoCenter.Stacks;

/// <summary>
/// One environment, whole: every environment is this stack with settings of its own, so that what was tried in one is what runs in the
/// next.
/// </summary>
[PolicyException("cluster-deletion-protection", "A pipeline builds ci and throws it away.", Stack = "ci")]
[PolicyException("key-protected", "What ci's keys encrypt is thrown away with them.", Stack = "ci")]
[PolicyException("sql-deletion-protection", "A pipeline builds ci and throws it away.", Stack = "ci")]
public sealed class EnvironmentStack : Stack
{
    /// <summary>Declares the environment, layer by layer.</summary>
    /// <param name="settings">Everything in which environments differ.</param>
    /// <param name="options">Transformations to apply to every resource, for tools that look at the stack. Default: none.</param>
    public EnvironmentStack(EnvironmentSettings settings, StackOptions? options = null)
        : base(options)
    {
        var foundation = new FoundationLayer(settings);
        var home = new ClusterLayers(settings, foundation, foundation.Clusters[0], home: null);
        foreach (var other in foundation.Clusters[1..])
            _ = new ClusterLayers(settings, foundation, other, home);

        var cluster = foundation.Clusters[0].Cluster;
        ClusterName = cluster.Name;
        ClusterEndpoint = cluster.Endpoint;
        KubeConfig = cluster.KubeConfig;
        ServingKubeConfigs = Output.All(
            foundation.Clusters[1..].Select(other => Output.Tuple(other.Cluster.Name, other.Cluster.KubeConfig)))
            .Apply(known => known.ToImmutableDictionary(each => each.Item1, each => each.Item2));
        EdgeAddress = home.Platform.Edge.Address;
        WebUrl = Output.Create($"https://{settings.Web.Host}");
        ProxyUrl = Output.Create($"https://{settings.ModuleProxy.Host}");
        GrafanaUrl = Output.Create($"https://{settings.Observability.GrafanaHost}");
        GrafanaAdminPassword = home.Observability.Monitoring.GrafanaAdminPassword;
        // "direct" after a comma is asked only for what the proxy says it does not have, never when the proxy is down.
        GoProxy = Output.Format($"go env -w GOPROXY={ProxyUrl},direct");
    }

    /// <summary>Name of the home cluster.</summary>
    [Output("clusterName")]
    public Output<string> ClusterName { get; private set; }

    /// <summary>Address of the home cluster's control plane.</summary>
    [Output("clusterEndpoint")]
    public Output<string> ClusterEndpoint { get; private set; }

    /// <summary>Kubeconfig of the home cluster, which signs in through gke-gcloud-auth-plugin. Secret.</summary>
    [Output("kubeConfig")]
    public Output<string> KubeConfig { get; private set; }

    /// <summary>The same for each further cluster, by its name. Secret.</summary>
    [Output("servingKubeConfigs")]
    public Output<ImmutableDictionary<string, string>> ServingKubeConfigs { get; private set; }

    /// <summary>The IPv4 address of every host that all clusters serve.</summary>
    [Output("edgeAddress")]
    public Output<string> EdgeAddress { get; private set; }

    /// <summary>Where people find modules.</summary>
    [Output("webUrl")]
    public Output<string> WebUrl { get; private set; }

    /// <summary>Where Go developers find the proxy.</summary>
    [Output("proxyUrl")]
    public Output<string> ProxyUrl { get; private set; }

    /// <summary>Where the dashboards are.</summary>
    [Output("grafanaUrl")]
    public Output<string> GrafanaUrl { get; private set; }

    /// <summary>Password of Grafana's user <c>admin</c>. Secret.</summary>
    [Output("grafanaAdminPassword")]
    public Output<string> GrafanaAdminPassword { get; private set; }

    /// <summary>The line that a Go developer pastes into a shell.</summary>
    [Output("goProxy")]
    public Output<string> GoProxy { get; private set; }
}
