using Pulumi;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GoCenter.Stacks.Settings;

/// <summary>Reads a YAML file as nodes that know their line.</summary>
internal static class YamlFile
{
    /// <summary>What stands in for a value that only the holder of the stack's key can decrypt.</summary>
    public const string SecretStandIn = "[secret]";

    // Settings are five levels deep; a file of brackets must not exhaust the stack.
    private const int DeepestLevel = 32;

    /// <summary>Reads a file, or says where it is not YAML.</summary>
    /// <param name="name">The file's name in messages.</param>
    /// <param name="yaml">The file's text.</param>
    /// <param name="faults">Receives what is wrong.</param>
    /// <returns>The document, or null when there is a fault.</returns>
    public static SettingsNode? Read(string name, string yaml, List<SettingsFault> faults)
    {
        var scanner = new Scanner(new StringReader(yaml), skipComments: true);
        try
        {
            var parser = new Parser(scanner);
            parser.Consume<StreamStart>();
            if (!parser.Accept<DocumentStart>(out _))
                return SettingsNode.OfPlain("", 1);
            parser.Consume<DocumentStart>();
            var node = ReadNode(parser, new Dictionary<AnchorName, SettingsNode>(), 0);
            parser.Consume<DocumentEnd>();
            if (parser.Accept<DocumentStart>(out var second))
                throw new YamlException(second.Start, second.End, "Found a second document");
            return node;
        }
        catch (YamlException exception)
        {
            faults.Add(OfMark(exception.Start, exception.Message));
        }
        // YamlDotNet's scanner lets a few broken files, such as one indented by a tab, fail with these instead.
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or OverflowException or FormatException)
        {
            faults.Add(OfMark(scanner.CurrentPosition, "Found a character that has no place there"));
        }

        return null;

        SettingsFault OfMark(Mark mark, string reason) => new(
            name, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column), null,
            $"The file is not valid YAML: {SettingsNode.Printable(reason.TrimEnd('.'))}.");
    }

    private static SettingsNode ReadNode(Parser parser, Dictionary<AnchorName, SettingsNode> anchors, int level, int? keyLine = null)
    {
        var start = parser.Consume<ParsingEvent>();
        if (level > DeepestLevel)
            throw new YamlException(start.Start, start.End, $"Found more than {DeepestLevel} levels");
        var line = (int)start.Start.Line;
        switch (start)
        {
            case AnchorAlias alias:
                return anchors.TryGetValue(alias.Value, out var known)
                    ? known
                    : throw new YamlException(alias.Start, alias.End,
                        $"Found an alias of {SettingsNode.Quote(alias.Value.Value)}, which stands for nothing before it");
            case Scalar scalar:
                var isPlain = scalar.Style == ScalarStyle.Plain && (scalar.Tag.IsEmpty || scalar.Tag.IsNonSpecific);
                return Remember(isPlain ? SettingsNode.OfPlain(scalar.Value, line) : SettingsNode.OfText(scalar.Value, line), scalar);
            case SequenceStart sequence:
                var items = new List<SettingsNode>();
                while (!parser.TryConsume<SequenceEnd>(out _))
                    items.Add(ReadNode(parser, anchors, level + 1));
                return Remember(SettingsNode.OfList(items, keyLine ?? line), sequence);
            case MappingStart mapping:
                return Remember(OfMembers(ReadMembers(parser, anchors, level), keyLine ?? line), mapping);
            default:
                throw new YamlException(start.Start, start.End, "Found something that is no value");
        }

        SettingsNode Remember(SettingsNode node, NodeEvent read)
        {
            if (!read.Anchor.IsEmpty)
                anchors[read.Anchor] = node;
            return node;
        }
    }

    private static List<SettingsMember> ReadMembers(Parser parser, Dictionary<AnchorName, SettingsNode> anchors, int level)
    {
        var members = new List<SettingsMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var name))
            {
                var other = parser.Consume<ParsingEvent>();
                throw new YamlException(other.Start, other.End, "Found a key that is not a text");
            }

            // Pulumi refuses these too, rather than take the last.
            if (!names.Add(name.Value))
                throw new YamlException(name.Start, name.End, $"Found the key {SettingsNode.Quote(name.Value)} a second time");
            members.Add(new SettingsMember(name.Value, (int)name.Start.Line, ReadNode(parser, anchors, level + 1, (int)name.Start.Line)));
        }

        return members;
    }

    // Pulumi writes an encrypted value as an object with the one member `secure`.
    private static SettingsNode OfMembers(List<SettingsMember> members, int line) =>
        members is [{ Name: "secure", Node.Kind: SettingsNodeKind.Text }]
            ? SettingsNode.OfSecret(Output.CreateSecret(SecretStandIn), line)
            : SettingsNode.OfObject(members, line);
}
