namespace GoCenter.Stacks.Settings.Checks;

/// <summary>Who may reach the control plane: somebody in particular, and each once.</summary>
internal sealed class AuthorizedNetworkChecks : ISettingsCheck
{
    // A /8 is as much as one owner has; a few larger ranges would again be everybody.
    private const int WidestPrefix = 8;

    /// <inheritdoc/>
    public void Check(EnvironmentSettings settings, FaultList faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < settings.Cluster.AuthorizedNetworks.Length; index++)
        {
            var path = $"clusterAuthorizedNetworks[{index}].range";
            var text = settings.Cluster.AuthorizedNetworks[index].Range;
            if (!faults.AreSound(path) || !IpRange.TryParse(text, out var range))
                continue;
            if (range.PrefixLength < WidestPrefix)
                faults.Refuse(path, $"a /{WidestPrefix} or smaller, because the control plane is never open to everybody");
            else if (!seen.Add(text))
                faults.Refuse(path, "a range that is not listed before");
        }
    }
}
