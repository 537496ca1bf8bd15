using System.Collections.Immutable;
using GoCenter.Components.Edge;
using GoCenter.Components.Observability;
using GoCenter.Stacks.Settings;
using Pulumi;

namespace GoCenter.Stacks.Layers;

/// <summary>The last layer: which host and path leads where, once there is something to lead to.</summary>
internal static class RoutesLayer
{
    private const string Everything = "/";

    public static void Declare(
        EnvironmentSettings settings, ClusterContext cluster, ObservabilityLayer observability, PlatformLayer platform, ModuleProxyLayer proxy)
    {
        var hosts = ImmutableArray.CreateBuilder<IngressHost>();
        // Module archives are hundreds of megabytes: the proxies' answers are passed on as they come.
        hosts.Add(Host("proxy", settings.ModuleProxy.Host, NamespaceNames.Modules, "athens") with { StreamsAnswers = true });
        foreach (var (tenant, _) in proxy.Tenants)
            hosts.Add(
                Host($"proxy-{tenant.Name}", tenant.Host, NamespaceNames.Modules, $"athens-{tenant.Name}") with { StreamsAnswers = true });
        // The page fetches archives through its own host.
        hosts.Add(Host("web", settings.Web.Host, NamespaceNames.Modules, "web") with { StreamsAnswers = true });
        if (cluster.IsHome)
            hosts.AddRange(OfHome(settings).Select(host => host with { Address = platform.Edge.OwnAddress }));

        new IngressRules(cluster.Logical("routes"), new IngressRulesArgs
        {
            Policy = platform.Edge.Policy,
            Hosts = hosts.ToImmutable(),
            Readiness = platform.NodePort.Readiness is { } check ? new ReadinessRoute(check, NamespaceNames.Modules, "athens", 80) : null,
        }, new ComponentResourceOptions
        {
            Providers = cluster.GoogleAndKubernetes.Providers,
            DependsOn = { observability.Monitoring, proxy.Athens, proxy.Page },
        });
    }

    /// <summary>What only the home cluster has, and other clusters could not answer for.</summary>
    private static IEnumerable<IngressHost> OfHome(EnvironmentSettings settings)
    {
        yield return Host("grafana", settings.Observability.GrafanaHost, NamespaceNames.Monitoring, Monitoring.GrafanaServiceName);
        foreach (var routes in settings.Edge.Routes.GroupBy(route => (route.Name, route.Host)))
        {
            yield return new IngressHost(routes.Key.Name, routes.Key.Host,
                [.. routes.Select(route => new IngressRule(route.Path, route.Namespace, route.Service, route.Port))]);
        }
    }

    private static IngressHost Host(string name, string host, string @namespace, string service) =>
        new(name, host, [new IngressRule(Everything, @namespace, service, 80)]);
}
