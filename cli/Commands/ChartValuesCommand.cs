using System.CommandLine;
using GoCenter.Cli.Charts;

namespace GoCenter.Cli.Commands;

/// <summary><c>gocenter chart-values DIR</c>.</summary>
internal static class ChartValuesCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var folder = new Argument<string>("DIR") { Description = "The chart's folder, as helm pull --untar writes it." };
        var version = new Option<string?>("--chart-version") { Description = "The published version, where Chart.yaml has another.", HelpName = "VERSION" };
        var command = new Command("chart-values", "Write down which values a chart knows; every other command checks what is set against it.") { folder, version };
        command.SetAction((parsed, _) =>
        {
            context.Output.Write(ChartFolder.Read(parsed.GetRequiredValue(folder), parsed.GetValue(version)));
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
