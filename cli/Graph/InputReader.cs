using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using Pulumi;

namespace GoCenter.Cli.Graph;

/// <summary>Turns what a mock receives into <see cref="InputValue"/>s, dropping the plaintext of secrets on the way.</summary>
internal static class InputReader
{
    /// <summary>The inputs of a resource.</summary>
    public static InputValue Read(string type, ImmutableDictionary<string, object> inputs, SecretMark? marks)
    {
        var entries = new List<KeyValuePair<string, InputValue>>(inputs.Count);
        foreach (var (key, value) in inputs)
        {
            var mark = ReferenceEquals(marks, SecretMark.Whole) ? marks : marks?.Key(key);
            var masked = ReferenceEquals(mark, SecretMark.Whole) && SecretInputs.KeysShown(type, key)
                ? MaskLeaves(value)
                : ReadMarked(value, mark);
            entries.Add(new(key, masked));
        }

        return InputValue.OfMap(entries);
    }

    /// <summary>One value and what is marked secret in it.</summary>
    public static InputValue ReadMarked(object? value, SecretMark? mark)
    {
        if (mark is null)
            return ReadPlain(value);
        if (ReferenceEquals(mark, SecretMark.Whole))
            return InputValue.Secret;
        return value switch
        {
            ImmutableDictionary<string, object> map => ReadMap(map, mark),
            ImmutableArray<object> list => ReadList(list, mark),
            // Something inside is secret but the shape differs from the arguments', as with a provider's inputs, which travel as JSON text.
            _ => InputValue.Secret,
        };
    }

    private static InputValue ReadPlain(object? value) => value switch
    {
        null => InputValue.Null,
        string text => InputValue.Of(text),
        bool boolean => InputValue.Of(boolean),
        double number => InputValue.Of(number),
        ImmutableDictionary<string, object> map => ReadMap(map, null),
        ImmutableArray<object> list => ReadList(list, null),
        Resource resource => InputValue.Of(ResourceNode.KeyOf(resource.GetResourceType(), resource.GetResourceName())),
        IConvertible number => InputValue.Of(number.ToDouble(CultureInfo.InvariantCulture)),
        _ => InputValue.Of($"({value.GetType().Name})"),
    };

    private static InputValue ReadMap(ImmutableDictionary<string, object> map, SecretMark? mark)
    {
        var entries = new List<KeyValuePair<string, InputValue>>(map.Count);
        foreach (var (key, value) in map)
            entries.Add(new(key, ReadMarked(value, mark?.Key(key))));
        return InputValue.OfMap(entries);
    }

    private static InputValue ReadList(ImmutableArray<object> list, SecretMark? mark)
    {
        if (list.IsDefaultOrEmpty)
            return InputValue.Of(ImmutableArray<InputValue>.Empty);
        var items = ImmutableArray.CreateBuilder<InputValue>(list.Length);
        for (var i = 0; i < list.Length; i++)
            items.Add(ReadMarked(list[i], mark?.Item(i)));
        return InputValue.Of(items.MoveToImmutable());
    }

    private static InputValue MaskLeaves(object? value)
    {
        if (value is not IDictionary map)
            return InputValue.Secret;
        var entries = new List<KeyValuePair<string, InputValue>>(map.Count);
        foreach (DictionaryEntry entry in map)
            entries.Add(new((string)entry.Key, MaskLeaves(entry.Value)));
        return InputValue.OfMap(entries);
    }
}
