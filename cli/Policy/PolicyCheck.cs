using System.Collections.Immutable;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;

namespace GoCenter.Cli.Policy;

/// <summary>The rules and the exceptions of a program, put to its environments.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Exceptions">The exceptions that the program declares.</param>
internal sealed record PolicyCheck(ImmutableArray<PolicyRule> Rules, ImmutableArray<PolicyException> Exceptions)
{
    /// <summary>Makes sure that each exception is of a rule that exists.</summary>
    /// <exception cref="InvalidInputException">One is not.</exception>
    public void RequireKnownRules()
    {
        var known = Rules.Select(static rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        var faults = Exceptions.Where(exception => !known.Contains(exception.Rule))
            .Select(
                static exception =>
                    $"{exception.Place}: excepts the rule \"{exception.Rule}\", which does not exist; gocenter policy --rules lists them");
        Require([.. faults]);
    }

    /// <summary>Checks an environment.</summary>
    public PolicyReport Of(ResourceGraph graph) => PolicyReport.Of(new Inventory(graph), Rules, Exceptions);

    /// <summary>
    /// Makes sure that each exception still excuses something in one of the project's environments: a rule that is kept needs none, and one
    /// that stays behind would excuse the next breach unseen. A component that a setting leaves out of all of them keeps its own.
    /// </summary>
    /// <param name="reports">What was found where it was looked for already.</param>
    /// <param name="others">The graphs of the environments that remain; asked for only as long as an exception seems stale.</param>
    /// <exception cref="InvalidInputException">One excuses nothing any more.</exception>
    public async Task RequireNoneStaleAsync(IEnumerable<PolicyReport> reports, IAsyncEnumerable<ResourceGraph> others)
    {
        var stale = Exceptions;
        var declared = new HashSet<string>(StringComparer.Ordinal) { "" };
        foreach (var report in reports)
            Sift(report);
        if (stale.IsEmpty)
            return;
        await foreach (var graph in others)
        {
            // Beside all the others: one that stands behind another excuses nothing by itself.
            Sift(PolicyReport.Of(new Inventory(graph), RulesOf(stale), Exceptions));
            if (stale.IsEmpty)
                return;
        }

        var faults = stale.Where(exception => declared.Contains(exception.Component)).Select(static exception =>
            $"{exception.Place}: the exception from {exception.Rule} (resource {exception.Resource}, property {exception.Property}, stack {exception.Stack}) "
            + "excuses nothing in any environment; remove it");
        Require([.. faults]);

        void Sift(PolicyReport report)
        {
            stale = [.. stale.Where(exception => report.Stale.Contains(exception))];
            declared.UnionWith(report.Graph.Resources.Select(static node => node.Type));
        }
    }

    private ImmutableArray<PolicyRule> RulesOf(ImmutableArray<PolicyException> exceptions) =>
        [.. Rules.Where(rule => exceptions.Any(exception => exception.Rule == rule.Id))];

    private static void Require(ImmutableArray<string> faults)
    {
        if (!faults.IsEmpty)
            throw new InvalidInputException(faults);
    }
}
