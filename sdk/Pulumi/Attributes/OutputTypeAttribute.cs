namespace Pulumi;

/// <summary>Marks a class that is built from a provider's object.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute;
