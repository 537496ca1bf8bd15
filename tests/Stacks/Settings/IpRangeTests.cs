using GoCenter.Stacks.Settings;

namespace GoCenter.Tests.Stacks.Settings;

public class IpRangeTests
{
    [Theory]
    [InlineData("0.0.0.0/0", 4294967296)]
    [InlineData("10.0.0.0/8", 16777216)]
    [InlineData("10.16.0.0/14", 262144)]
    [InlineData("192.168.255.240/28", 16)]
    [InlineData("255.255.255.255/32", 1)]
    public void A_range_reads_as_it_is_written(string text, long size)
    {
        Assert.Equal(text, IpRange.Parse(text).ToString());
        Assert.Equal(size, IpRange.Parse(text).Size);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("10.0.0.0")]
    [InlineData("10.0.0/24")]
    [InlineData("10.0.0.0.0/24")]
    [InlineData("10..0.0/24")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("10.0.0.0/08")]
    [InlineData("10.0.0.0/8/8")]
    [InlineData("10.0.0.1/24")]
    [InlineData(" 10.0.0.0/24")]
    [InlineData("10.0.0.256/32")]
    [InlineData("\u0661\u0660.0.0.0/8")]
    public void Anything_else_is_refused(string text)
    {
        Assert.False(IpRange.TryParse(text, out _));
        Assert.Throws<FormatException>(() => IpRange.Parse(text));
    }

    [Theory]
    [InlineData("10.0.0.0/8", "10.255.255.255/32", true)]
    [InlineData("10.0.0.0/9", "10.128.0.0/9", false)]
    [InlineData("10.0.0.0/24", "10.0.1.0/24", false)]
    [InlineData("0.0.0.0/0", "203.0.113.0/24", true)]
    public void Ranges_overlap_in_either_order(string one, string other, bool overlap)
    {
        Assert.Equal(overlap, IpRange.Parse(one).Overlaps(IpRange.Parse(other)));
        Assert.Equal(overlap, IpRange.Parse(other).Overlaps(IpRange.Parse(one)));
    }

    [Fact]
    public void A_range_contains_itself_and_smaller_ones_only()
    {
        var range = IpRange.Parse("172.16.0.0/12");

        Assert.True(range.Contains(range));
        Assert.True(range.Contains(IpRange.Parse("172.31.0.0/16")));
        Assert.False(range.Contains(IpRange.Parse("172.0.0.0/8")));
        Assert.False(range.Contains(IpRange.Parse("172.32.0.0/16")));
    }
}
