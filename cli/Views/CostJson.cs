using System.Text.Json;
using GoCenter.Cli.Cost;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Views;

/// <summary>
/// The cost for machines: <c>{"stack", "currency", "total": {"minimum", "typical", "maximum"}, "saving", "lines":
/// [{"layer", "type", "name", "what", "sku", "region", "unit", "price", "monthly"}], "byUse": [...], "unknown": [...],
/// "unknownTypes": [{"type", "count"}]}</c>.
/// </summary>
internal static class CostJson
{
    /// <summary>The JSON text: a list of one element a stack.</summary>
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<CostReport> reports) => GraphWriter.Write(json =>
    {
        json.WriteStartArray();
        foreach (var report in reports)
            WriteReport(json, report);
        json.WriteEndArray();
    });

    /// <summary>The JSON text of a change: the two totals, their difference, and the lines that changed.</summary>
    public static ReadOnlyMemory<byte> Write(CostDifference difference) => GraphWriter.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("stack", difference.New.Stack);
        json.WriteString("currency", difference.New.Prices.Currency);
        WriteRange(json, "old", difference.Old.Total);
        WriteRange(json, "new", difference.New.Total);
        WriteRange(json, "change", difference.Total);
        json.WriteStartArray("lines");
        foreach (var (old, @new, change) in difference.Lines)
        {
            json.WriteStartObject();
            WriteItem(json, (@new ?? old)!);
            WriteRange(json, "change", change);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteReport(Utf8JsonWriter json, CostReport report)
    {
        json.WriteStartObject();
        json.WriteString("stack", report.Stack);
        json.WriteString("currency", report.Prices.Currency);
        WriteRange(json, "total", report.Total);
        WriteRange(json, "saving", report.Saving);
        WriteLines(json, "lines", report.Lines);
        WriteLines(json, "byUse", report.ByUse);
        WriteLines(json, "unknown", report.Unknown);
        json.WriteStartArray("unknownTypes");
        foreach (var (type, count) in report.UnknownTypes)
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            json.WriteNumber("count", count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLines(Utf8JsonWriter json, string key, IEnumerable<CostLine> lines)
    {
        json.WriteStartArray(key);
        foreach (var line in lines)
        {
            json.WriteStartObject();
            WriteItem(json, line);
            if (line.Monthly is { } monthly)
                WriteRange(json, "monthly", monthly);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteItem(Utf8JsonWriter json, CostLine line)
    {
        json.WriteString("layer", line.Layer);
        json.WriteString("type", line.Item.Resource.Type);
        json.WriteString("name", line.Item.Resource.Name);
        json.WriteString("what", line.Item.What);
        json.WriteString("sku", line.Item.Sku);
        json.WriteString("region", line.Item.Region);
        if (line.Price is not { } price)
            return;
        json.WriteString("unit", price.Unit);
        json.WriteNumber("price", price.Amount);
    }

    private static void WriteRange(Utf8JsonWriter json, string key, CostRange range)
    {
        json.WriteStartObject(key);
        json.WriteNumber("minimum", Math.Round(range.Minimum, 2));
        json.WriteNumber("typical", Math.Round(range.Typical, 2));
        json.WriteNumber("maximum", Math.Round(range.Maximum, 2));
        json.WriteEndObject();
    }
}
