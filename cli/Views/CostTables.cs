using System.Globalization;
using GoCenter.Cli.Cost;
using GoCenter.Cli.Tables;
using GoCenter.Cli.Text;

namespace GoCenter.Cli.Views;

/// <summary>The monthly cost as tables.</summary>
internal static class CostTables
{
    /// <summary>The amounts of each layer, their total, and what preemptible machines save.</summary>
    public static Table Layers(CostReport report)
    {
        var table = new Table($"Monthly estimate for {report.Stack}, {report.Prices.Currency}",
            "Layer", TableColumn.Number("Minimum"), TableColumn.Number("Typical"), TableColumn.Number("Maximum"));
        foreach (var (layer, monthly) in report.Layers)
            table.Add(layer, Money(monthly.Minimum), Money(monthly.Typical), Money(monthly.Maximum));
        Strong(table, "Total", Tone.Strong, report.Total);
        Strong(table, "Preemptible machines save", Tone.Create, report.Saving);
        return table;
    }

    /// <summary>What each resource costs.</summary>
    public static Table Resources(CostReport report)
    {
        var table = Lines("By resource");
        foreach (var line in report.Lines)
        {
            var monthly = line.Monthly!.Value;
            table.Add(
                new TableCell(line.Item.Resource.Name, Tone.Strong), line.Item.What, Money(monthly.Minimum), Money(monthly.Typical),
                Money(monthly.Maximum));
        }

        return table;
    }

    /// <summary>What a change costs, line by line.</summary>
    public static Table Change(CostDifference difference)
    {
        var table = Lines($"Change of the monthly estimate for {difference.New.Stack}, {difference.New.Prices.Currency}");
        foreach (var (old, @new, change) in difference.Lines)
        {
            var item = (@new ?? old)!.Item;
            table.Add(new TableCell(item.Resource.Name, Tone.Strong), item.What, Signed(change.Minimum), Signed(change.Typical),
                Signed(change.Maximum));
        }

        var total = difference.Total;
        return table.Add(new TableCell("Total", Tone.Strong), "", Signed(total.Minimum), Signed(total.Typical), Signed(total.Maximum));
    }

    /// <summary>What costs as much as it is used.</summary>
    public static Table ByUse(CostReport report)
    {
        var table = new Table("Depends on use, and is in no total", "Resource", "What", TableColumn.Number("Price"), "Unit");
        foreach (var line in report.ByUse)
            table.Add(line.Item.Resource.Name, line.Item.What, line.Price!.Amount.ToString("0.00##", CultureInfo.InvariantCulture),
                line.Price.Unit);
        return table;
    }

    /// <summary>What costs, but nobody here knows how much.</summary>
    public static Table Unknown(CostReport report)
    {
        var table = new Table("Costs of which no price is known, in no total either", "Resource", "What", "Missing");
        foreach (var line in report.Unknown)
            table.Add(new TableCell(line.Item.Resource.Name, Tone.Update), line.Item.What, $"{line.Item.Sku} in {line.Item.Region}");
        foreach (var (type, count) in report.UnknownTypes)
        {
            table.Add(
                new TableCell(TypeName.Shorten(type), Tone.Update), string.Create(CultureInfo.InvariantCulture, $"{count} of them"),
                "whether this type costs anything");
        }

        return table;
    }

    /// <summary>How minimum, typical and maximum are meant, and where the prices come from; a line each.</summary>
    public static IEnumerable<string> Notes(CostReport report)
    {
        yield return string.Create(CultureInfo.InvariantCulture,
            $"Minimum, typical and maximum: every node pool at its minimum, {report.TypicalShare:P0} of the way up, and at its maximum; {CostContext.HoursPerMonth} hours a month.");
        yield return "List prices without discounts and taxes:";
        var used = report.Lines.Concat(report.ByUse).Select(static line => line.Price!.Source).ToHashSet(StringComparer.Ordinal);
        foreach (var source in report.Prices.Sources.Where(source => used.Contains(source.Key)))
            yield return string.Create(CultureInfo.InvariantCulture, $"    {source.Date:yyyy-MM-dd}  {source.Name}");
    }

    /// <summary>An amount with its cents.</summary>
    public static string Money(decimal amount) => amount.ToString("#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>A change of an amount with its sign, and worse where it is more.</summary>
    public static TableCell Signed(decimal amount) => Math.Round(amount, 2) switch
    {
        > 0 => new("+" + Money(amount), Tone.Delete),
        < 0 => new(Money(amount), Tone.Create),
        _ => new(Money(0), Tone.Faint),
    };

    private static Table Lines(string title) =>
        new(title, "Resource", "What", TableColumn.Number("Minimum"), TableColumn.Number("Typical"), TableColumn.Number("Maximum"));

    private static void Strong(Table table, string name, Tone tone, CostRange amount) =>
        table.Add(new TableCell(name, tone), new TableCell(Money(amount.Minimum), tone), new TableCell(Money(amount.Typical), tone),
            new TableCell(Money(amount.Maximum), tone));
}
