using GoCenter.Components.Workloads;

namespace GoCenter.Tests.Components.Workloads;

public class QuantityTests
{
    [Theory]
    [InlineData("1", "1000m")]
    [InlineData("0.8", "800m")]
    [InlineData("1Gi", "1024Mi")]
    [InlineData("1.5Gi", "1536Mi")]
    [InlineData("1G", "1e9")]
    [InlineData("1E", "1000P")]
    [InlineData("1E3", "1k")]
    [InlineData("12e-1", "1200m")]
    [InlineData("+1.", "1")]
    [InlineData(".5", "500000u")]
    [InlineData("1000000000n", "1")]
    [InlineData("4Ei", "4096Pi")]
    public void Equal_amounts_compare_as_equal(string one, string other) => Assert.Equal(0, Parse(one).CompareTo(Parse(other)));

    [Theory]
    [InlineData("800m", "1")]
    [InlineData("1G", "1Gi")]
    [InlineData("999Mi", "1Gi")]
    [InlineData("0.000000001", "1.000000001n")]
    public void Smaller_amounts_compare_as_smaller(string smaller, string larger)
    {
        Assert.True(Parse(smaller).CompareTo(Parse(larger)) < 0);
        Assert.True(Parse(larger).CompareTo(Parse(smaller)) > 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("0Gi")]
    [InlineData("-1")]
    [InlineData("+")]
    [InlineData(".")]
    [InlineData("1..5")]
    [InlineData("1.5.5")]
    [InlineData("++1")]
    [InlineData("1+1")]
    [InlineData("800mm")]
    [InlineData("1gi")]
    [InlineData("1KiB")]
    [InlineData("1K")]
    [InlineData("1 Gi")]
    [InlineData("Gi")]
    [InlineData("1e")]
    [InlineData("1e999999999")]
    [InlineData("1e-2147483648")]
    [InlineData("1e1.5")]
    [InlineData("1eGi")]
    [InlineData("\u0661")]
    [InlineData("1234567890123456789012345678901")]
    public void Anything_else_is_refused(string text) => Assert.False(Quantity.TryParse(text, out _));

    [Fact]
    public void Only_whole_parts_are_multiples_of_them()
    {
        Assert.True(Parse("1m").IsMultipleOfOneIn(1000));
        Assert.False(Parse("1500u").IsMultipleOfOneIn(1000));
        Assert.True(Parse("0.5Ki").IsMultipleOfOneIn(1));
        Assert.False(Parse("0.3Ki").IsMultipleOfOneIn(1));
    }

    [Theory]
    [InlineData("10Gi", "1Gi", "11Gi")]
    [InlineData("1536Mi", "512Mi", "2Gi")]
    [InlineData("1Gi", "1Mi", "1025Mi")]
    [InlineData("1G", "0.5", "1000000001")]
    public void Sums_are_whole_bytes_in_the_largest_unit(string one, string other, string sum) =>
        Assert.Equal(sum, Parse(one).Plus(Parse(other)).ToBytesText());

    [Theory]
    [InlineData("800m", 1)]
    [InlineData("1001m", 2)]
    [InlineData("2", 2)]
    public void Counts_round_up(string text, int count) => Assert.Equal(count, Parse(text).CountIn(1));

    [Fact]
    public void A_bad_quantity_is_named()
    {
        var fault = Assert.Throws<ArgumentException>(() => Quantity.Parse("ScratchSize", "10GB"));
        Assert.Equal("ScratchSize is \"10GB\"; allowed is a Kubernetes quantity above zero, such as 800m or 1Gi", fault.Message);
    }

    private static Quantity Parse(string text) => Quantity.TryParse(text, out var quantity) ? quantity! : throw new FormatException(text);
}
