using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>
/// Turns what a program passes as an input into the plain values that a provider sees: strings, numbers as doubles, booleans,
/// <c>ImmutableArray&lt;object&gt;</c>, <c>ImmutableDictionary&lt;string, object&gt;</c>, assets and resources. Walks synchronously; what is
/// still to come is listed in <see cref="Pending"/>, to be awaited before another walk.
/// </summary>
internal sealed partial class Serializer
{
    /// <summary>What stands for an unknown value where there is only text.</summary>
    public const string UnknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>A secret whose value is null: unlike a plain null it keeps its place in a dictionary.</summary>
    private static readonly object SecretNull = new();

    // Boxed, an array without elements equals every other one whatever its type, and only those.
    private static readonly object DefaultArray = default(ImmutableArray<object>);

    // Where the walk is, for messages: a key, or the index in a list.
    private readonly List<(string? Key, int Index)> _path = [];
    private readonly string _label;
    private readonly bool _forJson;

    /// <summary>Starts at what the label names in messages.</summary>
    public Serializer(string label, bool forJson = false)
    {
        _label = label;
        _forJson = forJson;
    }

    public bool IsKnown { get; private set; } = true;

    public bool IsSecret { get; private set; }

    public HashSet<Resource> Dependencies { get; } = [];

    public List<Task> Pending { get; } = [];

    /// <summary>Serializes one property, of which <see cref="IsKnown"/> and <see cref="IsSecret"/> tell from then on.</summary>
    public object? SerializeProperty(string name, object? value, bool asJson = false)
    {
        (IsKnown, IsSecret) = (true, false);
        _path.Clear();
        _path.Add((name, 0));
        try
        {
            return asJson ? SerializeAsJson(value) : Serialize(value);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"error serializing property \"{name}\": {exception.Message}", exception);
        }
    }

    /// <summary>Whether a property with this plain value reaches a provider: all but null do.</summary>
    public static bool IsPresent(object? value) => value is not null && value != SecretNull;

    public static object? Unmark(object? value) => value == SecretNull ? null : value;

    private object? Serialize(object? value)
    {
        switch (value)
        {
            case null or string or bool or double:
                return value;
            case int number:
                return (double)number;
            case IInput input:
                return Serialize(input.Content);
            case InputArgs args:
                return SerializeArgs(args);
            case IOutput output:
                return SerializeOutput(output);
            case IUnion union:
                return Serialize(union.Value);
            case IDictionary dictionary:
                return SerializeDictionary(dictionary);
            case IList list:
                return SerializeList(list);
            case Resource resource:
                return SerializeResource(resource);
            case AssetOrArchive:
                return value;
            case JsonElement json:
                return SerializeJson(json);
            case ValueTuple:
                return null;
            case Enum member when member.GetTypeCode() == TypeCode.Int32:
                return (double)(int)value;
            case Task:
                throw new InvalidOperationException($"Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output:\n\t{Path}");
            default:
                return SerializeMarked(value);
        }
    }

    private string Path => _label + string.Concat(_path.Select(part => part.Key is null ? $"[{part.Index}]" : $".{part.Key}"));

    private object? SerializeOutput(IOutput output, bool asJson = false)
    {
        if (output.TryRead() is not { } data)
        {
            Pending.Add(output.ReadAsync());
            return null;
        }

        Dependencies.UnionWith(data.Resources);
        if (!data.IsKnown)
        {
            IsKnown = false;
            return _forJson ? UnknownText : null;
        }

        var value = asJson ? ToJson(data.UntypedValue) : Serialize(data.UntypedValue);
        if (!data.IsSecret)
            return value;

        IsSecret = true;
        return _forJson ? SecretInText(value) : value ?? SecretNull;
    }

    private ImmutableDictionary<string, object> SerializeArgs(InputArgs args)
    {
        var result = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var member in InputMembers.Of(args.GetType()))
            Add(result, member.Name, member.Read(args), member.IsJson);
        return result.ToImmutable();
    }

    private ImmutableDictionary<string, object> SerializeDictionary(IDictionary dictionary)
    {
        var result = ImmutableDictionary.CreateBuilder<string, object>();
        for (var entries = dictionary.GetEnumerator(); entries.MoveNext();)
        {
            var key = entries.Key as string ?? throw new InvalidOperationException($"Dictionaries are only supported with string keys:\n\t{Path}");
            Add(result, key, entries.Value);
        }

        return result.ToImmutable();
    }

    private void Add(ImmutableDictionary<string, object>.Builder result, string key, object? value, bool asJson = false)
    {
        if (value is null)
            return;

        var (isKnown, isSecret) = (IsKnown, IsSecret);
        _path.Add((key, 0));
        var plain = asJson ? SerializeAsJson(value) : Serialize(value);
        _path.RemoveAt(_path.Count - 1);

        // Names with two leading underscores belong to the engine: a provider sees neither them nor their marks.
        if (key.StartsWith("__", StringComparison.Ordinal) && !_forJson)
            (IsKnown, IsSecret) = (isKnown, isSecret);
        else if (plain is not null)
            result[key] = Unmark(plain)!;
    }

    private ImmutableArray<object?> SerializeList(IList list)
    {
        if (list.Equals(DefaultArray))
            return [];

        var result = ImmutableArray.CreateBuilder<object?>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            _path.Add((null, i));
            result.Add(Unmark(Serialize(list[i])));
            _path.RemoveAt(_path.Count - 1);
        }

        return result.MoveToImmutable();
    }

    /// <summary>A resource stands for itself, once it has its names.</summary>
    private object? SerializeResource(Resource resource)
    {
        if (_forJson)
            return Serialize(resource is CustomResource named ? named.Id : resource.Urn);

        if (resource is CustomResource custom)
        {
            Dependencies.Add(custom);
            if (custom.Id.TryRead() is null)
                Pending.Add(custom.Id.ReadAsync());
        }

        if (resource.Urn.TryRead() is null)
            Pending.Add(resource.Urn.ReadAsync());
        else
            Dependencies.Add(resource);
        return resource;
    }

    private static object? SerializeJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
        JsonValueKind.Array => ImmutableArray.CreateRange(json.EnumerateArray().Select(SerializeJson)),
        JsonValueKind.Object => ImmutableDictionary.CreateRange(
            json.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, SerializeJson(property.Value)))),
        _ => null,
    };

    /// <summary>Values of types that say by an attribute what they are: a provider's enums, and objects that a provider returned.</summary>
    private object? SerializeMarked(object value)
    {
        var type = value.GetType();
        if (OutputTypes.IsEnumType(type))
            return type.GetMethod("op_Explicit", BindingFlags.Public | BindingFlags.Static, [type])?.Invoke(null, [value]);

        if (!type.IsDefined(typeof(OutputTypeAttribute)))
            throw new InvalidOperationException($"{type.FullName} is not a supported argument type.\n\t{Path}");

        // A null in what a provider returned is a statement, not an argument left out.
        var result = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(field => field.IsInitOnly))
            result[char.ToLowerInvariant(field.Name[0]) + field.Name[1..]] = Unmark(Serialize(field.GetValue(value)));
        return result.ToImmutable();
    }
}
