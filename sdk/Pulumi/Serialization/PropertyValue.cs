namespace Pulumi.Serialization;

/// <summary>A provider's plain value, with the marks that it carried.</summary>
internal readonly record struct PropertyValue(object? Value, bool IsKnown = true, bool IsSecret = false);
