namespace Pulumi;

/// <summary>Marks the constructor whose parameters carry the names of a provider's properties.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute;
