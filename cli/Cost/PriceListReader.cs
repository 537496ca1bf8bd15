using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace GoCenter.Cli.Cost;

/// <summary>Reads price files; what is wrong with one is said with the place, the value and what is allowed.</summary>
internal static class PriceListReader
{
    private const int Version = 1;
    private const string OwnFile = "prices.json";

    /// <summary>The prices that this program brings.</summary>
    public static PriceList Default() => Parse(OwnFile, EmbeddedText.Read("Cost/prices.json"));

    /// <summary>The prices of a file.</summary>
    /// <exception cref="InvalidInputException">The file cannot be read or is no price file; every fault is in it.</exception>
    public static PriceList Load(string file)
    {
        var list = Parse(file, new StreamReader(new MemoryStream(InputFile.Read(file))).ReadToEnd());
        return list.UnitFaults(Default()).Select(fault => $"{file}: {fault}").ToImmutableArray() is { IsEmpty: false } faults
            ? throw new InvalidInputException(faults)
            : list;
    }

    /// <summary>The prices of a text.</summary>
    /// <param name="file">What faults call it.</param>
    /// <param name="text">The JSON text.</param>
    /// <exception cref="InvalidInputException">It is no price file; every fault is in it.</exception>
    public static PriceList Parse(string file, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return new Reading(file).Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new InvalidInputException($"{file}:{exception.LineNumber + 1}:{exception.BytePositionInLine + 1}: not JSON");
        }
    }

    private sealed class Reading(string file)
    {
        private readonly List<string> faults = [];

        public PriceList Read(JsonElement root)
        {
            if (root.ValueKind != JsonValueKind.Object)
                throw new InvalidInputException($"{file}: an object with version, currency, sources and prices is wanted");
            if (!root.TryGetProperty("version", out var version) || version.ValueKind != JsonValueKind.Number || version.GetRawText() != Version.ToString(CultureInfo.InvariantCulture))
                faults.Add($"{file}: version is {Show(root, "version")}; this program reads version {Version}");
            var currency = Text(root, "currency", "the file");
            if (currency is not null && (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper)))
                faults.Add($"{file}: currency is \"{currency}\"; three capital letters such as USD are wanted");
            var sources = Sources(root);
            var prices = Prices(root, sources);
            return faults.Count == 0 ? new PriceList(currency!, sources, prices) : throw new InvalidInputException([.. faults]);
        }

        private ImmutableArray<PriceSource> Sources(JsonElement root)
        {
            var sources = ImmutableArray.CreateBuilder<PriceSource>();
            if (!root.TryGetProperty("sources", out var all) || all.ValueKind != JsonValueKind.Object)
            {
                faults.Add($"{file}: sources is {Show(root, "sources")}; an object with a name and a date for each source is wanted");
                return [];
            }

            foreach (var source in all.EnumerateObject())
            {
                var place = $"sources.{source.Name}";
                if (Text(source.Value, "name", place) is not { } name || Text(source.Value, "date", place) is not { } text)
                    continue;
                if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                    faults.Add($"{file}: {place}.date is \"{text}\"; a day such as 2026-08-20 is wanted");
                sources.Add(new PriceSource(source.Name, name, date));
            }

            return sources.ToImmutable();
        }

        private List<Price> Prices(JsonElement root, ImmutableArray<PriceSource> sources)
        {
            var prices = new List<Price>();
            if (!root.TryGetProperty("prices", out var all) || all.ValueKind != JsonValueKind.Array)
            {
                faults.Add($"{file}: prices is {Show(root, "prices")}; a list is wanted");
                return prices;
            }

            var seen = new HashSet<(string, string)>();
            var index = 0;
            foreach (var element in all.EnumerateArray())
            {
                var place = $"prices[{index++}]";
                if (Text(element, "sku", place) is not { } sku || Text(element, "region", place) is not { } region
                    || Text(element, "unit", place) is not { } unit || Text(element, "source", place) is not { } source)
                {
                    continue;
                }

                if (!element.TryGetProperty("price", out var number) || number.ValueKind != JsonValueKind.Number || !number.TryGetDecimal(out var price) || price < 0)
                    faults.Add($"{file}: {place} ({sku} in {region}): price is {Show(element, "price")}; a number of zero or more is wanted");
                else if (sources.All(known => known.Key != source))
                    faults.Add($"{file}: {place} ({sku} in {region}): source is \"{source}\"; sources are: {string.Join(", ", sources.Select(static known => known.Key))}");
                else if (!seen.Add((sku, region)))
                    faults.Add($"{file}: {place}: {sku} in {region} is there twice; one price is wanted");
                else
                    prices.Add(new Price(sku, region, unit, price, source));
            }

            return prices;
        }

        private string? Text(JsonElement element, string key, string place)
        {
            if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text)
                return text;
            faults.Add($"{file}: {place}: {key} is {Show(element, key)}; a text is wanted");
            return null;
        }

        private static string Show(JsonElement element, string key) =>
            element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var value) ? value.GetRawText() : "missing";
    }
}
