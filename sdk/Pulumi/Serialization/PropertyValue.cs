namespace Pulumi.Serialization;

/// <summary>A provider's plain value, with the marks that it carried.</summary>
internal sealed record PropertyValue(object? Value, bool IsKnown = true, bool IsSecret = false);
