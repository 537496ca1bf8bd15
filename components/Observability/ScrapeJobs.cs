using System.Collections.Immutable;

namespace GoCenter.Components.Observability;

/// <summary>The scrape jobs besides those of monitors, put together from the files in <c>prometheus/</c>.</summary>
internal static class ScrapeJobs
{
    private const string Folder = "Observability/prometheus";

    /// <summary>Annotated pods, and the legacy hosts where there are any.</summary>
    public static string Of(ImmutableArray<LegacyTarget> legacyTargets)
    {
        var pods = EmbeddedFile.Read($"{Folder}/annotated_pods.yml");
        if (legacyTargets.IsEmpty)
            return pods;
        var targets = legacyTargets.Select(target => EmbeddedFile.Fill($"{Folder}/legacy_target.yml", new Dictionary<string, string>
        {
            ["address"] = target.Address,
            ["scheme"] = target.Scheme,
            ["path"] = target.Path,
            ["name"] = target.Name,
        }));
        return pods + EmbeddedFile.Fill($"{Folder}/legacy_hosts.yml", new Dictionary<string, string>
        {
            ["targets"] = string.Concat(targets).TrimEnd('\n'),
        });
    }
}
