using System.CommandLine;
using GoCenter.Cli.Cost;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Policy;
using GoCenter.Cli.Policy.Rules;
using GoCenter.Cli.Review;
using GoCenter.Cli.Stacks;
using GoCenter.Cli.Views;

namespace GoCenter.Cli.Commands;

/// <summary><c>gocenter review --base REF</c>.</summary>
internal static class ReviewCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var stacks = CommonOptions.Stacks();
        var from = new Option<string>("--base") { Description = "The commit to compare with: a branch, a tag or an id.", HelpName = "REF", Required = true };
        var build = new Option<bool>("--build") { Description = "Build REF in a folder of its own instead of reading the graphs that it recorded." };
        var command = new Command("review", "Print what a change creates, costs, weakens and endangers, as one Markdown comment for a pull request.")
        {
            stacks, from, build,
        };
        command.SetAction(async (parsed, _) =>
        {
            var project = CommonOptions.FindProject(parsed);
            // What may be wrong first: the commit is asked for before anything is recorded.
            var name = parsed.GetRequiredValue(from);
            var check = new PolicyCheck(PolicyRules.All, context.Source.Exceptions);
            check.RequireKnownRules();
            var named = CommonOptions.StacksOrAll(parsed, stacks, project);
            foreach (var stack in named)
                project.RequireStack(stack);
            var before = parsed.GetValue(build)
                ? BaseGraphs.Built(project, name, context.Error.WriteLine)
                : BaseGraphs.Recorded(project, name);
            var heads = new List<ResourceGraph>();
            foreach (var stack in named)
                heads.Add(await context.RecordAsync(project, stack));

            var review = new ChangeReview(
                Of(before, named, project), heads, check, PriceListReader.Default(), CostContext.DefaultTypicalShare);
            context.Output.Write(ReviewMarkdown.Draw(review));
            return review.Holds ? ExitCode.Success : ExitCode.Differences;
        });
        return command;
    }

    // An environment that nobody asked about is not one that is gone.
    private static BaseGraphs Of(BaseGraphs before, IReadOnlyList<string> named, ProjectDirectory project)
    {
        var unasked = project.StackNames().Except(named, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        return before with { Graphs = before.Graphs.Where(graph => !unasked.Contains(graph.Key)).ToDictionary(StringComparer.Ordinal) };
    }
}
