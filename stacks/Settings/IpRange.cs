using System.Globalization;

namespace GoCenter.Stacks.Settings;

/// <summary>A range of IPv4 addresses in CIDR notation, such as <c>10.16.0.0/14</c>.</summary>
public readonly record struct IpRange
{
    private readonly uint first;

    private IpRange(uint first, int prefixLength)
    {
        this.first = first;
        PrefixLength = prefixLength;
    }

    /// <summary>How many leading bits every address of the range shares, 0 to 32.</summary>
    public int PrefixLength { get; }

    /// <summary>How many addresses the range holds.</summary>
    public long Size => 1L << (32 - PrefixLength);

    /// <summary>Whether some address is in both ranges.</summary>
    public bool Overlaps(IpRange other)
    {
        var mask = Mask(Math.Min(PrefixLength, other.PrefixLength));
        return (first & mask) == (other.first & mask);
    }

    /// <summary>Whether every address of the other range is in this one.</summary>
    public bool Contains(IpRange other) => other.PrefixLength >= PrefixLength && Overlaps(other);

    /// <summary>Reads a range; the address must be the range's first, as Google wants it.</summary>
    public static bool TryParse(string text, out IpRange range)
    {
        range = default;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !TryDecimal(text.AsSpan(slash + 1), 32, out var prefixLength))
            return false;

        var address = 0u;
        var octets = 0;
        foreach (var part in text.AsSpan(0, slash).Split('.'))
        {
            // Leading zeros are octal to some programs and decimal to others, so they are refused.
            if (++octets > 4 || !TryDecimal(text.AsSpan(0, slash)[part], 255, out var octet))
                return false;
            address = (address << 8) | (uint)octet;
        }

        range = new IpRange(address & Mask(prefixLength), prefixLength);
        return octets == 4 && range.first == address;
    }

    /// <summary>Reads a range from a text that is known to be one, such as a constant.</summary>
    public static IpRange Parse(string text) =>
        TryParse(text, out var range) ? range : throw new FormatException($"\"{text}\" is not an IPv4 range in CIDR notation.");

    /// <summary>The first address, in dotted decimals.</summary>
    public string FirstAddress =>
        string.Create(CultureInfo.InvariantCulture, $"{first >> 24}.{(first >> 16) & 255}.{(first >> 8) & 255}.{first & 255}");

    /// <summary>The range in CIDR notation.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{FirstAddress}/{PrefixLength}");

    private static uint Mask(int prefixLength) => prefixLength == 0 ? 0 : uint.MaxValue << (32 - prefixLength);

    private static bool TryDecimal(ReadOnlySpan<char> text, int max, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && number <= max
        && (text.Length == 1 || text[0] != '0');
}
