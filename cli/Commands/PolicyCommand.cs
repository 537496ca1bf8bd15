using System.Collections.Immutable;
using System.CommandLine;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Policy;
using GoCenter.Cli.Policy.Rules;
using GoCenter.Cli.Stacks;
using GoCenter.Cli.Text;
using GoCenter.Cli.Views;

namespace GoCenter.Cli.Commands;

/// <summary><c>gocenter policy [STACK...]</c>.</summary>
internal static class PolicyCommand
{
    private static readonly Argument<string[]> s_stacks = CommonOptions.Stacks();

    private static readonly Option<bool> s_json = new("--json") { Description = "Print JSON for machines." };

    private static readonly Option<bool> s_markdown = new("--markdown") { Description = "Print Markdown for a comment on a pull request." };

    private static readonly Option<bool> s_sarif = new("--sarif") { Description = "Print SARIF 2.1.0 for code scanning." };

    private static readonly Option<bool> s_rules =
        new("--rules") { Description = "List every rule with its source and how to mend a breach, and check nothing." };

    private static readonly Option<string?> s_preview = new("--pulumi-preview")
    {
        Description = "Check what pulumi preview --json --show-sames wrote, instead of a stack.",
        HelpName = "FILE",
    };

    private static readonly Option<bool> s_unknown = new("--fail-on-unknown")
    {
        Description = "With --pulumi-preview: end with exit code 1 also when a rule rests on something that only the update will tell.",
    };

    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var command = new Command("policy", "Check the rules of security and reliability: what breaks one, what is excepted and why.")
        {
            s_stacks, s_json, s_markdown, s_sarif, s_rules, s_preview, s_unknown,
        };
        command.Refuse(FaultOf);
        command.SetAction(async (parsed, _) => parsed.GetValue(s_rules) ? ListRules(context, parsed) : await CheckAsync(context, parsed));
        return command;
    }

    private static string? FaultOf(System.CommandLine.Parsing.CommandResult result)
    {
        var hasStacks = result.GetValue(s_stacks) is { Length: > 0 };
        var (lists, reads) = (result.GetValue(s_rules), result.GetValue(s_preview) is not null);
        var formats = new[] { s_json, s_markdown, s_sarif }.Where(result.GetValue).Select(static option => option.Name).ToList();
        return formats.Count > 1 ? $"{string.Join(" and ", formats)} exclude each other"
            : lists && (hasStacks || reads) ? "--rules takes neither a stack nor --pulumi-preview"
            : lists && result.GetValue(s_sarif) ? "--rules and --sarif exclude each other"
            : hasStacks && reads ? "a stack and --pulumi-preview exclude each other"
            : !reads && result.GetValue(s_unknown) ? "--fail-on-unknown needs --pulumi-preview FILE"
            : null;
    }

    private static int ListRules(CommandContext context, ParseResult parsed)
    {
        if (parsed.GetValue(s_json))
            context.Write(PolicyJson.Write(PolicyRules.All));
        else if (parsed.GetValue(s_markdown))
            context.Output.Write(PolicyMarkdown.Draw(PolicyRules.All));
        else
            context.Write(PolicyTables.Rules(PolicyRules.All).ToText());
        return ExitCode.Success;
    }

    private static async Task<int> CheckAsync(CommandContext context, ParseResult parsed)
    {
        var check = new PolicyCheck(PolicyRules.All, context.Source.Exceptions);
        check.RequireKnownRules();
        // Whether an exception is stale is a question about the program, which its own stacks answer and a preview does not.
        var reports = parsed.GetValue(s_preview) is { } file
            ? [check.Of(PulumiPreviewReader.Load(file))]
            : await CheckStacksAsync(context, check, parsed, CommonOptions.FindProject(parsed));
        Show(context, parsed, reports);
        var fails = reports.Any(static report => !report.Holds)
            || (parsed.GetValue(s_unknown) && reports.Any(static report => !report.Unknown.IsEmpty));
        return fails ? ExitCode.Differences : ExitCode.Success;
    }

    private static async Task<ImmutableArray<PolicyReport>> CheckStacksAsync(
        CommandContext context, PolicyCheck check, ParseResult parsed, ProjectDirectory project)
    {
        var stacks = CommonOptions.StacksOrAll(parsed, s_stacks, project);
        foreach (var stack in stacks)
            project.RequireStack(stack);
        var reports = ImmutableArray.CreateBuilder<PolicyReport>();
        foreach (var stack in stacks)
            reports.Add(check.Of(await context.RecordAsync(project, stack)));
        await check.RequireNoneStaleAsync(reports, RecordAsync(context, project, project.StackNames().Except(stacks)));
        return reports.DrainToImmutable();
    }

    private static async IAsyncEnumerable<ResourceGraph> RecordAsync(
        CommandContext context, ProjectDirectory project, IEnumerable<string> stacks)
    {
        foreach (var stack in stacks)
            yield return await context.RecordAsync(project, stack);
    }

    private static void Show(CommandContext context, ParseResult parsed, ImmutableArray<PolicyReport> reports)
    {
        if (parsed.GetValue(s_json))
        {
            context.Write(PolicyJson.Write(reports));
        }
        else if (parsed.GetValue(s_sarif))
        {
            context.Write(PolicySarif.Write(reports, PolicyRules.All, new SourceMap(CommonOptions.FindProject(parsed))));
        }
        else if (parsed.GetValue(s_markdown))
        {
            context.Output.Write(string.Concat(reports.Select(PolicyMarkdown.Draw)));
        }
        else
        {
            var text = new StyledText();
            foreach (var report in reports)
            {
                if (reports.Length > 1)
                    text.Line($"{report.Graph.Project}-{report.Stack}:", Tone.Strong).Line();
                text.Add(PolicyView.Draw(report));
                if (reports.Length > 1)
                    text.Line();
            }

            context.Write(text);
        }
    }
}
