namespace Pulumi.Serialization;

/// <summary>A property of a resource, converted to its type when somebody reads it: most properties nobody does.</summary>
internal sealed class PropertyOutput<T>(ResourceOutcome outcome, string name) : IOutputSource<T>
{
    public OutputData<T>? TryRead() => outcome.IsComplete ? outcome.Read<T>(name) : null;

    public async Task<OutputData<T>> ReadAsync()
    {
        await outcome.WaitAsync().ConfigureAwait(false);
        return outcome.Read<T>(name);
    }
}
