using System.CommandLine;
using GoCenter.Cli.Parity;
using GoCenter.Cli.Views;

namespace GoCenter.Cli.Commands;

/// <summary><c>gocenter parity A B</c>.</summary>
internal static class ParityCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var left = CommonOptions.Stack("A");
        var right = CommonOptions.Stack("B");
        var command = new Command("parity", "Check that two environments are the same but for what is meant to differ.") { left, right };
        command.SetAction(async (parsed, _) =>
        {
            var project = CommonOptions.FindProject(parsed);
            var first = await context.RecordAsync(project, parsed.GetRequiredValue(left));
            var second = await context.RecordAsync(project, parsed.GetRequiredValue(right));
            var report = ParityReport.Between(first, second, ParityAllowances.All);
            context.Write(ParityView.Draw(report));
            return report.Holds ? ExitCode.Success : ExitCode.Differences;
        });
        return command;
    }
}
