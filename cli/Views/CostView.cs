using System.Globalization;
using GoCenter.Cli.Cost;
using GoCenter.Cli.Text;

namespace GoCenter.Cli.Views;

/// <summary>The monthly cost as tables.</summary>
internal static class CostView
{
    private static readonly bool[] s_alignment = [false, false, true, true, true];

    /// <summary>Draws layers, resources, what depends on use, what is not known, and where the prices come from.</summary>
    public static StyledText Draw(CostReport report)
    {
        var text = new StyledText();
        text.Line($"Monthly estimate for {report.Stack}, {report.Prices.Currency}:", Tone.Strong);
        var layers = new Columns("    ", false, true, true, true);
        layers.Add(Tone.Faint, "Layer", "Minimum", "Typical", "Maximum");
        foreach (var (layer, monthly) in report.Layers)
            layers.Add((layer, Tone.Plain), Cell(monthly.Minimum), Cell(monthly.Typical), Cell(monthly.Maximum));
        layers.Add(Tone.Strong, "Total", Money(report.Total.Minimum), Money(report.Total.Typical), Money(report.Total.Maximum));
        layers.Add(Tone.Create, "Preemptible machines save", Money(report.Saving.Minimum), Money(report.Saving.Typical), Money(report.Saving.Maximum));
        layers.WriteTo(text);
        text.Line();

        text.Line("By resource:", Tone.Strong);
        var rows = new Columns("    ", s_alignment);
        rows.Add(Tone.Faint, "Resource", "What", "Minimum", "Typical", "Maximum");
        foreach (var line in report.Lines)
        {
            var monthly = line.Monthly!.Value;
            rows.Add((line.Item.Resource.Name, Tone.Strong), (line.Item.What, Tone.Plain), Cell(monthly.Minimum), Cell(monthly.Typical), Cell(monthly.Maximum));
        }

        rows.WriteTo(text);
        text.Line();
        DrawByUse(text, report);
        DrawUnknown(text, report);
        DrawNotes(text, report);
        return text;
    }

    /// <summary>Draws what a change costs.</summary>
    public static StyledText Draw(CostDifference difference)
    {
        var text = new StyledText();
        text.Line($"Change of the monthly estimate for {difference.New.Stack}, {difference.New.Prices.Currency}:", Tone.Strong);
        var rows = new Columns("    ", s_alignment);
        rows.Add(Tone.Faint, "Resource", "What", "Minimum", "Typical", "Maximum");
        foreach (var (old, @new, change) in difference.Lines)
        {
            var item = (@new ?? old)!.Item;
            rows.Add((item.Resource.Name, Tone.Strong), (item.What, Tone.Plain), Signed(change.Minimum), Signed(change.Typical), Signed(change.Maximum));
        }

        var total = difference.Total;
        rows.Add(("Total", Tone.Strong), ("", Tone.Plain), Signed(total.Minimum), Signed(total.Typical), Signed(total.Maximum));
        rows.WriteTo(text);
        return text;
    }

    /// <summary>An amount with its cents.</summary>
    public static string Money(decimal amount) => amount.ToString("#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>A change of an amount, with its sign.</summary>
    public static string SignedMoney(decimal amount) => Math.Round(amount, 2) switch
    {
        > 0 => "+" + Money(amount),
        0 => Money(0),
        _ => Money(amount),
    };

    private static (string, Tone) Cell(decimal amount) => (Money(amount), Tone.Plain);

    private static (string, Tone) Signed(decimal amount) => (SignedMoney(amount), amount > 0 ? Tone.Delete : amount < 0 ? Tone.Create : Tone.Faint);

    private static void DrawByUse(StyledText text, CostReport report)
    {
        if (report.ByUse.IsEmpty)
            return;
        text.Line("Depends on use, and is in no total:", Tone.Strong);
        var rows = new Columns("    ", false, false, true, false);
        foreach (var line in report.ByUse)
            rows.Add(Tone.Plain, line.Item.Resource.Name, line.Item.What, UnitPrice(line.Price!.Amount), "for a " + line.Price.Unit);
        rows.WriteTo(text);
        text.Line();
    }

    private static void DrawUnknown(StyledText text, CostReport report)
    {
        if (report.Unknown.IsEmpty && report.UnknownTypes.IsEmpty)
            return;
        text.Line("Costs of which no price is known, in no total either:", Tone.Strong);
        var rows = new Columns("    ");
        foreach (var line in report.Unknown)
            rows.Add(Tone.Update, line.Item.Resource.Name, line.Item.What, $"{line.Item.Sku} in {line.Item.Region}");
        foreach (var (type, count) in report.UnknownTypes)
            rows.Add(Tone.Update, TypeName.Shorten(type), string.Create(CultureInfo.InvariantCulture, $"{count} of them"), "not known whether this type costs anything");
        rows.WriteTo(text);
        text.Line();
    }

    private static void DrawNotes(StyledText text, CostReport report)
    {
        text.Line(string.Create(CultureInfo.InvariantCulture,
            $"Minimum, typical and maximum: every node pool at its minimum, {report.TypicalShare:P0} of the way up, and at its maximum; {CostContext.HoursPerMonth} hours a month."),
            Tone.Faint);
        text.Line("List prices without discounts and taxes:", Tone.Faint);
        var used = report.Lines.Concat(report.ByUse).Select(static line => line.Price!.Source).ToHashSet(StringComparer.Ordinal);
        foreach (var source in report.Prices.Sources.Where(source => used.Contains(source.Key)))
            text.Line(string.Create(CultureInfo.InvariantCulture, $"    {source.Date:yyyy-MM-dd}  {source.Name}"), Tone.Faint);
    }

    private static string UnitPrice(decimal amount) => amount.ToString("0.00##", CultureInfo.InvariantCulture);
}
