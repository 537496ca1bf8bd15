using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pulumi;

namespace GoCenter.Stacks.Settings;

/// <summary>A value as its source gave it, before anything is known about what it should be.</summary>
public sealed class SettingsNode
{
    // Longer values say no more to a reader, and a message should stay a line.
    private const int LongestText = 80;

    private SettingsNode(SettingsNodeKind kind, int? line)
    {
        Kind = kind;
        Line = line;
    }

    /// <summary>What the value is.</summary>
    public SettingsNodeKind Kind { get; }

    /// <summary>The line of the file, from 1, where the source knows it.</summary>
    public int? Line { get; }

    /// <summary>A scalar in the words of the source; empty for the other kinds, and for a secret.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The entries of a list.</summary>
    public ImmutableArray<SettingsNode> Items { get; private init; } = [];

    /// <summary>The members of an object, in the order of the source, each name once.</summary>
    public ImmutableArray<SettingsMember> Members { get; private init; } = [];

    /// <summary>What a secret stands for: its value under the engine, a stand-in where it cannot be decrypted.</summary>
    public Output<string>? Secret { get; private init; }

    /// <summary>A text that is known to be one, such as a quoted one.</summary>
    public static SettingsNode OfText(string text, int? line = null) => new(SettingsNodeKind.Text, line) { Text = text };

    /// <summary>A scalar without quotes: nothing, a boolean, a number or a text, as Pulumi's YAML reader takes it.</summary>
    public static SettingsNode OfPlain(string text, int? line = null)
    {
        var kind = text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => SettingsNodeKind.Empty,
            "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => SettingsNodeKind.Boolean,
            _ when IsInteger(text) => SettingsNodeKind.WholeNumber,
            _ when LooksLikeNumber(text) => SettingsNodeKind.Number,
            _ => SettingsNodeKind.Text,
        };
        return new SettingsNode(kind, line) { Text = kind == SettingsNodeKind.Boolean ? text.ToLowerInvariant() : text };
    }

    /// <summary>A list.</summary>
    public static SettingsNode OfList(IEnumerable<SettingsNode> items, int? line = null) =>
        new(SettingsNodeKind.List, line) { Items = [.. items] };

    /// <summary>An object.</summary>
    public static SettingsNode OfObject(IEnumerable<SettingsMember> members, int? line = null) =>
        new(SettingsNodeKind.Map, line) { Members = [.. members] };

    /// <summary>A secret.</summary>
    public static SettingsNode OfSecret(Output<string> secret, int? line = null) => new(SettingsNodeKind.Secret, line) { Secret = secret };

    /// <summary>The member of an object with this name, or null.</summary>
    public SettingsNode? Member(string name)
    {
        foreach (var member in Members)
        {
            if (member.Name == name)
                return member.Node;
        }

        return null;
    }

    /// <summary>
    /// Whether the value can stand for a text. The engine hands numbers over in its own spelling, so only one that is spelled that way
    /// reads the same there and here.
    /// </summary>
    public bool IsTextual => Kind == SettingsNodeKind.Text
        || (Kind is SettingsNodeKind.WholeNumber or SettingsNodeKind.Number
            && double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number.ToString(CultureInfo.InvariantCulture) == Text);

    /// <summary>The value as a message shows it: a text in quotes, a secret never.</summary>
    public string Describe() => Kind switch
    {
        SettingsNodeKind.Empty => "empty",
        SettingsNodeKind.Text => Quote(Text),
        SettingsNodeKind.List => Items.IsEmpty ? "an empty list" : "a list",
        SettingsNodeKind.Map => "an object",
        SettingsNodeKind.Secret => "[secret]",
        _ => Shorten(Text),
    };

    /// <summary>A text in quotes as a message shows it: one line, not too long.</summary>
    public static string Quote(string text) =>
        $"\"{Shorten(text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal))}\"";

    /// <summary>A text on one line, without the characters that could rewrite the reader's terminal.</summary>
    public static string Printable(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = character switch
            {
                '\n' => shown.Append("\\n"),
                '\t' => shown.Append("\\t"),
                _ when char.IsControl(character) || char.IsSurrogate(character) || IsInvisible(char.GetUnicodeCategory(character))
                    => shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => shown.Append(character),
            };
        }

        return shown.ToString();
    }

    private static bool IsInvisible(UnicodeCategory category) =>
        category is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Shorten(string text)
    {
        var shown = Printable(text.AsSpan(0, Math.Min(text.Length, LongestText)));
        return text.Length > LongestText ? shown + "..." : shown;
    }

    private static bool IsInteger(string text)
    {
        var digits = text.AsSpan(text[0] is '-' or '+' ? 1 : 0);
        return digits.Length > 0 && !digits.ContainsAnyExceptInRange('0', '9') && (digits.Length == 1 || digits[0] != '0');
    }

    // Octal, hexadecimal and the like are numbers to YAML 1.1 and texts to others: numbers here, and no setting takes one.
    private static bool LooksLikeNumber(string text) =>
        (char.IsAsciiDigit(text[0]) || (text.Length > 1 && text[0] is '-' or '+' or '.'))
        && (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) || IsPrefixedInteger(text));

    private static bool IsPrefixedInteger(string text) =>
        text is ['0', 'x' or 'o' or 'b', _, ..] && text.Skip(2).All(c => char.IsAsciiHexDigit(c) || c == '_');
}
