using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A dictionary of inputs, which can also be an output of a whole dictionary, or a mixture.</summary>
public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    // One of the two: the entries where each is at hand, which is the usual case, or an output of them.
    private Dictionary<string, Input<TValue>>? _entries;
    private Output<ImmutableDictionary<string, Input<TValue>>>? _pending;

    private Output<ImmutableDictionary<string, TValue>>? _output;

    public InputMap()
        : this([])
    {
    }

    private InputMap(Dictionary<string, Input<TValue>> entries)
        : base((ImmutableDictionary<string, TValue>)null!) => _entries = entries;

    private InputMap(Output<ImmutableDictionary<string, Input<TValue>>> pending)
        : base((ImmutableDictionary<string, TValue>)null!) => _pending = pending;

    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    private protected override object? Content => (object?)_entries ?? _pending;

    /// <summary>Adds an entry. A key may come twice with an equal value; with another the map fails when it is read.</summary>
    public void Add(string key, Input<TValue> value)
    {
        if (_entries is not null)
            _entries[key] = _entries.TryGetValue(key, out var existing) ? Same(key, existing, value) : value;
        else
            _pending = _pending!.Apply(entries => entries.SetItem(key, entries.TryGetValue(key, out var existing) ? Same(key, existing, value) : value));
        _output = null;
    }

    public void Add(InputMap<TValue> values) => AddRange(values);

    public void AddRange(InputMap<TValue> values)
    {
        _pending = Output.Tuple(AsPending(), values.AsPending()).Apply(static both => both.Item1.AddRange(both.Item2));
        _entries = null;
        _output = null;
    }

    /// <summary>Joins two maps; the second one's entries win.</summary>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second)
        => new(Output.Tuple(first.AsPending(), second.AsPending()).Apply(static both => both.Item1.SetItems(both.Item2)));

    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values)
        => new(values.ToDictionary(entry => entry.Key, entry => (Input<TValue>)entry.Value));

    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => Output.Create(values);

    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values)
        => values.Apply(ImmutableDictionary.CreateRange);

    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values)
        => values.Apply(ImmutableDictionary.CreateRange);

    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values)
        => new(values.Apply(static dictionary => dictionary?.ToImmutableDictionary(entry => entry.Key, entry => (Input<TValue>)entry.Value)!));

    IEnumerator IEnumerable.GetEnumerator()
        => throw new NotSupportedException($"{GetType()} has no entries to enumerate before they are there; use {nameof(GetAsyncEnumerator)}.");

    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var values = await AsOutput().GetValueAsync(whenUnknown: ImmutableDictionary<string, TValue>.Empty).ConfigureAwait(false);
        foreach (var value in values)
            yield return value;
    }

    private protected override Output<ImmutableDictionary<string, TValue>> AsOutput()
        => _output ??= AsPending().Apply(static entries => entries is null
            ? Output.Create(default(ImmutableDictionary<string, TValue>)!)
            : Output.All(entries.Select(entry => (Input<KeyValuePair<string, TValue>>)entry.Value.Apply(value => KeyValuePair.Create(entry.Key, value))))
                .Apply(static pairs => ImmutableDictionary.CreateRange(pairs)));

    private static Output<TValue> Same(string key, Input<TValue> first, Input<TValue> second)
        => Output.Tuple(first, second).Apply(both => EqualityComparer<TValue>.Default.Equals(both.Item1, both.Item2)
            ? both.Item1
            : throw new ArgumentException($"Key '{key}' already exists in the map with a different value."));

    private Output<ImmutableDictionary<string, Input<TValue>>> AsPending()
        => _pending ?? Output.Create(_entries!.ToImmutableDictionary());
}
