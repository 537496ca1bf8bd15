using System.Collections.Immutable;
using GoCenter.Cli.Differences;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Review;

/// <summary>Finds what is dangerous in a change.</summary>
internal static class Risks
{
    /// <summary>The risks, the worst first. Resources that a provider makes nothing for, such as components, are none.</summary>
    public static ImmutableArray<Risk> Of(GraphDifference difference) =>
    [
        .. difference.Resources.SelectMany(change => Of(difference, change)).OrderBy(static risk => risk.Kind),
    ];

    private static IEnumerable<Risk> Of(GraphDifference difference, ResourceChange change)
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

        if (WasProtected(difference.Old.Find(node.Key)!) && !WasProtected(node))
            yield return new Risk(RiskKind.Unprotects, change, "protect, deletionProtection");
        var causes = Replacements.Known.In(change).Select(static property => property.Path).ToList();
        if (causes.Count > 0)
            yield return new Risk(isStateful ? RiskKind.ReplacesState : RiskKind.Replaces, change, string.Join(", ", causes));
        else if (isStateful && change.Properties.Any(static property => !property.Path.StartsWith('(')))
            yield return new Risk(RiskKind.ChangesState, change, string.Join(", ", change.Properties.Select(static property => property.Path)));
    }

    private static bool WasProtected(ResourceNode node) => node.Protect || node.Inputs.FindBoolean("deletionProtection") == true;
}
