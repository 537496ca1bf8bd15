using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GoCenter.Components.Observability.RuleFiles;

/// <summary>A file of Prometheus rules, read and checked. PromQL itself is checked by promtool, in the tests.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Groups">Its groups, in order.</param>
internal sealed record RuleFile(string Name, ImmutableArray<RuleGroup> Groups)
{
    private const string Folder = "Observability/rules";

    private static readonly string[] s_fileKeys = ["groups"];
    private static readonly string[] s_groupKeys = ["name", "interval", "rules"];
    private static readonly string[] s_recordKeys = ["record", "expr", "labels"];
    private static readonly string[] s_alertKeys = ["alert", "expr", "for", "keep_firing_for", "labels", "annotations"];

    // Read once, however many clusters there are.
    private static readonly Lazy<ImmutableArray<RuleFile>> s_own = new(() =>
        Read(EmbeddedFile.Names(Folder).Select(name => (name, EmbeddedFile.Read($"{Folder}/{name}")))));

    /// <summary>Every rule file of this project, in the order of their names.</summary>
    /// <exception cref="ArgumentException">Something in them is wrong; the message says all of it, a line each.</exception>
    public static ImmutableArray<RuleFile> ReadAll() => s_own.Value;

    /// <summary>Reads files of rules.</summary>
    /// <param name="files">Name and text of each.</param>
    /// <exception cref="ArgumentException">Something in them is wrong; the message says all of it, a line each.</exception>
    public static ImmutableArray<RuleFile> Read(IEnumerable<(string Name, string Text)> files)
    {
        var faults = new List<string>();
        var read = files.Select(file => new RuleFile(file.Name, [.. GroupsOf(file.Name, file.Text, faults)])).ToImmutableArray();
        RuleChecks.Check(read, faults);
        return faults.Count == 0 ? read : throw new ArgumentException(string.Join('\n', faults));
    }

    private static IEnumerable<RuleGroup> GroupsOf(string file, string text, List<string> faults)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException exception)
        {
            faults.Add($"{file}, line {exception.Start.Line}: the file is not valid YAML: {exception.Message}");
            yield break;
        }

        if (stream.Documents.Count != 1 || stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            faults.Add($"{file}: the file holds no rules; allowed is one document with the key groups");
            yield break;
        }

        Know(file, root, s_fileKeys, faults);
        foreach (var group in Items(file, root, "groups", faults))
        {
            Know(file, group, s_groupKeys, faults);
            var rules = Items(file, group, "rules", faults).Select(rule => RuleOf(file, rule, faults));
            yield return new RuleGroup(Text(group, "name") ?? "", Text(group, "interval"), [.. rules]);
        }
    }

    private static Rule RuleOf(string file, YamlMappingNode node, List<string> faults)
    {
        Know(file, node, Text(node, "alert") is null ? s_recordKeys : s_alertKeys, faults);
        return new Rule(
            Text(node, "record"), Text(node, "alert"), Text(node, "expr") ?? "", Text(node, "for"), Text(node, "keep_firing_for"),
            Texts(file, node, "labels", faults), Texts(file, node, "annotations", faults));
    }

    private static IEnumerable<YamlMappingNode> Items(string file, YamlMappingNode parent, string key, List<string> faults)
    {
        if (Child(parent, key) is not YamlSequenceNode { Children.Count: > 0 } list)
        {
            faults.Add($"{file}, line {parent.Start.Line}: {key} is empty or no list; allowed is a list");
            yield break;
        }

        foreach (var item in list)
        {
            if (item is YamlMappingNode node)
                yield return node;
            else
                faults.Add($"{file}, line {item.Start.Line}: {key} has \"{item}\"; allowed are keys and values");
        }
    }

    private static ImmutableSortedDictionary<string, string> Texts(string file, YamlMappingNode node, string key, List<string> faults)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (Child(node, key) is not { } child)
            return texts.ToImmutable();
        if (child is not YamlMappingNode map)
        {
            faults.Add($"{file}, line {child.Start.Line}: {key} is \"{child}\"; allowed are keys and values");
            return texts.ToImmutable();
        }

        foreach (var (name, value) in map)
        {
            if (value is YamlScalarNode scalar)
                texts[name.ToString()] = scalar.Value ?? "";
            else
                faults.Add($"{file}, line {value.Start.Line}: {key} {name} is a list or a map; allowed is text");
        }

        return texts.ToImmutable();
    }

    private static void Know(string file, YamlMappingNode node, string[] known, List<string> faults)
    {
        foreach (var key in node.Children.Keys.Where(key => !known.Contains(key.ToString())))
            faults.Add($"{file}, line {key.Start.Line}: \"{key}\" is not known here; allowed are {string.Join(", ", known)}");
    }

    private static string? Text(YamlMappingNode node, string key) => Child(node, key) is YamlScalarNode scalar ? scalar.Value : null;

    private static YamlNode? Child(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;
}
