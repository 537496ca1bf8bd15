using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace GoCenter.Cli.Commands;

/// <summary>The help of the library, with examples and exit codes after it, and as wide on a pipe as on any terminal.</summary>
internal sealed class Help(HelpAction standard) : SynchronousCommandLineAction
{
    private const int Width = 120;

    private static readonly Dictionary<string, string[]> s_examples = new(StringComparer.Ordinal)
    {
        ["gocenter"] =
        [
            "gocenter preview dev",
            "gocenter review --base origin/main > comment.md",
        ],
        ["preview"] =
        [
            "gocenter preview dev",
            "gocenter preview prod --json | jq '.resources | length'",
            "gocenter preview prod --against tests/Recorded/prod.json",
            "gocenter preview prod --against main.json --markdown > comment.md",
            "gocenter preview prod --html prod.html",
        ],
        ["graph"] =
        [
            "gocenter graph prod --out tests/Recorded/prod.json",
            "gocenter graph prod --svg prod.svg",
        ],
        ["render"] =
        [
            "gocenter render prod --out rendered/prod",
            "kubectl kustomize rendered/prod/gocenter",
        ],
        ["parity"] =
        [
            "gocenter parity",
            "gocenter parity dev prod",
        ],
        ["cost"] =
        [
            "gocenter cost",
            "gocenter cost prod --typical 50",
            "gocenter cost prod --against tests/Recorded/prod.json",
            "gocenter cost --json | jq '.[] | [.stack, .total.typical]'",
        ],
        ["survive"] =
        [
            "gocenter survive",
            "gocenter survive prod --placement",
            "gocenter survive --json | jq '.'",
        ],
        ["chart-values"] =
        [
            "gocenter chart-values traefik > cli/Charts/known/traefik.txt",
        ],
        ["review"] =
        [
            "gocenter review --base origin/main > comment.md",
            "gocenter review prod --base HEAD~1",
            "gocenter review --base v1.2.0 --build",
        ],
        ["policy"] =
        [
            "gocenter policy",
            "gocenter policy dev prod --sarif > policy.sarif",
            "gocenter policy --rules",
            "pulumi preview --stack prod --json --show-sames > preview.json && gocenter policy --pulumi-preview preview.json",
        ],
    };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        standard.MaxWidth = Width;
        standard.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        var name = command is RootCommand ? "gocenter" : command.Name;
        if (s_examples.TryGetValue(name, out var examples))
        {
            output.Write("Examples:\n");
            foreach (var example in examples)
                output.Write($"  {example}\n");
            output.Write('\n');
        }

        output.Write("Exit codes:\n");
        output.Write("  0   done as asked\n");
        output.Write("  1   parity is broken, a rule is not kept, something stops, or changes where --expect-no-changes was given\n");
        output.Write("  2   the command line, a settings file, a saved graph, a preview, an exception or a folder is not usable; nothing was written\n");
        output.Write("  70  a defect of this program or of the infrastructure code\n");
        return ExitCode.Success;
    }
}
