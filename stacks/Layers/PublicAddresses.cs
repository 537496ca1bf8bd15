using System.Collections.Immutable;
using GoCenter.Components.Observability.Probes;
using GoCenter.Stacks.Settings;

namespace GoCenter.Stacks.Layers;

/// <summary>Every address that people reach an environment by, each with a path that its program answers without a password.</summary>
internal static class PublicAddresses
{
    public static ImmutableArray<PublicAddress> Of(EnvironmentSettings settings)
    {
        var addresses = ImmutableArray.CreateBuilder<PublicAddress>();
        addresses.Add(new PublicAddress("proxy", $"https://{settings.ModuleProxy.Host}/healthz"));
        // The feed of new versions, which comes from the database: discovery elsewhere follows it. One line shows as much as all of them.
        addresses.Add(new PublicAddress("module-index", $"https://{settings.ModuleProxy.Host}/index?limit=1"));
        foreach (var tenant in settings.ModuleProxy.Tenants)
            addresses.Add(new PublicAddress($"proxy-{tenant.Name}", $"https://{tenant.Host}/healthz"));
        addresses.Add(new PublicAddress("web", $"https://{settings.Web.Host}/"));
        addresses.Add(new PublicAddress("grafana", $"https://{settings.Observability.GrafanaHost}/api/health"));
        // Routes of one name share a host; its first path stands for it.
        foreach (var route in settings.Edge.Routes.DistinctBy(route => route.Name))
            addresses.Add(new PublicAddress($"route-{route.Name}", $"https://{route.Host}{route.Path}", IsOurs: false));
        return addresses.ToImmutable();
    }
}
