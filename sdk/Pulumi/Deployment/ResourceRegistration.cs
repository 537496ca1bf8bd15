using System.Collections.Immutable;
using Pulumi.Serialization;
using Pulumi.Testing;

namespace Pulumi;

/// <summary>Registers one resource: at once where all it depends on is there, after it where it is not.</summary>
internal sealed class ResourceRegistration(
    Deployment deployment, Resource resource, ResourceOutcome outcome, ResourceArgs args, ResourceOptions options)
{
    // Read now: the program may go on to change its options.
    private readonly Output<ImmutableArray<Resource>>? _dependsOn = options.DependsOnOrNull?.ToOutput();

    public void Start() => deployment.Tasks.Watch(CompleteAsync());

    private async Task CompleteAsync()
    {
        try
        {
            outcome.Complete(await RunAsync().ConfigureAwait(false), isMissingKnown: !deployment.IsDryRun);
        }
        catch (Exception exception)
        {
            outcome.Fail(exception);
            throw;
        }
    }

    private async ValueTask<IReadOnlyDictionary<string, PropertyValue>> RunAsync()
    {
        if (options.Urn is not null)
            return deployment.Monitor.Get(options.Urn);

        var existing = options.Id is null ? null : await options.Id.ToOutput().GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        if (!string.IsNullOrEmpty(existing) && resource is not CustomResource)
            throw new ArgumentException($"{nameof(ResourceOptions)}.{nameof(ResourceOptions.Id)} is only valid for a {nameof(CustomResource)}");

        var dependencies = _dependsOn is null ? [] : await _dependsOn.GetValueAsync(whenUnknown: []).ConfigureAwait(false);
        var inputs = await PlainProperties.OfResourceAsync(resource, args).ConfigureAwait(false);
        var parentUrn = await ParentUrnAsync().ConfigureAwait(false);
        var provider = resource.Provider is null ? "" : await resource.Provider.GetReferenceAsync().ConfigureAwait(false);
        await WaitForAsync([.. dependencies, .. inputs.Dependencies]).ConfigureAwait(false);

        var request = new MockResourceArgs
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Inputs = inputs.Values,
            Provider = provider,
            Id = string.IsNullOrEmpty(existing) ? (options as CustomResourceOptions)?.ImportId ?? "" : existing,
        };
        return string.IsNullOrEmpty(existing)
            ? await deployment.Monitor.RegisterAsync(resource, request, parentUrn).ConfigureAwait(false)
            : await deployment.Monitor.ReadAsync(resource, request, parentUrn).ConfigureAwait(false);
    }

    /// <summary>The URN of the parent, which is the stack for all but the stack.</summary>
    private async ValueTask<string> ParentUrnAsync()
    {
        if (resource.GetResourceType() == Stack.TypeToken)
            return "";

        var urn = (resource.Parent ?? deployment.Stack).Urn;
        return (urn.TryRead() ?? await urn.ReadAsync().ConfigureAwait(false)).Value;
    }

    /// <summary>
    /// Waits for the given resources, and for the children of those that are components. A child that depends on its own parent component
    /// so waits for itself, forever: nothing else could tell it that the component is complete.
    /// </summary>
    private static async ValueTask WaitForAsync(IReadOnlyCollection<Resource> resources)
    {
        if (resources.Count == 0)
            return;

        foreach (var next in ResourceClosure.Of(resources))
        {
            if (next is CustomResource or ComponentResource { IsRemote: true } && next.Urn.TryRead() is null)
                await next.Urn.ReadAsync().ConfigureAwait(false);
        }
    }
}
