namespace Pulumi;

/// <summary>Knows what a deployment still has to wait for, and what went wrong in it.</summary>
internal sealed class TaskMonitor
{
    private readonly Lock _lock = new();
    private readonly List<Exception> _failures = [];
    private int _running;
    private TaskCompletionSource? _settled;

    /// <summary>Waits for a task. A failure of several that depend on each other counts once.</summary>
    public void Watch(Task task)
    {
        if (task.IsCompletedSuccessfully)
            return;

        lock (_lock)
            _running++;
        if (task.IsCompleted)
            Finish(task);
        else
            task.ContinueWith(Finish, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Waits until nothing runs or something failed, and tells what did.</summary>
    public async Task<IReadOnlyList<Exception>> SettleAsync()
    {
        Task settled;
        lock (_lock)
        {
            // The program must not go on inside the task that happened to be the last one.
            _settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            settled = _settled.Task;
            CompleteIfSettled();
        }

        await settled.ConfigureAwait(false);
        lock (_lock)
            return [.. _failures];
    }

    private void Finish(Task task)
    {
        lock (_lock)
        {
            _running--;
            foreach (var failure in task.Exception?.InnerExceptions ?? Enumerable.Empty<Exception>())
            {
                if (!_failures.Contains(failure))
                    _failures.Add(failure);
            }

            CompleteIfSettled();
        }
    }

    private void CompleteIfSettled()
    {
        if (_running == 0 || _failures.Count > 0)
            _settled?.TrySetResult();
    }
}
