using System.CommandLine;
using GoCenter.Cli.Render;

namespace GoCenter.Cli.Commands;

/// <summary><c>gocenter render STACK --out DIR</c>.</summary>
internal static class RenderCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var stack = CommonOptions.Stack();
        var folder = new Option<string>("--out") { Description = "The folder to write; one that gocenter wrote is replaced, any other is left alone.", HelpName = "DIR", Required = true };
        var command = new Command("render", "Write the Kubernetes objects as YAML and the Helm releases as chart and values; secrets are placeholders.")
        {
            stack, folder,
        };
        command.SetAction(async (parsed, _) =>
        {
            var target = parsed.GetRequiredValue(folder);
            RenderedFolder.RequireReplaceable(target);
            var graph = await context.RecordAsync(CommonOptions.FindProject(parsed), parsed.GetRequiredValue(stack));
            var files = Manifests.Render(graph);
            RenderedFolder.Replace(target, files);
            context.Output.WriteLine($"{target}: {files.Count} files");
            return ExitCode.Success;
        });
        return command;
    }
}
