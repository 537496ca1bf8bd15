using System.Globalization;
using System.Numerics;

namespace GoCenter.Components.Workloads;

/// <summary>
/// A Kubernetes quantity above zero: a decimal number and a suffix, such as <c>800m</c>, <c>1Gi</c>, <c>1.5</c> or <c>1e3</c>.
/// https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity
/// </summary>
public sealed class Quantity
{
    // Everything is counted in units of 10^-60, so that every accepted text has an exact value.
    private const int Scale = 60;
    private const int LongestNumber = 30;
    private const int LargestExponent = 24;

    private readonly BigInteger value;

    private Quantity(BigInteger value) => this.value = value;

    /// <summary>Whether it is a whole number of these parts of a unit: 1 for whole bytes, 1000 for thousandths of a CPU.</summary>
    public bool IsMultipleOfOneIn(int parts) => (value % (BigInteger.Pow(10, Scale) / parts)).IsZero;

    /// <summary>
    /// Below zero where it is less than <paramref name="other"/>, zero where both are the same amount, above zero otherwise.
    /// </summary>
    public int CompareTo(Quantity? other) => other is null ? 1 : value.CompareTo(other.value);

    /// <summary>The sum of the two.</summary>
    public Quantity Plus(Quantity other) => new(value + other.value);

    /// <summary>This many of it.</summary>
    public Quantity Times(int count) => new(value * count);

    /// <summary>How many of these parts of a unit hold it, rounded up: 1000 for thousandths of a CPU.</summary>
    public BigInteger CountIn(int parts)
    {
        var part = BigInteger.Pow(10, Scale) / parts;
        return (value + part - 1) / part;
    }

    /// <summary>The same as bytes, rounded up, in the largest binary unit that holds a whole number of them.</summary>
    public string ToBytesText()
    {
        var bytes = CountIn(1);
        var unit = 0;
        for (; unit < BinaryUnits.Length - 1 && (bytes & 1023).IsZero; unit++)
            bytes >>= 10;
        return $"{bytes}{BinaryUnits[unit]}";
    }

    /// <summary>Reads a quantity that a program states.</summary>
    /// <param name="name">What it is the value of, for the fault.</param>
    /// <param name="text">The quantity.</param>
    /// <exception cref="ArgumentException"><paramref name="text"/> is none.</exception>
    public static Quantity Parse(string name, string text) => TryParse(text, out var quantity)
        ? quantity!
        : throw new ArgumentException($"{name} is \"{text}\"; allowed is a Kubernetes quantity above zero, such as 800m or 1Gi");

    /// <summary>Reads a quantity.</summary>
    public static bool TryParse(string text, out Quantity? quantity)
    {
        quantity = null;
        var end = text.AsSpan().IndexOfAnyExcept(NumberCharacters) is var first and >= 0 ? first : text.Length;
        var number = text[(text.StartsWith('+') ? 1 : 0)..end];
        if (number.Length is 0 or > LongestNumber || number.Split('.') is not ([_] or [_, _]) || number == "." || number.Contains('+', StringComparison.Ordinal))
            return false;
        if (!TryMultiplier(text[end..], out var power2, out var power10))
            return false;

        var point = number.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : number.Length - point - 1;
        var digits = BigInteger.Parse(number.Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture);
        quantity = new Quantity(digits * BigInteger.Pow(2, power2) * BigInteger.Pow(10, Scale + power10 - decimals));
        return digits > 0;
    }

    private static readonly string[] BinaryUnits = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];

    private static readonly System.Buffers.SearchValues<char> NumberCharacters = System.Buffers.SearchValues.Create("+.0123456789");

    private static bool TryMultiplier(string suffix, out int power2, out int power10)
    {
        (power2, power10) = suffix switch
        {
            "Ki" => (10, 0),
            "Mi" => (20, 0),
            "Gi" => (30, 0),
            "Ti" => (40, 0),
            "Pi" => (50, 0),
            "Ei" => (60, 0),
            "n" => (0, -9),
            "u" => (0, -6),
            "m" => (0, -3),
            "" => (0, 0),
            "k" => (0, 3),
            "M" => (0, 6),
            "G" => (0, 9),
            "T" => (0, 12),
            "P" => (0, 15),
            "E" => (0, 18),
            _ => (-1, 0),
        };
        if (power2 >= 0)
            return true;
        power2 = 0;
        return suffix[0] is 'e' or 'E'
            && int.TryParse(suffix.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out power10)
            && Math.Abs((long)power10) <= LargestExponent;
    }
}
