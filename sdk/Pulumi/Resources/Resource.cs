using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Anything that a deployment registers. Constructing one registers it.</summary>
public class Resource
{
    private readonly string _type;
    private readonly string _name;
    private readonly ImmutableArray<ResourceTransformation> _transformations;
    private readonly ImmutableDictionary<string, ProviderResource> _providers;
    private ImmutableHashSet<Resource>? _itself;

    private protected Resource(string type, string name, bool custom, ResourceArgs args, ResourceOptions options, bool remote = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(name);
        _type = type;
        _name = name;

        var deployment = Deployment.Required;
        var outcome = new ResourceOutcome(this);
        OutputProperties.Of(GetType(), all: custom || remote || options.Urn is not null).Assign(this, outcome);

        var above = type == Stack.TypeToken ? null : options.Parent ?? (options.Urn is null ? deployment.Stack : null);
        _transformations = Join(options.TransformationsOrNone, above?._transformations ?? []);
        foreach (var transformation in _transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is not { } result)
                continue;

            if (result.Options.Parent != options.Parent)
                throw new ArgumentException("Transformations cannot currently be used to change the 'parent' of a resource.");
            (args, options) = (result.Args, result.Options);
        }

        Parent = options.Parent;
        Parent?.Adopt(this);
        _providers = Parent?._providers ?? ImmutableDictionary<string, ProviderResource>.Empty;
        if (custom)
            Provider = ChooseProvider(options, ref _providers);
        else
            AddProviders(options as ComponentResourceOptions, ref _providers);

        foreach (var alias in options.AliasesOrNone)
            alias.Apply(known => known.ToUrn(name, type, Parent));

        new ResourceRegistration(deployment, this, outcome, args, options).Start();
    }

    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    internal Resource? Parent { get; }

    /// <summary>The explicit provider of this resource itself, its own or its parents'.</summary>
    internal ProviderResource? Provider { get; }

    /// <summary>What an output of this resource depends on: one set for all of them.</summary>
    internal ImmutableHashSet<Resource> Itself => _itself ??= [this];

    public string GetResourceType() => _type;

    public string GetResourceName() => _name;

    /// <summary>The provider that children of the given type get from here.</summary>
    internal ProviderResource? GetProvider(string token)
        => _providers.IsEmpty || PackageOf(token) is not { } package ? null : _providers.GetValueOrDefault(package);

    /// <summary>Remembers a child where others wait for all children; only components are waited for in that way.</summary>
    private protected virtual void Adopt(Resource child)
    {
    }

    /// <summary>The package of <c>package:module:Member</c>.</summary>
    private static string? PackageOf(string token) => token.Split(':') is [var package, _, _] ? package : null;

    private static ImmutableArray<ResourceTransformation> Join(
        IReadOnlyList<ResourceTransformation> own, ImmutableArray<ResourceTransformation> inherited)
        => own.Count == 0 ? inherited : [.. own, .. inherited];

    private static void AddProviders(ComponentResourceOptions? options, ref ImmutableDictionary<string, ProviderResource> providers)
    {
        var several = options?.ProvidersOrNone ?? [];
        if (options?.Provider is { } one)
        {
            providers = several.Count == 0
                ? providers.SetItem(one.Package, one)
                : throw new ResourceException("Do not supply both 'provider' and 'providers' options to a ComponentResource.", options.Parent);
        }

        foreach (var provider in several)
            providers = providers.SetItem(provider.Package, provider);
    }

    private ProviderResource? ChooseProvider(ResourceOptions options, ref ImmutableDictionary<string, ProviderResource> providers)
    {
        if (options.Provider is null)
            return Parent?.GetProvider(_type);

        if (PackageOf(_type) is { } package)
            providers = providers.SetItem(package, options.Provider);
        return options.Provider;
    }
}
