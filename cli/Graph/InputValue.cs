using System.Collections.Immutable;
using System.Globalization;

namespace GoCenter.Cli.Graph;

/// <summary>One value of a resource's inputs. Immutable; equal when the contents are.</summary>
internal sealed class InputValue : IEquatable<InputValue>
{
    /// <summary>The explicit null.</summary>
    public static readonly InputValue Null = new(InputKind.Null);

    /// <summary>True.</summary>
    public static readonly InputValue True = new(InputKind.Boolean) { Boolean = true };

    /// <summary>False.</summary>
    public static readonly InputValue False = new(InputKind.Boolean);

    /// <summary>A masked secret; all secrets are equal, for nothing is known of them.</summary>
    public static readonly InputValue Secret = new(InputKind.Secret);

    /// <summary>The map without entries.</summary>
    public static readonly InputValue EmptyMap = new(InputKind.Map);

    private readonly InputKind kind;

    private InputValue(InputKind kind) => this.kind = kind;

    /// <summary>Which of the properties below holds the value.</summary>
    public InputKind Kind
    {
        get
        {
            NoteRead();
            return kind;
        }
    }

    /// <summary>The value of a <see cref="InputKind.Boolean"/>.</summary>
    public bool Boolean { get; private init; }

    /// <summary>The value of a <see cref="InputKind.Number"/>.</summary>
    public double Number { get; private init; }

    /// <summary>The value of a <see cref="InputKind.Text"/>.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The elements of a <see cref="InputKind.List"/>, in order.</summary>
    public ImmutableArray<InputValue> Items
    {
        get
        {
            NoteRead();
            return field;
        }
        private init;
    } = [];

    /// <summary>The entries of a <see cref="InputKind.Map"/>, sorted by key in ordinal order.</summary>
    public ImmutableArray<KeyValuePair<string, InputValue>> Entries
    {
        get
        {
            NoteRead();
            return field;
        }
        private init;
    } = [];

    /// <summary>Where an <see cref="InputKind.Unknown"/> stands; null for every other kind.</summary>
    public UnknownPlace? Place { get; private init; }

    public static InputValue Of(bool value) => value ? True : False;

    public static InputValue Of(double value) => new(InputKind.Number) { Number = value };

    public static InputValue Of(string value) => new(InputKind.Text) { Text = value };

    /// <summary>What is not known yet, and where it stands.</summary>
    public static InputValue OfUnknown(UnknownPlace place) => new(InputKind.Unknown) { Place = place };

    public static InputValue Of(ImmutableArray<InputValue> items) => new(InputKind.List) { Items = items };

    /// <summary>A map of the entries given, which it sorts.</summary>
    public static InputValue OfMap(List<KeyValuePair<string, InputValue>> entries)
    {
        if (entries.Count == 0)
            return EmptyMap;
        entries.Sort(static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        return new(InputKind.Map) { Entries = [.. entries] };
    }

    /// <summary>The value at a key of a map, or null when this is no map or has no such key.</summary>
    public InputValue? Find(string key)
    {
        // A linear look: maps of inputs have a handful of keys.
        foreach (var entry in Entries)
        {
            if (entry.Key == key)
                return entry.Value;
        }

        return null;
    }

    /// <summary>The value at a path of keys, or null when there is none.</summary>
    public InputValue? Find(params ReadOnlySpan<string> path)
    {
        InputValue? value = this;
        foreach (var key in path)
            value = value?.Find(key);
        return value;
    }

    /// <summary>The text at a path of keys, or null when there is none.</summary>
    public string? FindText(params ReadOnlySpan<string> path) => Find(path) is { Kind: InputKind.Text } value ? value.Text : null;

    /// <summary>The number at a path of keys, or null when there is none.</summary>
    public double? FindNumber(params ReadOnlySpan<string> path) => Find(path) is { Kind: InputKind.Number } value ? value.Number : null;

    /// <summary>Whether true stands at a path of keys, or null when neither true nor false does.</summary>
    public bool? FindBoolean(params ReadOnlySpan<string> path) => Find(path) is { Kind: InputKind.Boolean } value ? value.Boolean : null;

    /// <summary>The elements of the list at a path of keys; none when there is no list.</summary>
    public ImmutableArray<InputValue> FindItems(params ReadOnlySpan<string> path) => Find(path)?.Items ?? [];

    /// <summary>The entries of the map at a path of keys; none when there is no map.</summary>
    public ImmutableArray<KeyValuePair<string, InputValue>> FindEntries(params ReadOnlySpan<string> path) => Find(path)?.Entries ?? [];

    /// <summary>A number as JSON and people write it: integers without a fraction.</summary>
    public string NumberText =>
        Number == Math.Floor(Number) && Math.Abs(Number) < 1e15
            ? ((long)Number).ToString(CultureInfo.InvariantCulture)
            : Number.ToString("R", CultureInfo.InvariantCulture);

    public bool Equals(InputValue? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || other.Kind != Kind)
            return false;
        return Kind switch
        {
            InputKind.Boolean => Boolean == other.Boolean,
            InputKind.Number => Number.Equals(other.Number),
            InputKind.Text => Text == other.Text,
            InputKind.List => Items.AsSpan().SequenceEqual(other.Items.AsSpan()),
            InputKind.Map => EntriesEqual(other),
            _ => true,
        };
    }

    public override bool Equals(object? obj) => Equals(obj as InputValue);

    public override int GetHashCode() => Kind switch
    {
        InputKind.Boolean => Boolean.GetHashCode(),
        InputKind.Number => Number.GetHashCode(),
        InputKind.Text => Text.GetHashCode(StringComparison.Ordinal),
        InputKind.List => HashCode.Combine(Kind, Items.Length),
        InputKind.Map => HashCode.Combine(Kind, Entries.Length),
        _ => (int)Kind,
    };

    // Whoever looks into a value that is not known has to be told that what he saw means nothing.
    private void NoteRead()
    {
        if (kind == InputKind.Unknown)
            UnknownReads.Note(this);
    }

    private bool EntriesEqual(InputValue other)
    {
        if (Entries.Length != other.Entries.Length)
            return false;
        for (var i = 0; i < Entries.Length; i++)
        {
            if (Entries[i].Key != other.Entries[i].Key || !Entries[i].Value.Equals(other.Entries[i].Value))
                return false;
        }

        return true;
    }
}
