using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Pulumi.Serialization;

/// <content>A provider's own nested arguments: one text each, in the spelling of protocol buffers' JSON.</content>
internal sealed partial class Serializer
{
    private object? SerializeAsJson(object? value) => value switch
    {
        null => null,
        IInput input => SerializeOutput(input.ToOutput(), asJson: true),
        IOutput output => SerializeOutput(output, asJson: true),
        _ => ToJson(value),
    };

    // Inside a text a mark cannot travel beside the value; the engine finds it by this key.
    private static ImmutableDictionary<string, object?> SecretInText(object? value)
        => ImmutableDictionary<string, object?>.Empty
            .Add("4dabf18193072939515e22adb298388d", "1b47061264138c4ac30d75fd1eb44270")
            .Add("value", value);

    private string ToJson(object? value)
    {
        var nested = new Serializer(forJson: true);
        var plain = nested.Serialize(value);
        Pending.AddRange(nested.Pending);
        var text = new StringBuilder();
        WriteJson(text, plain);
        return text.ToString();
    }

    private static void WriteJson(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case bool boolean:
                text.Append(boolean ? "true" : "false");
                break;
            case double number:
                text.Append(number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case string plain:
                WriteString(text, plain);
                break;
            case ImmutableArray<object?> list:
                WriteAll(text, '[', list, WriteJson, ']');
                break;
            case ImmutableDictionary<string, object?> entries:
                WriteAll(text, '{', entries.OrderBy(entry => entry.Key, StringComparer.CurrentCulture), WriteEntry, '}');
                break;
            default:
                throw new InvalidOperationException($"Unsupported value when converting to JSON: {value.GetType().FullName}");
        }
    }

    private static void WriteEntry(StringBuilder text, KeyValuePair<string, object?> entry)
    {
        WriteString(text, entry.Key);
        text.Append(": ");
        WriteJson(text, entry.Value);
    }

    private static void WriteAll<T>(StringBuilder text, char open, IEnumerable<T> items, Action<StringBuilder, T> write, char close)
    {
        text.Append(open);
        var separator = " ";
        foreach (var item in items)
        {
            text.Append(separator);
            write(text, item);
            separator = ", ";
        }

        text.Append(' ').Append(close);
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"' or '\\':
                    text.Append('\\').Append(c);
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case < ' ' or '<' or '>' or '\u007f':
                    text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        text.Append('"');
    }
}
