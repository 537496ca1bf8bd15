using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A list of inputs, which can also be an output of a whole list, or a mixture.</summary>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    // One of the two: the elements where each is at hand, which is the usual case, or an output of them.
    private List<Input<T>>? _elements;
    private Output<ImmutableArray<Input<T>>>? _pending;

    private Output<ImmutableArray<T>>? _output;

    public InputList()
        : this([])
    {
    }

    private InputList(List<Input<T>> elements)
        : base(default(ImmutableArray<T>)) => _elements = elements;

    private InputList(Output<ImmutableArray<Input<T>>> pending)
        : base(default(ImmutableArray<T>)) => _pending = pending;

    private protected override object? Content => (object?)_elements ?? _pending;

    public void Add(params Input<T>[] inputs)
    {
        if (_elements is not null)
            _elements.AddRange(inputs);
        else
            _pending = AsPending().Apply(elements => elements.AddRange(inputs));
        _output = null;
    }

    public void Add(InputList<T> inputs) => AddRange(inputs);

    public void AddRange(InputList<T> inputs)
    {
        if (_elements is not null && inputs._elements is not null)
        {
            _elements.AddRange(inputs._elements);
        }
        else
        {
            _pending = Join(AsPending(), inputs.AsPending());
            _elements = null;
        }

        _output = null;
    }

    public InputList<T> Concat(InputList<T> other)
    {
        var list = Clone();
        list.AddRange(other);
        return list;
    }

    public static implicit operator InputList<T>(T value) => new([(Input<T>)value]);

    public static implicit operator InputList<T>(Output<T> value) => new([(Input<T>)value]);

    public static implicit operator InputList<T>(Input<T> value) => new([value]);

    public static implicit operator InputList<T>(T[] values) => FromValues(values);

    public static implicit operator InputList<T>(Output<T>[] values) => FromOutputs(values);

    public static implicit operator InputList<T>(Input<T>[] values) => new(values.ToList());

    public static implicit operator InputList<T>(List<T> values) => FromValues(values);

    public static implicit operator InputList<T>(List<Output<T>> values) => FromOutputs(values);

    public static implicit operator InputList<T>(List<Input<T>> values) => new(values.ToList());

    public static implicit operator InputList<T>(ImmutableArray<T> values)
        => values.IsDefault ? Output.Create(values) : FromValues(values);

    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values)
        => values.IsDefault ? Output.Create(default(ImmutableArray<T>)) : FromOutputs(values);

    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values)
        => values.IsDefault ? new(Output.Create(values)) : new([.. values]);

    public static implicit operator InputList<T>(Output<T[]> values) => values.Apply(ImmutableArray.CreateRange);

    public static implicit operator InputList<T>(Output<List<T>> values) => values.Apply(ImmutableArray.CreateRange);

    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => values.Apply(ImmutableArray.CreateRange);

    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values)
        => new(values.Apply(static array
            => array.IsDefault ? default : ImmutableArray.CreateRange(array, static element => (Input<T>)element)));

    IEnumerator IEnumerable.GetEnumerator()
        => throw new NotSupportedException($"{GetType()} has no elements to enumerate before they are there; use {nameof(GetAsyncEnumerator)}.");

    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var values = await AsOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false);
        foreach (var value in values)
            yield return value;
    }

    internal InputList<T> Clone() => _elements is not null ? new([.. _elements]) : new(_pending!);

    private protected override Output<ImmutableArray<T>> AsOutput()
        => _output ??= _elements is not null
            ? Output.All(_elements.ToArray())
            : _pending!.Apply(static elements => elements.IsDefault ? Output.Create(default(ImmutableArray<T>)) : Output.All(elements));

    private static InputList<T> FromValues(IEnumerable<T> values) => new(values.Select(value => (Input<T>)value).ToList());

    private static InputList<T> FromOutputs(IEnumerable<Output<T>> values) => new(values.Select(value => (Input<T>)value).ToList());

    private static Output<ImmutableArray<Input<T>>> Join(Output<ImmutableArray<Input<T>>> first, Output<ImmutableArray<Input<T>>> second)
        => Output.Tuple(first, second).Apply(static both => both.Item1.AddRange(both.Item2));

    private Output<ImmutableArray<Input<T>>> AsPending() => _pending ?? Output.Create(_elements!.ToImmutableArray());
}
