namespace Pulumi;

/// <summary>How a resource is managed, beside what it is. Lists are made when first asked for: most resources set none.</summary>
public abstract class ResourceOptions
{
    private InputList<Resource>? _dependsOn;
    private InputList<Resource>? _replaceWith;
    private List<string>? _ignoreChanges;
    private List<string>? _replaceOnChanges;
    private List<string>? _hideDiffs;
    private List<ResourceTransformation>? _resourceTransformations;
    private List<Input<Alias>>? _aliases;

    private protected ResourceOptions()
    {
    }

    /// <summary>The id of an existing resource to read in place of creating one.</summary>
    public Input<string>? Id { get; set; }

    /// <summary>The URN of a resource of this deployment to look up in place of creating one.</summary>
    public string? Urn { get; set; }

    public Resource? Parent { get; set; }

    public InputList<Resource> DependsOn
    {
        get => _dependsOn ??= [];
        set => _dependsOn = value;
    }

    public bool? Protect { get; set; }

    public bool? RetainOnDelete { get; set; }

    public Resource? DeletedWith { get; set; }

    public InputList<Resource> ReplaceWith
    {
        get => _replaceWith ??= [];
        set => _replaceWith = value;
    }

    public Input<object>? ReplacementTrigger { get; set; }

    public List<string> IgnoreChanges
    {
        get => _ignoreChanges ??= [];
        set => _ignoreChanges = value;
    }

    public List<string> ReplaceOnChanges
    {
        get => _replaceOnChanges ??= [];
        set => _replaceOnChanges = value;
    }

    public List<string> HideDiffs
    {
        get => _hideDiffs ??= [];
        set => _hideDiffs = value;
    }

    public string? Version { get; set; }

    public string? PluginDownloadURL { get; set; }

    public ProviderResource? Provider { get; set; }

    public CustomTimeouts? CustomTimeouts { get; set; }

    public List<ResourceTransformation> ResourceTransformations
    {
        get => _resourceTransformations ??= [];
        set => _resourceTransformations = value;
    }

    public List<Input<Alias>> Aliases
    {
        get => _aliases ??= [];
        set => _aliases = value;
    }

    // What a registration reads without making lists that nobody asked for.
    internal InputList<Resource>? DependsOnOrNull => _dependsOn;

    internal IReadOnlyList<ResourceTransformation> TransformationsOrNone => (IReadOnlyList<ResourceTransformation>?)_resourceTransformations ?? [];

    internal IReadOnlyList<Input<Alias>> AliasesOrNone => (IReadOnlyList<Input<Alias>>?)_aliases ?? [];

    /// <summary>Takes over every option that is set: single ones win, lists are appended.</summary>
    private protected void Take(ResourceOptions other)
    {
        Id = other.Id ?? Id;
        Urn = other.Urn ?? Urn;
        Parent = other.Parent ?? Parent;
        Protect = other.Protect ?? Protect;
        RetainOnDelete = other.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = other.DeletedWith ?? DeletedWith;
        ReplacementTrigger = other.ReplacementTrigger ?? ReplacementTrigger;
        Version = other.Version ?? Version;
        PluginDownloadURL = other.PluginDownloadURL ?? PluginDownloadURL;
        Provider = other.Provider ?? Provider;
        CustomTimeouts = other.CustomTimeouts?.Clone() ?? CustomTimeouts;
        _dependsOn = Join(_dependsOn, other._dependsOn);
        _replaceWith = Join(_replaceWith, other._replaceWith);
        _ignoreChanges = Join(_ignoreChanges, other._ignoreChanges);
        _replaceOnChanges = Join(_replaceOnChanges, other._replaceOnChanges);
        _hideDiffs = Join(_hideDiffs, other._hideDiffs);
        _resourceTransformations = Join(_resourceTransformations, other._resourceTransformations);
        _aliases = Join(_aliases, other._aliases);
    }

    private protected static List<T>? Join<T>(List<T>? first, List<T>? second)
        => second is null ? first : [.. first ?? [], .. second];

    private static InputList<T>? Join<T>(InputList<T>? first, InputList<T>? second)
        => second is null ? first : first is null ? second.Clone() : first.Concat(second);
}
