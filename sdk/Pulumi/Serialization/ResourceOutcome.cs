namespace Pulumi.Serialization;

/// <summary>What registering a resource led to. The resource's outputs read from here.</summary>
internal sealed class ResourceOutcome(Resource resource)
{
    private IReadOnlyDictionary<string, PropertyValue>? _properties;
    private bool _isMissingKnown;
    private TaskCompletionSource? _waiting;

    public bool IsComplete => Volatile.Read(ref _properties) is not null;

    /// <summary>Takes the properties; those that are missing are null, or unknown in a preview.</summary>
    public void Complete(IReadOnlyDictionary<string, PropertyValue> properties, bool isMissingKnown)
    {
        _isMissingKnown = isMissingKnown;
        Interlocked.Exchange(ref _properties, properties);
        Volatile.Read(ref _waiting)?.TrySetResult();
    }

    public void Fail(Exception exception) => Waiting().TrySetException(exception);

    public Task WaitAsync()
    {
        var waiting = Waiting();
        if (IsComplete)
            waiting.TrySetResult();
        return waiting.Task;
    }

    public OutputData<T> Read<T>(string name)
    {
        if (!_properties!.TryGetValue(name, out var property))
            return new(default!, _isMissingKnown, isSecret: false, resource.Itself);

        var value = OutputConverter.Convert(property.Value, typeof(T)) is T converted ? converted : default!;
        return new(value, property.IsKnown, property.IsSecret, resource.Itself);
    }

    // Made only where somebody waits, or has to learn of a failure later.
    private TaskCompletionSource Waiting()
    {
        if (Volatile.Read(ref _waiting) is { } waiting)
            return waiting;

        var created = new TaskCompletionSource();
        return Interlocked.CompareExchange(ref _waiting, created, null) ?? created;
    }
}
