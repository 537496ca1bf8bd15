using System.CommandLine;
using System.Text;
using GoCenter.Cli.Diagrams;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Commands;

/// <summary><c>gocenter graph STACK --out FILE</c> and <c>--svg FILE</c>.</summary>
internal static class GraphCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var stack = CommonOptions.Stack();
        var file =
            new Option<string?>("--out") { Description = "The JSON file to write; it appears whole or not at all.", HelpName = "FILE" };
        var picture =
            new Option<string?>("--svg") { Description = "A picture to write, of the components and what they need.", HelpName = "FILE" };
        var command = new Command("graph", "Save what an environment declares as sorted JSON, secrets masked: the same bytes each time; or as a picture.") { stack, file, picture };
        command.Refuse(result => result.GetValue(file) is null && result.GetValue(picture) is null
            ? "graph needs --out FILE, --svg FILE or both"
            : null);
        command.SetAction(async (parsed, _) =>
        {
            var graph = await context.RecordAsync(CommonOptions.FindProject(parsed), parsed.GetRequiredValue(stack));
            if (parsed.GetValue(file) is { } target)
                Write(context, target, GraphWriter.Write(graph).Span, graph);
            if (parsed.GetValue(picture) is { } svg)
                Write(context, svg, Encoding.UTF8.GetBytes(SvgDrawing.Draw(graph)), graph);
            return ExitCode.Success;
        });
        return command;
    }

    private static void Write(CommandContext context, string file, ReadOnlySpan<byte> content, ResourceGraph graph)
    {
        AtomicFile.Write(file, content);
        context.Output.WriteLine($"{file}: {graph.Resources.Length} resources");
    }
}
