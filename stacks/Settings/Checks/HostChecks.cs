namespace GoCenter.Stacks.Settings.Checks;

/// <summary>The hosts: each leads to one thing.</summary>
internal sealed class HostChecks : ISettingsCheck
{
    /// <inheritdoc/>
    public void Check(EnvironmentSettings settings, FaultList faults)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, host) in Hosts(settings))
        {
            if (!faults.AreSound(path))
                continue;
            if (!seen.TryAdd(host, path))
                faults.Refuse(path, $"a host that nothing else uses; {seen[host]} is the same");
            // external-dns writes records of its own domain and no other; the name would never lead here.
            if (faults.AreSound("dnsDomain") && host != settings.Edge.DnsDomain && !host.EndsWith($".{settings.Edge.DnsDomain}", StringComparison.Ordinal))
                faults.Refuse(path, $"a host inside dnsDomain, which is {settings.Edge.DnsDomain}");
        }
    }

    private static IEnumerable<(string Path, string Host)> Hosts(EnvironmentSettings settings)
    {
        yield return ("proxyHost", settings.ModuleProxy.Host);
        yield return ("grafanaHost", settings.Observability.GrafanaHost);
        yield return ("webHost", settings.Web.Host);
        for (var index = 0; index < settings.ModuleProxy.Tenants.Length; index++)
            yield return ($"proxyTenants[{index}].host", settings.ModuleProxy.Tenants[index].Host);
        // Routes of one name share their host.
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < settings.Edge.Routes.Length; index++)
        {
            if (names.Add(settings.Edge.Routes[index].Name))
                yield return ($"edgeRoutes[{index}].host", settings.Edge.Routes[index].Host);
        }
    }
}
