namespace Pulumi.Generator;

/// <summary>A C# type's namespace and name.</summary>
internal sealed class TypeName
{
    public TypeName(string container, string name)
    {
        Namespace = container;
        Name = name;
    }

    public string Namespace { get; }

    public string Name { get; }

    public string Full => $"global::{Namespace}.{Name}";
}
