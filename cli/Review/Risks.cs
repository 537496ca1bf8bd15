using System.Collections.Immutable;
using System.Globalization;
using GoCenter.Cli.Differences;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Review;

/// <summary>Finds what is dangerous in a change.</summary>
internal static class Risks
{
    private const string NodePool = "gcp:container/nodePool:NodePool";
    private const int PathsShown = 5;

    /// <summary>What keeps a resource, or what is in it, from being deleted.</summary>
    private static readonly string[] s_protections = [PropertyChange.Protect, "deletionProtection", "settings.deletionProtectionEnabled"];

    /// <summary>What lets a resource be deleted with all that is in it.</summary>
    private static readonly string[] s_dangers = ["forceDestroy", "deleteContentsOnDestroy"];

    /// <summary>What GKE changes on nodes as they run; anything else of a node's configuration it gives to new ones.</summary>
    private static readonly string[] s_changedOnNodes = ["labels", "taints", "tags", "resourceLabels"];

    /// <summary>The risks, the worst first. Resources that a provider makes nothing for, such as components, are none.</summary>
    public static ImmutableArray<Risk> Of(GraphDifference difference) =>
    [
        .. difference.Resources.SelectMany(Of).OrderBy(static risk => risk.Kind),
    ];

    private static IEnumerable<Risk> Of(ResourceChange change)
    {
        var node = change.Resource;
        if (ComponentToken.IsComponent(node.Type) || node.Type.StartsWith("pulumi:", StringComparison.Ordinal) || change.Kind == ChangeKind.Create)
            yield break;
        var isStateful = StatefulTypes.Contains(node.Type);
        if (change.Kind == ChangeKind.Delete)
        {
            yield return new Risk(isStateful ? RiskKind.DeletesState : RiskKind.Deletes, change, "");
            yield break;
        }

        var properties = change.Properties.Select(static property => property.Path);
        var taken = change.Properties.Where(TakesProtection).Select(static property => property.Path).ToList();
        if (taken.Count > 0)
            yield return new Risk(RiskKind.Unprotects, change, List(taken));
        var causes = Replacements.Known.In(change).Select(static property => property.Path).ToList();
        if (causes.Count > 0)
            yield return new Risk(isStateful ? RiskKind.ReplacesState : RiskKind.Replaces, change, List(causes));
        else if (isStateful && properties.Where(static path => !path.StartsWith('(')).Except(taken).ToList() is { Count: > 0 } others)
            yield return new Risk(RiskKind.ChangesState, change, List(others));
        else if (node.Type == NodePool && properties.Where(RenewsNodes).ToList() is { Count: > 0 } renewing)
            yield return new Risk(RiskKind.RenewsNodes, change, List(renewing));
    }

    private static bool TakesProtection(PropertyChange property) =>
        s_protections.Contains(property.Path) ? Is(property.Old, true) && !Is(property.New, true)
        : s_dangers.Contains(property.Path) && !Is(property.Old, true) && Is(property.New, true);

    private static bool Is(InputValue? value, bool expected) => value is { Kind: InputKind.Boolean } && value.Boolean == expected;

    private static bool RenewsNodes(string path) =>
        path.StartsWith("nodeConfig.", StringComparison.Ordinal)
            && !s_changedOnNodes.Any(known => path.StartsWith("nodeConfig." + known, StringComparison.Ordinal));

    private static string List(List<string> paths) => paths.Count <= PathsShown ? string.Join(", ", paths)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", paths.Take(PathsShown))} and {paths.Count - PathsShown} more");
}
