namespace Pulumi;

/// <summary>Marks a property of a resource that its provider fills, or of a stack that its program does.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute : Attribute
{
    public OutputAttribute(string? name = null) => Name = name;

    public string? Name { get; }
}
