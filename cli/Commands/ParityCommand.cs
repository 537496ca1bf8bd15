using System.CommandLine;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Parity;
using GoCenter.Cli.Text;
using GoCenter.Cli.Views;

namespace GoCenter.Cli.Commands;

/// <summary><c>gocenter parity [STACK...]</c>.</summary>
internal static class ParityCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var stacks = CommonOptions.Stacks();
        var command =
            new Command("parity", "Check that environments are the same but for what is meant to differ, each with each other.") { stacks };
        command.Refuse(result =>
            result.GetValue(stacks) is { Length: > 0 } named && named.Distinct(StringComparer.Ordinal).Count() == 1 ? "parity needs two stacks or more, or none for all of them" : null);
        command.SetAction(async (parsed, _) =>
        {
            var project = CommonOptions.FindProject(parsed);
            var graphs = new List<ResourceGraph>();
            foreach (var stack in CommonOptions.StacksOrAll(parsed, stacks, project))
                graphs.Add(await context.RecordAsync(project, stack));
            var reports = ParityReport.Among(graphs);
            for (var i = 0; i < reports.Length; i++)
                context.Write((i == 0 ? new StyledText() : new StyledText().Line()).Add(ParityView.Draw(reports[i])));
            return reports.All(static report => report.Holds) ? ExitCode.Success : ExitCode.Differences;
        });
        return command;
    }
}
