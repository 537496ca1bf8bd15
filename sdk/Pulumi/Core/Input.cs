namespace Pulumi;

/// <summary>A value for a resource's argument: plain, or an output of another resource.</summary>
public class Input<T> : IInput
{
    private readonly T _value;
    private Output<T>? _output;

    private protected Input(T value) => _value = value;

    private protected Input(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _value = default!;
        _output = output;
    }

    object? IInput.Content => Content;

    private protected virtual object? Content => _output ?? (object?)_value;

    public static implicit operator Input<T>(T value) => new(value);

    public static implicit operator Input<T>(Output<T> value) => new(value);

    public static implicit operator Output<T>(Input<T> input) => input.AsOutput();

    IOutput IInput.ToOutput() => AsOutput();

    /// <summary>The input as an output, made only for those who ask: most inputs are plain values on their way to a provider.</summary>
    private protected virtual Output<T> AsOutput() => _output ??= Output.Create(_value);
}
