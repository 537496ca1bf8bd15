using System.Collections.Immutable;
using System.CommandLine;
using GoCenter.Cli.Survival;
using GoCenter.Cli.Views;

namespace GoCenter.Cli.Commands;

/// <summary><c>gocenter survive [STACK...]</c>.</summary>
internal static class SurviveCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var stacks = CommonOptions.Stacks();
        var json = new Option<bool>("--json") { Description = "Print JSON for machines." };
        var placement = new Option<bool>("--placement") { Description = "Draw which pods are on which nodes as well." };
        var command = new Command("survive", "Check that nothing stops when a node, a zone or every preemptible node is lost, or a pool is upgraded.")
        {
            stacks, json, placement,
        };
        command.Refuse(result =>
            result.GetValue(json) && result.GetValue(placement)
                ? "--json and --placement exclude each other; the JSON has the nodes with their pods"
                : null);
        command.SetAction(async (parsed, _) =>
        {
            var project = CommonOptions.FindProject(parsed);
            var reports = ImmutableArray.CreateBuilder<SurvivalReport>();
            foreach (var stack in CommonOptions.StacksOrAll(parsed, stacks, project))
                reports.Add(Judge(await context.RecordAsync(project, stack)));

            if (parsed.GetValue(json))
            {
                context.Write(SurvivalJson.Write(reports.ToImmutable()));
            }
            else
            {
                foreach (var report in reports)
                {
                    if (parsed.GetValue(placement))
                        context.Write(PlacementView.Draw(report));
                    context.Write(SurvivalView.Draw(report));
                }
            }

            if (reports.SelectMany(static report => report.Stale).Distinct().ToImmutableArray() is { IsEmpty: false } stale)
                throw new InvalidInputException([.. stale.Select(SurvivalView.StaleText)]);
            return reports.All(static report => report.Holds) ? ExitCode.Success : ExitCode.Differences;
        });
        return command;
    }

    private static SurvivalReport Judge(Graph.ResourceGraph graph)
    {
        var report = SurvivalReport.Of(graph, MayStop.All);
        return report.Clusters.IsEmpty ? throw new InvalidInputException($"{graph.Stack}: declares no cluster, so nothing can be said of what outlives the loss of one.") : report;
    }
}
