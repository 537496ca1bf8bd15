namespace Pulumi;

/// <summary>An input whose type does not matter to the reader.</summary>
internal interface IInput
{
    /// <summary>What the input was made of: a plain value, an output, or a list or dictionary of further inputs.</summary>
    public object? Content { get; }

    public IOutput ToOutput();
}
