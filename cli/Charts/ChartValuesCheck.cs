using GoCenter.Cli.Graph;
using GoCenter.Stacks.Settings;

namespace GoCenter.Cli.Charts;

/// <summary>Whether charts know the values that they are given: Helm itself drops one that is misspelt without a word.</summary>
internal static class ChartValuesCheck
{
    private const string Release = "kubernetes:helm.sh/v3:Release";

    /// <summary>Every value of every release that its chart does not know, a sentence each.</summary>
    public static IEnumerable<string> Faults(ResourceGraph graph) =>
        graph.Resources.Where(static resource => resource.Type == Release).SelectMany(Faults);

    /// <summary>Name of a release's chart, without the registry before it.</summary>
    public static string ChartOf(ResourceNode release) => release.Inputs.FindText("chart")?.Split('/')[^1] ?? "";

    private static IEnumerable<string> Faults(ResourceNode release)
    {
        var chart = ChartOf(release);
        var version = release.Inputs.FindText("version");
        var known = KnownValues.Of(chart);
        if (known is null || known.Version != version)
        {
            yield return $"{release.Name}: the values of {chart} {version} are not known{(known is null ? "" : $", only those of {known.Version}")}; "
                + "gocenter chart-values writes them down from the chart's folder, see docs/charts.md.";
            yield break;
        }

        foreach (var path in ValuePath.In(release.Inputs.Find("values") ?? InputValue.EmptyMap).Where(path => !known.Knows(path)))
        {
            var nearest = NearestName.Of(path, known.Beside(path));
            yield return $"{release.Name}: {chart} {version} does not know the value {path}{(nearest is null ? "" : $"; the nearest known one is {nearest}")}.";
        }
    }
}
