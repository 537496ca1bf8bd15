using System.CommandLine;
using System.Text;
using GoCenter.Cli.Cost;
using GoCenter.Cli.Differences;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Pages;
using GoCenter.Cli.Parity;
using GoCenter.Cli.Policy;
using GoCenter.Cli.Policy.Rules;
using GoCenter.Cli.Review;
using GoCenter.Cli.Stacks;
using GoCenter.Cli.Text;
using GoCenter.Cli.Views;

namespace GoCenter.Cli.Commands;

/// <summary><c>gocenter preview STACK</c>.</summary>
internal static class PreviewCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var stack = CommonOptions.Stack();
        var json = new Option<bool>("--json") { Description = "Print JSON for machines: the graph, or with --against the differences." };
        var markdown = new Option<bool>("--markdown") { Description = "Print Markdown for a comment on a pull request." };
        var against = new Option<string?>("--against")
        {
            Description = "Compare with a graph that gocenter graph saved: what would be created, updated and deleted.",
            HelpName = "FILE",
        };
        var html = new Option<string?>("--html")
        {
            Description = "Write a page as well: the components, what each holds, and policy, survival, cost and parity as tables.",
            HelpName = "FILE",
        };
        var expectNoChanges = new Option<bool>("--expect-no-changes") { Description = "With --against: end with exit code 1 when anything differs." };
        var command = new Command("preview", "Show what an environment declares, without an engine, credentials or a network.")
        {
            stack, json, markdown, html, against, expectNoChanges,
        };
        command.Refuse(result =>
        {
            var formats = new Option[] { json, markdown, html }.Where(option => result.GetResult(option) is not null).Select(static option => option.Name).ToList();
            return formats.Count > 1 ? $"{string.Join(" and ", formats)} exclude each other"
                : result.GetValue(expectNoChanges) && result.GetValue(against) is null ? "--expect-no-changes needs --against FILE"
                : null;
        });
        command.SetAction(async (parsed, _) =>
        {
            // The file first: it may be wrong, and the graph takes longer.
            var old = parsed.GetValue(against) is { } file ? GraphReader.Load(file) : null;
            var project = CommonOptions.FindProject(parsed);
            var graph = await context.RecordAsync(project, parsed.GetRequiredValue(stack));
            if (parsed.GetValue(html) is { } page)
            {
                await WritePageAsync(context, project, page, old, graph);
                return parsed.GetValue(expectNoChanges) && !GraphDifference.Between(old!, graph).IsEmpty ? ExitCode.Differences : ExitCode.Success;
            }

            var format = parsed.GetValue(json) ? Format.Json : parsed.GetValue(markdown) ? Format.Markdown : Format.Text;
            if (old is null)
            {
                Show(context, graph, format);
                return ExitCode.Success;
            }

            var difference = GraphDifference.Between(old, graph);
            Show(context, difference, format);
            return parsed.GetValue(expectNoChanges) && !difference.IsEmpty ? ExitCode.Differences : ExitCode.Success;
        });
        return command;
    }

    private static async Task WritePageAsync(CommandContext context, ProjectDirectory project, string file, ResourceGraph? old, ResourceGraph graph)
    {
        var graphs = new List<ResourceGraph>();
        foreach (var name in project.StackNames())
            graphs.Add(name == graph.Stack ? graph : await context.RecordAsync(project, name));
        var parity = ParityReport.Among(graphs).Where(report => report.Left == graph.Stack || report.Right == graph.Stack).ToList();
        var review = new EnvironmentReview(
            old, graph, new PolicyCheck(PolicyRules.All, context.Source.Exceptions), PriceListReader.Default(), CostContext.DefaultTypicalShare);
        AtomicFile.Write(file, Encoding.UTF8.GetBytes(PreviewPage.Draw(review, ReportSections.Of(review, parity))));
        context.Output.WriteLine($"{file}: {graph.Resources.Length} resources");
    }

    private enum Format
    {
        Text,
        Json,
        Markdown,
    }

    private static void Show(CommandContext context, ResourceGraph graph, Format format)
    {
        switch (format)
        {
            case Format.Json:
                context.Write(GraphWriter.Write(graph));
                break;
            case Format.Markdown:
                context.Output.Write(MarkdownView.Draw(graph));
                break;
            default:
                context.Write(new StyledText()
                    .Line($"Previewing {graph.Project}-{graph.Stack}:", Tone.Strong)
                    .Line()
                    .Add(TreeView.Draw(graph))
                    .Line()
                    .Add(OutputsView.Draw(graph))
                    .Add(CountsView.Draw(graph))
                    .Add(UnpinnedImagesView.Draw(graph)));
                break;
        }
    }

    private static void Show(CommandContext context, GraphDifference difference, Format format)
    {
        switch (format)
        {
            case Format.Json:
                context.Write(DifferenceJson.Write(difference));
                break;
            case Format.Markdown:
                context.Output.Write(MarkdownView.Draw(difference));
                break;
            default:
                var head = $"Previewing {difference.New.Project}-{difference.New.Stack} against the saved graph of {difference.Old.Project}-{difference.Old.Stack}:";
                context.Write(new StyledText().Line(head, Tone.Strong).Line().Add(DifferenceView.Draw(difference)));
                break;
        }
    }
}
