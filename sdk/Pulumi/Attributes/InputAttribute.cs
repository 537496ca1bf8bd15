namespace Pulumi;

/// <summary>Names the provider's property that a member of an arguments class fills.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute : Attribute
{
    public InputAttribute(string name, bool required = false, bool json = false)
    {
        Name = name;
        IsRequired = required;
        Json = json;
    }

    internal string Name { get; }

    internal bool IsRequired { get; }

    /// <summary>Whether the value travels as a JSON string, as a provider's own nested arguments do.</summary>
    internal bool Json { get; }
}
