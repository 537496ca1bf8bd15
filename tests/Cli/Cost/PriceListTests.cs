using GoCenter.Cli;
using GoCenter.Cli.Cost;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Cli.Cost;

public sealed class PriceListTests
{
    private const string Sound = """
        {
          "version": 1,
          "currency": "USD",
          "sources": { "list": { "date": "2026-08-20", "name": "A list" } },
          "prices": [ { "sku": "cluster", "region": "any", "unit": "cluster hour", "price": 0.1, "source": "list" } ]
        }
        """;

    [Fact]
    public void The_list_inside_is_sound_and_says_where_each_price_comes_from()
    {
        var list = PriceListReader.Default();

        Assert.Equal("USD", list.Currency);
        Assert.Equal(0.1m, list.Find("cluster", "europe-west1")!.Amount);
        Assert.All(list.Sources, source => Assert.InRange(source.Date, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)));
    }

    [Fact]
    public void What_is_not_in_the_list_has_no_price()
    {
        var list = PriceListReader.Parse("prices.json", Sound);

        Assert.NotNull(list.Find("cluster", "mars-north1"));
        Assert.Null(list.Find("disk/pd-ssd", "mars-north1"));
    }

    [Theory]
    [InlineData("0.1", "-0.1", "prices.json: prices[0] (cluster in any): price is -0.1; a number of zero or more is wanted")]
    [InlineData("0.1", "\"free\"", "prices.json: prices[0] (cluster in any): price is \"free\"; a number of zero or more is wanted")]
    [InlineData("\"version\": 1", "\"version\": 2", "prices.json: version is 2; this program reads version 1")]
    [InlineData("\"USD\"", "\"Dollars\"", "prices.json: currency is \"Dollars\"; three capital letters such as USD are wanted")]
    [InlineData("2026-08-20", "yesterday", "prices.json: sources.list.date is \"yesterday\"; a day such as 2026-08-20 is wanted")]
    [InlineData("\"source\": \"list\"", "\"source\": \"rumour\"", "prices.json: prices[0] (cluster in any): source is \"rumour\"; sources are: list")]
    [InlineData("\"unit\": \"cluster hour\", ", "", "prices.json: prices[0]: unit is missing; a text is wanted")]
    [InlineData("\"price\": 0.1, ", "", "prices.json: prices[0] (cluster in any): price is missing; a number of zero or more is wanted")]
    public void A_fault_names_the_place_the_value_and_what_is_allowed(string text, string replacement, string message)
    {
        var fault = Assert.Throws<InvalidInputException>(() => PriceListReader.Parse("prices.json", Sound.Replace(text, replacement, StringComparison.Ordinal)));

        Assert.Equal(message, Assert.Single(fault.Faults));
    }

    [Fact]
    public void A_price_for_another_unit_is_a_fault()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("prices.json", Sound.Replace("cluster hour", "cluster month", StringComparison.Ordinal));

        Assert.Equal(
            $"{file}: cluster in any: unit is \"cluster month\"; it is counted in \"cluster hour\"",
            Assert.Single(Assert.Throws<InvalidInputException>(() => PriceListReader.Load(file)).Faults));
    }

    [Fact]
    public void Two_prices_for_one_thing_are_a_fault()
    {
        var price = Sound[Sound.IndexOf("{ \"sku\"", StringComparison.Ordinal)..Sound.IndexOf(" ]", StringComparison.Ordinal)];
        var fault = Assert.Throws<InvalidInputException>(() => PriceListReader.Parse("prices.json", Sound.Replace(price, $"{price}, {price}", StringComparison.Ordinal)));

        Assert.Equal("prices.json: prices[1]: cluster in any is there twice; one price is wanted", Assert.Single(fault.Faults));
    }

    [Fact]
    public void A_file_that_is_no_JSON_is_a_fault_with_its_line()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("prices.json", "{\n  \"version\": 1,\n");

        var fault = Assert.Throws<InvalidInputException>(() => PriceListReader.Load(file));

        Assert.Equal($"{file}:3:1: not JSON", Assert.Single(fault.Faults));
    }
}
