using Pulumi;

namespace GoCenter.Tests.Sdk;

/// <summary>A provider's enum of strings.</summary>
[EnumType]
internal readonly struct Size : IEquatable<Size>
{
    private readonly string _value;

    private Size(string value) => _value = value;

    public static Size Small { get; } = new("small");

    public static Size Large { get; } = new("large");

    public static explicit operator string(Size value) => value._value;

    public bool Equals(Size other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is Size other && Equals(other);

    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    public override string ToString() => _value;
}
