using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>Properties as they reach a provider, and what they came from.</summary>
internal sealed class PlainProperties
{
    private readonly ImmutableDictionary<string, object>.Builder _values = ImmutableDictionary.CreateBuilder<string, object>();

    private PlainProperties()
    {
    }

    public ImmutableDictionary<string, object> Values { get; private set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>Whether a property was left out because a part of it is unknown.</summary>
    public bool HasUnknown { get; private set; }

    public IReadOnlyCollection<Resource> Dependencies { get; private set; } = [];

    /// <summary>The arguments without those that the engine fills: a resource's id and URN.</summary>
    public static ValueTask<PlainProperties> OfResourceAsync(Resource resource, ResourceArgs args)
        => OfAsync(args, $"resource:{resource.GetResourceName()}[{resource.GetResourceType()}]", static name => name is not "id" and not "urn");

    public static ValueTask<PlainProperties> OfFunctionAsync(string label, InputArgs args) => OfAsync(args, label, static _ => true);

    private static async ValueTask<PlainProperties> OfAsync(InputArgs args, string label, Func<string, bool> isWanted)
    {
        var members = InputMembers.Of(args.GetType());
        if (members.Length == 0)
            return new PlainProperties();

        while (true)
        {
            var serializer = new Serializer(label);
            var properties = new PlainProperties();
            foreach (var member in members)
            {
                if (isWanted(member.Name))
                    properties.Add(member.Name, serializer.SerializeProperty(member.Name, member.Read(args), member.IsJson), serializer.IsKnown);
            }

            // What was not there yet is by the next walk, and may hold more that is not.
            if (serializer.Pending.Count == 0)
                return properties.Complete(serializer.Dependencies);
            foreach (var pending in serializer.Pending)
                await pending.ConfigureAwait(false);
        }
    }

    private void Add(string name, object? value, bool isKnown)
    {
        HasUnknown |= !isKnown;
        if (isKnown && Serializer.IsPresent(value))
            _values[name] = value!;
    }

    private PlainProperties Complete(IReadOnlyCollection<Resource> dependencies)
    {
        Values = _values.ToImmutable();
        Dependencies = dependencies;
        return this;
    }
}
