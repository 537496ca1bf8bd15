using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi.Testing;

/// <summary>Passes what a deployment does to the mocks, and makes plain properties of their answers.</summary>
internal sealed class MockMonitor(Deployment deployment, IMocks mocks)
{
    private readonly List<Resource> _resources = [];
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, PropertyValue>> _registered = new();

    /// <summary>Every resource so far, in the order of registration.</summary>
    public ImmutableArray<Resource> Resources
    {
        get
        {
            lock (_resources)
                return [.. _resources];
        }
    }

    public async ValueTask<IReadOnlyDictionary<string, PropertyValue>> RegisterAsync(Resource resource, MockResourceArgs args, string parentUrn)
    {
        Add(resource);
        var urn = NewUrn(args, parentUrn);
        if (args.Type == Stack.TypeToken)
            return new Dictionary<string, PropertyValue> { ["urn"] = new(urn) };

        var (id, state) = await mocks.NewResourceAsync(args).ConfigureAwait(false);
        return await KeepAsync(urn, id ?? args.Id!, state).ConfigureAwait(false);
    }

    /// <summary>Reads a resource that exists already: it keeps the id it was asked for.</summary>
    public async ValueTask<IReadOnlyDictionary<string, PropertyValue>> ReadAsync(Resource resource, MockResourceArgs args, string parentUrn)
    {
        var (_, state) = await mocks.NewResourceAsync(args).ConfigureAwait(false);
        var properties = await KeepAsync(NewUrn(args, parentUrn), args.Id!, state).ConfigureAwait(false);
        Add(resource);
        return properties;
    }

    /// <summary>Looks up a resource of this deployment.</summary>
    public IReadOnlyDictionary<string, PropertyValue> Get(string urn)
        => _registered.TryGetValue(urn, out var properties) ? properties : throw new InvalidOperationException($"Unknown resource {urn}");

    /// <summary>Calls a function or method, and returns the properties of its result as one value.</summary>
    public async ValueTask<PropertyValue> CallAsync(MockCallArgs args)
    {
        var properties = await PlainAsync(await mocks.CallAsync(args).ConfigureAwait(false)).ConfigureAwait(false);
        return new PropertyValue(
            properties.ToImmutableDictionary(property => property.Key, property => property.Value.Value),
            properties.Values.All(property => property.IsKnown),
            properties.Values.Any(property => property.IsSecret));
    }

    public async Task RegisterOutputsAsync(ComponentResource component, Output<IDictionary<string, object?>> outputs)
    {
        var urn = component.Urn.TryRead() ?? await component.Urn.ReadAsync().ConfigureAwait(false);
        var data = outputs.TryRead() ?? await outputs.ReadAsync().ConfigureAwait(false);
        var properties = await PlainAsync(data.Value).ConfigureAwait(false);
        var typed = ImmutableDictionary.CreateBuilder<string, Output<object?>>();
        foreach (var (name, value) in properties)
            typed[name] = new(new OutputData<object?>(value.Value, value.IsKnown, value.IsSecret, ImmutableHashSet<Resource>.Empty));
        await mocks.RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(urn.Value, typed.ToImmutable())).ConfigureAwait(false);
    }

    /// <summary>The URN that mocks get: of the parents it names the topmost alone.</summary>
    private string NewUrn(MockResourceArgs args, string parentUrn)
    {
        var above = parentUrn.Length == 0 ? "" : $"{parentUrn.Split("::")[2].Split('$')[0]}$";
        return $"urn:pulumi:{deployment.StackName}::{deployment.ProjectName}::{above}{args.Type}::{args.Name}";
    }

    private void Add(Resource resource)
    {
        lock (_resources)
            _resources.Add(resource);
    }

    private async ValueTask<IReadOnlyDictionary<string, PropertyValue>> KeepAsync(string urn, string id, object state)
    {
        var properties = await PlainAsync(state).ConfigureAwait(false);
        properties["urn"] = new PropertyValue(urn);
        properties["id"] = new PropertyValue(id, IsKnown: id.Length > 0);
        _registered[urn] = properties;
        return properties;
    }

    private static async ValueTask<Dictionary<string, PropertyValue>> PlainAsync(object state)
    {
        while (true)
        {
            var serializer = new Serializer(label: "");
            var properties = new Dictionary<string, PropertyValue>();
            SerializeAll(state, serializer, properties);
            if (serializer.Pending.Count == 0)
                return properties;
            foreach (var pending in serializer.Pending)
                await pending.ConfigureAwait(false);
        }
    }

    private static void SerializeAll(object state, Serializer serializer, Dictionary<string, PropertyValue> properties)
    {
        if (state is InputArgs args)
        {
            foreach (var member in InputMembers.Of(args.GetType()))
                Add(member.Name, member.Read(args));
        }
        else if (state is IDictionary entries)
        {
            for (var entry = entries.GetEnumerator(); entry.MoveNext();)
                Add((string)entry.Key, entry.Value);
        }
        else
        {
            throw new InvalidOperationException($"{state.GetType().FullName} is not a supported argument type");
        }

        void Add(string name, object? value)
        {
            var plain = serializer.SerializeProperty(name, value);
            if (plain is not null || !serializer.IsKnown)
                properties[name] = new PropertyValue(Serializer.Unmark(plain), serializer.IsKnown, serializer.IsSecret);
        }
    }
}
