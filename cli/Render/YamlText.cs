using GoCenter.Cli.Graph;
using GoCenter.Cli.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GoCenter.Cli.Render;

/// <summary>Values as YAML that every reader takes for what it is: a string stays a string, whatever it looks like.</summary>
internal static class YamlText
{
    // The keys a person looks for first; the others follow in their own order.
    private static readonly string[] s_firstKeys = ["apiVersion", "kind", "metadata", "name", "namespace"];

    private static readonly EmitterSettings s_settings = new(
        bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024, skipAnchorName: false, indentSequences: false,
        newLine: "\n");

    /// <summary>One document of the value, ending in a line feed.</summary>
    public static string Write(InputValue value)
    {
        var text = new StringWriter { NewLine = "\n" };
        var emitter = new Emitter(text, s_settings);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Emit(emitter, value);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Emit(Emitter emitter, InputValue value)
    {
        switch (value.Kind)
        {
            case InputKind.Boolean:
                EmitPlain(emitter, value.Boolean ? "true" : "false");
                break;
            case InputKind.Number:
                EmitPlain(emitter, value.NumberText);
                break;
            case InputKind.Text:
                EmitText(emitter, value.Text);
                break;
            case InputKind.Secret:
                EmitText(emitter, ValueText.Secret);
                break;
            case InputKind.List:
                emitter.Emit(
                    new SequenceStart(
                        AnchorName.Empty, TagName.Empty, isImplicit: true, value.Items.IsEmpty ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in value.Items)
                    Emit(emitter, item);
                emitter.Emit(new SequenceEnd());
                break;
            case InputKind.Map:
                EmitMap(emitter, value);
                break;
            default:
                EmitPlain(emitter, "null");
                break;
        }
    }

    private static void EmitMap(Emitter emitter, InputValue value)
    {
        emitter.Emit(
            new MappingStart(
                AnchorName.Empty, TagName.Empty, isImplicit: true, value.Entries.IsEmpty ? MappingStyle.Flow : MappingStyle.Block));
        foreach (var key in s_firstKeys)
        {
            if (value.Find(key) is { } first)
                EmitEntry(emitter, key, first);
        }

        foreach (var (key, entry) in value.Entries)
        {
            if (Array.IndexOf(s_firstKeys, key) < 0)
                EmitEntry(emitter, key, entry);
        }

        emitter.Emit(new MappingEnd());
    }

    private static void EmitEntry(Emitter emitter, string key, InputValue value)
    {
        EmitText(emitter, key);
        Emit(emitter, value);
    }

    private static void EmitPlain(Emitter emitter, string text) =>
        emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, ScalarStyle.Plain, isPlainImplicit: true, isQuotedImplicit: false));

    private static void EmitText(Emitter emitter, string text)
    {
        var style = text.Contains('\n') ? BlockOrQuoted(text)
            : YamlScalar.IsPlainText(text) ? ScalarStyle.Plain
            : ScalarStyle.DoubleQuoted;
        emitter.Emit(
            new Scalar(AnchorName.Empty, TagName.Empty, text, style, isPlainImplicit: style == ScalarStyle.Plain, isQuotedImplicit: true));
    }

    // A block shows every line as it is, but cannot show what lies at its edges, nor characters a reader might normalise.
    private static ScalarStyle BlockOrQuoted(string text)
    {
        if (text[0] is ' ' or '\n' or '\t' || text.Contains(" \n", StringComparison.Ordinal) || text.Contains("\t\n", StringComparison.Ordinal) || text[^1] == ' ')
            return ScalarStyle.DoubleQuoted;
        foreach (var character in text)
        {
            if (character != '\n' && character != '\t' && (char.IsControl(character) || character is '\u0085' or '\u2028' or '\u2029' or '\ufeff'))
                return ScalarStyle.DoubleQuoted;
        }

        return ScalarStyle.Literal;
    }
}
