namespace GoCenter.Stacks.Settings;

/// <summary>The hosts: each leads to one thing.</summary>
internal sealed class HostChecks : ISettingsCheck
{
    /// <inheritdoc/>
    public void Check(EnvironmentSettings settings, FaultList faults)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, host) in Hosts(settings))
        {
            if (faults.AreSound(path) && !seen.TryAdd(host, path))
                faults.Refuse(path, $"a host that nothing else uses; {seen[host]} is the same");
        }
    }

    private static IEnumerable<(string Path, string Host)> Hosts(EnvironmentSettings settings)
    {
        yield return ("proxyHost", settings.ModuleProxy.Host);
        yield return ("grafanaHost", settings.Observability.GrafanaHost);
        for (var index = 0; index < settings.ModuleProxy.Tenants.Length; index++)
            yield return ($"proxyTenants[{index}].host", settings.ModuleProxy.Tenants[index].Host);
    }
}
