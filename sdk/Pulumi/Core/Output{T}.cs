namespace Pulumi;

/// <summary>
/// A value that a resource may still have to bring, with what is known about it: whether it is secret, whether a preview can tell it,
/// and which resources it came from. A value that is there already is worked on at once, without a task.
/// </summary>
public sealed class Output<T> : IOutput
{
    private IOutputSource<T> _source;

    internal Output(IOutputSource<T> source) => _source = source;

    public static Output<T> Create(Task<T> value) => Create(value, isSecret: false);

    /// <summary>Runs an action after the value, for its effect.</summary>
    public Output<ValueTuple> Apply(Func<T, Task> func)
        => Bind(func, static (value, func) => Output.Create(RunAsync(func(value))));

    public Output<TResult> Apply<TResult>(Func<T, TResult> func)
        => Bind(func, static (value, func) => Output.Create(func(value)));

    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func)
        => Bind(func, static (value, func) => Output.Create(func(value)));

    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func)
        => Bind(func, static (value, func) => func(value).ToOutput());

    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func)
        => Bind(func, static (value, func) => func(value));

    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func)
        => Bind(func, static (value, func) => func(value));

    /// <summary>Warns, because the text of a value that is still to come cannot be had this way.</summary>
    public override string ToString()
    {
        const string Message = "An Output<T> has no text of its own: use Output.Format or Apply to build a string from its value.";
        if (Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING") is { } strict
            && (strict == "1" || strict.Equals("true", StringComparison.OrdinalIgnoreCase)))
            throw new InvalidOperationException(Message);

        Log.Warn(Message);
        return Message;
    }

    internal static Output<T> Create(Task<T> value, bool isSecret)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.IsCompletedSuccessfully ? new(Known(value.Result, isSecret)) : From(WaitAsync(value, isSecret));

        static async Task<OutputData<T>> WaitAsync(Task<T> value, bool isSecret) => Known(await value.ConfigureAwait(false), isSecret);
        static OutputData<T> Known(T value, bool isSecret) => new OutputData<T>(value).WithSecret(isSecret);
    }

    /// <summary>An output of what a task brings. The deployment waits for it and fails with it.</summary>
    internal static Output<T> From(Task<OutputData<T>> task)
    {
        if (task.IsCompletedSuccessfully)
            return new(task.Result);

        Deployment.Current?.Tasks.Watch(task);
        return new(new PendingOutput<T>(task));
    }

    /// <summary>The same output with other marks.</summary>
    internal Output<T> Mark(Func<OutputData<T>, OutputData<T>> mark)
    {
        return TryRead() is { } data ? new(mark(data)) : From(MarkAsync(ReadAsync(), mark));

        static async Task<OutputData<T>> MarkAsync(Task<OutputData<T>> pending, Func<OutputData<T>, OutputData<T>> mark)
            => mark(await pending.ConfigureAwait(false));
    }

    internal OutputData<T>? TryRead()
    {
        var source = _source;
        if (source is OutputData<T> data)
            return data;

        // What was read once need not be read, or converted, again.
        if (source.TryRead() is not { } read)
            return null;

        _source = read;
        return read;
    }

    internal Task<OutputData<T>> ReadAsync() => _source.ReadAsync();

    internal async Task<T> GetValueAsync(T whenUnknown)
    {
        var data = TryRead() ?? await ReadAsync().ConfigureAwait(false);
        return data.IsKnown ? data.Value : whenUnknown;
    }

    OutputData? IOutput.TryRead() => TryRead();

    async Task<OutputData> IOutput.ReadAsync() => await ReadAsync().ConfigureAwait(false);

    /// <summary>Goes on with the value: at once where it is there, after it where it is not, and never where it is unknown.</summary>
    private Output<TResult> Bind<TFunc, TResult>(TFunc func, Func<T, TFunc, Output<TResult>?> call)
        => TryRead() is { } data ? Continue(data, func, call) : Output<TResult>.From(ContinueAsync(ReadAsync(), func, call));

    private static Output<TResult> Continue<TFunc, TResult>(OutputData<T> data, TFunc func, Func<T, TFunc, Output<TResult>?> call)
    {
        if (!data.IsKnown)
            return new(data.WithoutValue<TResult>());

        Output<TResult>? inner;
        try
        {
            inner = call(data.Value, func);
        }
        catch (Exception exception)
        {
            return Output<TResult>.From(Task.FromException<OutputData<TResult>>(exception));
        }

        if (inner is null)
            return new(data.WithoutValue<TResult>());

        return inner.TryRead() is { } next ? new(data.Then(next)) : Output<TResult>.From(ThenAsync(data, inner));
    }

    private static async Task<OutputData<TResult>> ContinueAsync<TFunc, TResult>(
        Task<OutputData<T>> pending, TFunc func, Func<T, TFunc, Output<TResult>?> call)
        => await Continue(await pending.ConfigureAwait(false), func, call).ReadAsync().ConfigureAwait(false);

    private static async Task<OutputData<TResult>> ThenAsync<TResult>(OutputData<T> data, Output<TResult> inner)
        => data.Then(await inner.ReadAsync().ConfigureAwait(false));

    private static async Task<ValueTuple> RunAsync(Task task)
    {
        await task.ConfigureAwait(false);
        return default;
    }
}
