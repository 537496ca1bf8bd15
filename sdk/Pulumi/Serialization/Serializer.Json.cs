using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Pulumi.Serialization;

/// <content>A provider's own nested arguments: one text each, in the spelling of protocol buffers' JSON.</content>
internal sealed partial class Serializer
{
    /// <summary>Beside quotes and backslashes: control characters, angle brackets, surrogates, and characters that steer how text is drawn.</summary>
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. from range in new[]
            {
                "\0\u001f", "<<", ">>", "\u007f\u009f", "\u00ad\u00ad", "\u0600\u0603", "\u06dd\u06dd", "\u070f\u070f", "\u17b4\u17b5",
                "\u200b\u200f", "\u2028\u202e", "\u2060\u2064", "\u206a\u206f", "\ud800\udfff", "\ufeff\ufeff", "\ufff9\ufffb",
            }
            from code in Enumerable.Range(range[0], range[1] - range[0] + 1)
            select (char)code]);

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
        var nested = new Serializer(_label, forJson: true);
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
                WriteNumber(text, number);
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

    private static void WriteNumber(StringBuilder text, double number)
    {
        var digits = number.ToString("r", CultureInfo.InvariantCulture).Replace('E', 'e');
        if (double.IsFinite(number))
            text.Append(digits);
        else
            WriteString(text, digits);
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
                case '\b' or '\f' or '\n' or '\r' or '\t':
                    text.Append('\\').Append(c switch { '\b' => 'b', '\f' => 'f', '\n' => 'n', '\r' => 'r', _ => 't' });
                    break;
                case var _ when Escaped.Contains(c):
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
