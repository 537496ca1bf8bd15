namespace Pulumi;

/// <summary>Data that a running task will bring.</summary>
internal sealed class PendingOutput<T>(Task<OutputData<T>> task) : IOutputSource<T>
{
    public OutputData<T>? TryRead() => task.IsCompletedSuccessfully ? task.Result : null;

    public Task<OutputData<T>> ReadAsync() => task;
}
