namespace GoCenter.Stacks.Settings.Checks;

/// <summary>The zones: of the region, each once, and enough of them to lose one.</summary>
internal sealed class ZoneChecks : ISettingsCheck
{
    /// <inheritdoc/>
    public void Check(EnvironmentSettings settings, FaultList faults)
    {
        var region = settings.Google.Region;
        var zones = settings.Google.Zones;
        for (var index = 0; index < zones.Length; index++)
        {
            var path = $"zones[{index}]";
            if (!faults.AreSound(path))
                continue;
            if (faults.AreSound("region") && zones[index][..^2] != region)
                faults.Refuse(path, $"a zone of the region {region}, such as {region}-b");
            else if (zones.IndexOf(zones[index]) < index)
                faults.Refuse(path, "a zone that is not listed before");
        }

        if (faults.AreSound("zones") && zones.Length < 2)
            faults.Add(
                "zones", $"is a list of {zones.Length}; allowed is a list of at least two zones, so that losing one is not losing all.");
    }
}
