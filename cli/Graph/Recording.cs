using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace GoCenter.Cli.Graph;

/// <summary>
/// Collects the resources while the program runs. Parents, providers and options come from a transformation of the stack, which the SDK
/// runs in every resource's constructor; it repeats what the SDK does next with them, which is not public.
/// </summary>
internal sealed class Recording
{
    private const string ProviderTypePrefix = "pulumi:providers:";

    private readonly Lock _lock = new();
    private readonly Dictionary<Resource, RecordedResource> _byResource = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, RecordedResource> _byKey = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource<InvalidInputException> _fault = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends with the first fault found in the program; a program that would hang is stopped by it.</summary>
    public Task<InvalidInputException> Fault => _fault.Task;

    /// <summary>The resources so far.</summary>
    public IReadOnlyCollection<RecordedResource> Resources => _byKey.Values;

    /// <summary>The transformation to hand to the stack. It changes nothing.</summary>
    public ResourceTransformationResult? Transform(ResourceTransformationArgs args)
    {
        var type = args.Resource.GetResourceType();
        if (type == ResourceGraph.StackType)
            return null;
        var name = args.Resource.GetResourceName();
        lock (_lock)
        {
            var recorded = Record(type, name, args.Resource, args.Args, args.Options);
            if (_byKey.TryGetValue(recorded.Key, out var first))
                throw Stop($"two resources of type {type} have the logical name \"{name}\": {Place(first)} and {Place(recorded)}");
            _byKey.Add(recorded.Key, recorded);
            _byResource.Add(args.Resource, recorded);
            RejectDependencyOnAncestor(recorded);
        }

        return null;
    }

    /// <summary>The resource that mocks know by type and name.</summary>
    public RecordedResource? Find(string type, string name)
    {
        lock (_lock)
            return _byKey.GetValueOrDefault(ResourceNode.KeyOf(type, name));
    }

    private RecordedResource Record(string type, string name, Resource resource, ResourceArgs? args, ResourceOptions options)
    {
        var parent = options.Parent is null ? null : _byResource.GetValueOrDefault(options.Parent);
        var childProviders = parent?.ChildProviders;
        RecordedResource? provider = null;
        if (resource is CustomResource)
        {
            var package = type.Split(':') is [var first, _, _] ? first : null;
            provider = options.Provider is null
                ? package is null ? null : childProviders?.GetValueOrDefault(package)
                : _byResource.GetValueOrDefault(options.Provider);
            if (options.Provider is not null && provider is not null && package is not null)
                childProviders = (childProviders ?? ImmutableDictionary<string, RecordedResource>.Empty).SetItem(package, provider);
        }
        else
        {
            foreach (var given in ComponentProviders(options))
            {
                if (_byResource.TryGetValue(given, out var known) && known.Type.StartsWith(ProviderTypePrefix, StringComparison.Ordinal))
                    childProviders = (childProviders ?? ImmutableDictionary<string, RecordedResource>.Empty)
                        .SetItem(known.Type[ProviderTypePrefix.Length..], known);
            }
        }

        return new RecordedResource
        {
            Type = type,
            Name = name,
            Key = ResourceNode.KeyOf(type, name),
            Args = args,
            Parent = parent,
            DependsOn = options.DependsOn,
            Provider = provider,
            Protect = options.Protect ?? parent?.Protect ?? false,
            ChildProviders = childProviders,
        };
    }

    private static List<ProviderResource> ComponentProviders(ResourceOptions options) =>
        options.Provider is { } one ? [one] : options is ComponentResourceOptions { Providers: { } several } ? several : [];

    /// <summary>
    /// A resource that depends on its own parent waits for the parent's children, itself among them: the SDK would hang without a word.
    /// </summary>
    private void RejectDependencyOnAncestor(RecordedResource recorded)
    {
        var dependencies = OutputUtilities.GetValueAsync(recorded.DependsOn);
        if (dependencies.IsCompletedSuccessfully)
            Check(dependencies.Result);
        else
            _ = dependencies.ContinueWith(
                settled => { lock (_lock) Check(settled.Result); }, TaskContinuationOptions.OnlyOnRanToCompletion);

        void Check(ImmutableArray<Resource> resources)
        {
            if (resources.IsDefaultOrEmpty)
                return;
            foreach (var resource in resources)
            {
                var dependency = resource is null ? null : _byResource.GetValueOrDefault(resource);
                for (var ancestor = dependency is null ? null : recorded.Parent; ancestor is not null; ancestor = ancestor.Parent)
                {
                    if (ancestor != dependency)
                        continue;
                    var relation = ancestor == recorded.Parent ? "its own parent" : "an ancestor of its own";
                    throw Stop($"{recorded.Key} depends on {relation}, {ancestor.Key}, and would wait for ever: leave it out of DependsOn");
                }
            }
        }
    }

    private InvalidInputException Stop(string fault)
    {
        var exception = new InvalidInputException(fault);
        _fault.TrySetResult(exception);
        return exception;
    }

    private static string Place(RecordedResource recorded) => recorded.Parent is { } parent ? $"one in {parent.Key}" : "one at the stack";
}
