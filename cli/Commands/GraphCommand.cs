using System.CommandLine;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Commands;

/// <summary><c>gocenter graph STACK --out FILE</c>.</summary>
internal static class GraphCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var stack = CommonOptions.Stack();
        var file = new Option<string>("--out") { Description = "The file to write; it appears whole or not at all.", HelpName = "FILE", Required = true };
        var command = new Command("graph", "Save what an environment declares as sorted JSON, secrets masked: the same bytes each time.") { stack, file };
        command.SetAction(async (parsed, _) =>
        {
            var graph = await context.RecordAsync(CommonOptions.FindProject(parsed), parsed.GetRequiredValue(stack));
            var target = parsed.GetRequiredValue(file);
            AtomicFile.Write(target, GraphWriter.Write(graph).Span);
            context.Output.WriteLine($"{target}: {graph.Resources.Length} resources");
            return ExitCode.Success;
        });
        return command;
    }
}
