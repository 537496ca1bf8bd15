using System.Globalization;
using System.Text;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Text;

/// <summary>Values on one line, as people read them: JSON, with secrets as <c>[secret]</c>.</summary>
internal static class ValueText
{
    /// <summary>What stands for a secret wherever a person reads.</summary>
    public const string Secret = "[secret]";

    /// <summary>What stands for a value that only the update will tell.</summary>
    public const string Unknown = "[not known before the update]";

    /// <summary>The value on one line; null is a property that is not there.</summary>
    public static string Inline(InputValue? value, int limit = int.MaxValue)
    {
        if (value is null)
            return "(none)";
        var text = new StringBuilder();
        Append(text, value);
        if (text.Length <= limit)
            return text.ToString();
        var length = text.Length;
        text.Length = limit;
        return text.Append(CultureInfo.InvariantCulture, $"... ({length} characters)").ToString();
    }

    private static void Append(StringBuilder text, InputValue value)
    {
        switch (value.Kind)
        {
            case InputKind.Boolean:
                text.Append(value.Boolean ? "true" : "false");
                break;
            case InputKind.Number:
                text.Append(value.NumberText);
                break;
            case InputKind.Text:
                AppendQuoted(text, value.Text);
                break;
            case InputKind.List:
                AppendList(text, value);
                break;
            case InputKind.Map:
                AppendMap(text, value);
                break;
            case InputKind.Secret:
                text.Append(Secret);
                break;
            case InputKind.Unknown:
                text.Append(Unknown);
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static void AppendList(StringBuilder text, InputValue value)
    {
        text.Append('[');
        for (var i = 0; i < value.Items.Length; i++)
        {
            if (i > 0)
                text.Append(", ");
            Append(text, value.Items[i]);
        }

        text.Append(']');
    }

    private static void AppendMap(StringBuilder text, InputValue value)
    {
        text.Append('{');
        for (var i = 0; i < value.Entries.Length; i++)
        {
            if (i > 0)
                text.Append(", ");
            text.Append(value.Entries[i].Key).Append(": ");
            Append(text, value.Entries[i].Value);
        }

        text.Append('}');
    }

    private static void AppendQuoted(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\t' => text.Append("\\t"),
                // A control character would act on the reader's terminal.
                _ when char.IsControl(character) => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => text.Append(character),
            };
        }

        text.Append('"');
    }
}
