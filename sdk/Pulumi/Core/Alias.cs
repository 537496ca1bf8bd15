namespace Pulumi;

/// <summary>A former identity of a resource.</summary>
public sealed class Alias
{
    public string? Urn { get; set; }

    public Input<string>? Name { get; set; }

    public Input<string>? Type { get; set; }

    public Input<string>? Stack { get; set; }

    public Input<string>? Project { get; set; }

    public Resource? Parent { get; set; }

    public Input<string>? ParentUrn { get; set; }

    public bool NoParent { get; set; }

    /// <summary>The URN meant, for a resource that is now called as given.</summary>
    internal Output<string> ToUrn(string name, string type, Resource? parent)
    {
        if (Urn is not null)
        {
            RejectBesideUrn(Name, nameof(Name));
            RejectBesideUrn(Type, nameof(Type));
            RejectBesideUrn(Project, nameof(Project));
            RejectBesideUrn(Stack, nameof(Stack));
            RejectBesideUrn(Parent, nameof(Parent));
            RejectBesideUrn(ParentUrn, nameof(ParentUrn));
            RejectBesideUrn(NoParent ? this : null, nameof(NoParent));
            return Output.Create(Urn);
        }

        if ((Parent is null ? 0 : 1) + (ParentUrn is null ? 0 : 1) + (NoParent ? 1 : 0) > 1)
            throw new ArgumentException($"Only specify one of '{nameof(Parent)}', '{nameof(ParentUrn)}' or '{nameof(NoParent)}' in an {nameof(Alias)}");

        return Pulumi.Urn.Create(
            Name ?? name, Type ?? type, Parent ?? (ParentUrn is null && !NoParent ? parent : null), ParentUrn, Project, Stack);
    }

    private static void RejectBesideUrn(object? value, string name)
    {
        if (value is not null)
            throw new ArgumentException($"{nameof(Alias)} should not specify both {nameof(Urn)} and {name}");
    }
}
