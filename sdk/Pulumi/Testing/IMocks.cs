namespace Pulumi.Testing;

/// <summary>Stands in for the engine and its providers.</summary>
public interface IMocks
{
    /// <summary>Answers a registration with the resource's id and state.</summary>
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Answers a provider's function or a resource's method.</summary>
    public Task<object> CallAsync(MockCallArgs args);

    /// <summary>Takes note of a component's or a stack's outputs.</summary>
    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}
