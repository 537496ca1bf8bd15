using System.Globalization;
using System.Text;

namespace Pulumi.Generator;

/// <summary>
/// Reads the JSON of the tables: objects (in their order), arrays, strings and booleans. An analyzer that brings its own
/// JSON library has to ship it beside itself; this is less than that.
/// </summary>
internal sealed class JsonReader
{
    private readonly string _text;
    private int _at;

    private JsonReader(string text) => _text = text;

    public static JsonObject Parse(string text)
    {
        var reader = new JsonReader(text);
        var value = reader.Value() as JsonObject ?? throw reader.Fault("an object");
        reader.Space();
        return reader._at == text.Length ? value : throw reader.Fault("the end");
    }

    private object Value()
    {
        Space();
        switch (Peek())
        {
            case '{': return Object();
            case '[': return Array();
            case '"': return Text();
            case 't': return Word("true", true);
            case 'f': return Word("false", false);
            default: throw Fault("a value");
        }
    }

    private JsonObject Object()
    {
        var members = new List<KeyValuePair<string, object>>();
        Sequence('{', '}', () =>
        {
            var name = Text();
            Expect(':');
            members.Add(new KeyValuePair<string, object>(name, Value()));
        });
        return new JsonObject(members);
    }

    private List<string> Array()
    {
        var items = new List<string>();
        Sequence('[', ']', () => items.Add(Text()));
        return items;
    }

    private void Sequence(char open, char close, Action item)
    {
        Expect(open);
        Space();
        if (Peek() != close)
        {
            do
            {
                Space();
                item();
                Space();
            }
            while (Take(','));
        }

        Expect(close);
    }

    private string Text()
    {
        Expect('"');
        var text = new StringBuilder();
        while (Peek() != '"')
        {
            var c = _text[_at++];
            text.Append(c == '\\' ? Escaped() : c);
        }

        _at++;
        return text.ToString();
    }

    private char Escaped()
    {
        var c = _text[_at++];
        switch (c)
        {
            case 'n': return '\n';
            case 't': return '\t';
            case 'u':
                _at += 4;
                return (char)int.Parse(_text.Substring(_at - 4, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            default: return c;
        }
    }

    private bool Word(string word, bool value)
    {
        if (string.CompareOrdinal(_text, _at, word, 0, word.Length) != 0) throw Fault(word);
        _at += word.Length;
        return value;
    }

    private char Peek() => _at < _text.Length ? _text[_at] : throw Fault("more");

    private bool Take(char c)
    {
        if (Peek() != c) return false;
        _at++;
        return true;
    }

    private void Expect(char c)
    {
        Space();
        if (!Take(c)) throw Fault($"'{c}'");
    }

    private void Space()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
    }

    private FormatException Fault(string expected) => new($"expected {expected} at character {_at}");
}
