using System.CommandLine;
using System.Globalization;
using GoCenter.Cli.Cost;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;
using GoCenter.Cli.Text;
using GoCenter.Cli.Views;

namespace GoCenter.Cli.Commands;

/// <summary><c>gocenter cost [STACK...]</c>.</summary>
internal static class CostCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var stacks = CommonOptions.Stacks();
        var against = new Option<string?>("--against") { Description = "Compare with a graph that gocenter graph saved: what the change costs; needs one STACK.", HelpName = "FILE" };
        var prices = new Option<string?>("--prices") { Description = "A price list of your own instead of the one inside; cli/Cost/prices.json shows the form.", HelpName = "FILE" };
        var typical = new Option<int>("--typical")
        {
            Description = "How far from minimum to maximum a node pool typically is, percent.",
            HelpName = "PERCENT",
            DefaultValueFactory = static _ => CostContext.DefaultTypicalPercent,
            CustomParser = static result =>
            {
                var text = result.Tokens[0].Value;
                if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) || percent > 100)
                    result.AddError($"--typical is {text}; whole numbers from 0 to 100 are allowed");
                return percent;
            },
        };
        var json = new Option<bool>("--json") { Description = "Print JSON for machines." };
        var command = new Command("cost", "Estimate what environments cost a month, from list prices: by layer and resource, at least, typically and at most.")
        {
            stacks, against, prices, typical, json,
        };
        command.Refuse(result => result.GetValue(against) is not null && result.GetValue(stacks) is not [_]
            ? "--against needs one STACK to compare with FILE"
            : null);
        command.SetAction(async (parsed, _) =>
        {
            // The files first: they may be wrong, and graphs take longer.
            var list = parsed.GetValue(prices) is { } file ? PriceListReader.Load(file) : PriceListReader.Default();
            var old = parsed.GetValue(against) is { } saved ? GraphReader.Load(saved) : null;
            var share = parsed.GetValue(typical) / 100m;
            var project = CommonOptions.FindProject(parsed);
            var reports = new List<CostReport>();
            foreach (var stack in CommonOptions.StacksOrAll(parsed, stacks, project))
                reports.Add(CostReport.Of(new Inventory(await context.RecordAsync(project, stack)), list, share));

            if (old is null)
                Show(context, reports, parsed.GetValue(json));
            else
                Show(context, new CostDifference(CostReport.Of(new Inventory(old), list, share), reports[0]), parsed.GetValue(json));
            return ExitCode.Success;
        });
        return command;
    }

    private static void Show(CommandContext context, List<CostReport> reports, bool json)
    {
        if (json)
        {
            context.Write(CostJson.Write(reports));
            return;
        }

        for (var i = 0; i < reports.Count; i++)
            context.Write((i == 0 ? new StyledText() : new StyledText().Line()).Add(CostView.Draw(reports[i])));
    }

    private static void Show(CommandContext context, CostDifference difference, bool json)
    {
        if (json)
            context.Write(CostJson.Write(difference));
        else
            context.Write(CostView.Draw(difference));
    }
}
