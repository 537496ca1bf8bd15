using System.Collections.Immutable;
using System.Globalization;
using Pulumi;

namespace GoCenter.Stacks.Settings;

/// <summary>
/// Reads the values of one object, or of the whole file at the top: each call names a key and says what is allowed.
/// A value that is not gets a fault and an empty stand-in, so that reading goes on and finds the next fault too.
/// </summary>
internal sealed class SettingsSection
{
    private readonly Func<string, SettingsNode?> find;
    private readonly IReadOnlyList<SettingsMember>? present;
    private readonly FaultList faults;
    private readonly string prefix;
    private readonly bool isSilent;
    private readonly Dictionary<string, SettingShape> asked = new(StringComparer.Ordinal);

    private SettingsSection(
        Func<string, SettingsNode?> find, IReadOnlyList<SettingsMember>? present, FaultList faults, string prefix, bool isSilent)
    {
        this.find = find;
        this.present = present;
        this.faults = faults;
        this.prefix = prefix;
        this.isSilent = isSilent;
    }

    /// <summary>The keys that were asked for so far, and their shape.</summary>
    public IReadOnlyDictionary<string, SettingShape> Asked => asked;

    /// <summary>The top of a source.</summary>
    public static SettingsSection Top(ISettingsSource source, FaultList faults) => new(source.Find, source.Keys, faults, "", isSilent: false)
    {
        FindSecret = source.FindSecret,
        HoldsSecrets = source.HoldsSecrets,
    };

    private Func<string, SettingsNode?>? FindSecret { get; init; }

    private bool HoldsSecrets { get; init; }

    // Where the object begins; what is missing in it has no line of its own.
    private int? Line { get; init; }

    /// <summary>A text.</summary>
    public string Text(string key, TextType type) => Scalar(key, type).Text;

    /// <summary>A text, or null where there is none.</summary>
    public string? OptionalText(string key, TextType type) =>
        Read(key, SettingShape.Text, type.Allowed, isRequired: false) is { } node ? Accept(PathOf(key), node, type).Text : null;

    /// <summary>A text that becomes a value of another type.</summary>
    public T Value<T>(string key, ValueType<T> type) =>
        Scalar(key, type).Node is { } node && type.TryParse(node.Text, out var value) ? value! : type.Fallback;

    /// <summary>A whole number between two limits, of something that can be counted unless that goes without saying.</summary>
    public int Integer(string key, int min, int max, string? what = null)
    {
        var number = what is null ? "a whole number" : $"a whole number of {what}";
        var allowed = string.Create(CultureInfo.InvariantCulture, $"{number} from {min} to {max}");
        var node = Read(key, SettingShape.WholeNumber, allowed, isRequired: true);
        // As Pulumi does, a number in quotes is a number: a configuration set on the command line has no other form.
        if (node is null)
            return min;
        if (node.Kind is SettingsNodeKind.WholeNumber or SettingsNodeKind.Text
            && int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= min && value <= max)
        {
            return value;
        }

        faults.Refuse(PathOf(key), node, allowed);
        return min;
    }

    /// <summary>The same, or null where there is none.</summary>
    public int? OptionalInteger(string key, int min, int max, string what)
    {
        asked[key] = SettingShape.WholeNumber;
        return find(key) is null ? null : Integer(key, min, max, what);
    }

    /// <summary>True or false.</summary>
    public bool Boolean(string key)
    {
        const string Allowed = "true or false";
        var node = Read(key, SettingShape.Boolean, Allowed, isRequired: true);
        if (node is null || node.Text is "true" or "false")
            return node?.Text == "true";
        faults.Refuse(PathOf(key), node, Allowed);
        return false;
    }

    /// <summary>True or false, or false where there is none.</summary>
    public bool OptionalBoolean(string key) => find(key) is null ? Absent(key) : Boolean(key);

    /// <summary>A list of texts; at least one, unless the list is optional.</summary>
    public ImmutableArray<string> Texts(string key, string allowed, TextType type, bool isRequired = true)
    {
        var items = Items(key, SettingShape.TextList, allowed, isRequired);
        var texts = ImmutableArray.CreateBuilder<string>(items.Length);
        for (var index = 0; index < items.Length; index++)
            texts.Add(Accept(Indexed(key, index), items[index], type).Text);
        return texts.ToImmutable();
    }

    /// <summary>A list of objects, each read by the same function; at least one, unless the list is optional.</summary>
    public ImmutableArray<T> Objects<T>(string key, string allowed, Func<SettingsSection, T> read, bool isRequired = true)
    {
        var items = Items(key, SettingShape.MapList, allowed, isRequired);
        var objects = ImmutableArray.CreateBuilder<T>(items.Length);
        for (var index = 0; index < items.Length; index++)
        {
            var path = Indexed(key, index);
            var isObject = items[index].Kind == SettingsNodeKind.Map;
            var section = new SettingsSection(items[index].Member, items[index].Members, faults, path + ".", isSilent: !isObject) { Line = items[index].Line };
            objects.Add(read(section));
            if (isObject)
                section.RefuseUnknownKeys();
            else
                RefuseNode(path, items[index], "an object with the keys " + string.Join(", ", section.asked.Keys));
        }

        return objects.ToImmutable();
    }

    /// <summary>Names with a text each, such as labels. Optional.</summary>
    public ImmutableDictionary<string, string> TextMap(string key, string allowed, TextType keyType, TextType valueType)
    {
        var map = ImmutableDictionary.CreateBuilder<string, string>();
        var node = Read(key, SettingShape.Map, allowed, isRequired: false);
        if (node is not null && node.Kind != SettingsNodeKind.Map)
            faults.Refuse(PathOf(key), node, allowed);
        foreach (var member in node?.Members ?? [])
        {
            var path = $"{PathOf(key)}[{SettingsNode.Quote(member.Name)}]";
            if (!keyType.IsValid(member.Name))
                faults.Add(path, $"has a key that is not allowed; allowed is {keyType.Allowed}.", member.Line);
            else
                map[member.Name] = Accept(path, member.Node, valueType).Text;
        }

        return map.ToImmutable();
    }

    /// <summary>
    /// A secret, or null where none is set. Only at the top, because Pulumi declares secrets there. One that is required has to be there
    /// when the environment is made; a file that is only looked at may still wait for it, and a stand-in takes its place.
    /// </summary>
    public Output<string>? Secret(string key, bool isRequired = false)
    {
        asked[key] = SettingShape.Secret;
        var node = FindSecret!(key);
        if (node is null or { Kind: SettingsNodeKind.Empty } or { Kind: SettingsNodeKind.Text, Text: "" })
        {
            if (isRequired && HoldsSecrets)
                faults.Add(PathOf(key), $"is missing; allowed is what pulumi config set --secret {key} writes.");
            return isRequired ? Output.CreateSecret(YamlFile.SecretStandIn) : null;
        }

        if (node.Kind == SettingsNodeKind.Secret)
            return node.Secret;
        // Whatever stands there is a secret by declaration, so it is not shown.
        faults.Add(PathOf(key), $"is [secret] in plain text; allowed is what pulumi config set --secret {key} writes.", node.Line);
        return null;
    }

    /// <summary>Gives every key that nothing asked for a fault with the nearest one that something did ask for.</summary>
    public void RefuseUnknownKeys()
    {
        foreach (var member in present ?? [])
        {
            if (asked.ContainsKey(member.Name))
                continue;
            var nearest = NearestName.Of(member.Name, asked.Keys);
            var known = prefix.Length > 0 ? string.Join(", ", asked.Keys) : $"those that {ProjectFile.FileName} declares";
            faults.Add(PathOf(member.Name),
                nearest is null ? $"is not a known key; allowed are {known}." : $"is not a known key; the nearest known one is {nearest}.",
                member.Line);
        }
    }

    private bool Absent(string key)
    {
        asked[key] = SettingShape.Boolean;
        return false;
    }

    private SettingsNode? Read(string key, SettingShape shape, string allowed, bool isRequired)
    {
        asked[key] = shape;
        var node = find(key);
        if (isSilent)
            return null;
        if (node is null || node.Kind == SettingsNodeKind.Empty)
        {
            if (node is not null)
                faults.Refuse(PathOf(key), node, allowed);
            else if (isRequired)
                faults.Add(PathOf(key), $"is missing; allowed is {allowed}.", Line);
            return null;
        }

        return node.Kind == SettingsNodeKind.Secret ? RefuseNode(PathOf(key), node, allowed) : node;
    }

    private (string Text, SettingsNode? Node) Scalar(string key, TextType type) =>
        Read(key, SettingShape.Text, type.Allowed, isRequired: true) is { } node ? Accept(PathOf(key), node, type) : ("", null);

    private (string Text, SettingsNode? Node) Accept(string path, SettingsNode node, TextType type)
    {
        // A number without quotes is the text of its digits, as under the engine, where a configuration value has no other form.
        if (node.IsTextual && type.IsValid(node.Text))
            return (node.Text, node);
        RefuseNode(path, node, type.Allowed);
        return ("", null);
    }

    private ImmutableArray<SettingsNode> Items(string key, SettingShape shape, string allowed, bool isRequired)
    {
        var node = Read(key, shape, allowed, isRequired);
        if (node is null || (node.Kind == SettingsNodeKind.List && (node.Items.Length > 0 || !isRequired)))
            return node?.Items ?? [];
        faults.Refuse(PathOf(key), node, allowed);
        return [];
    }

    private SettingsNode? RefuseNode(string path, SettingsNode node, string allowed)
    {
        faults.Refuse(path, node, node.Kind == SettingsNodeKind.Secret
            ? "a plain value, because it appears in the names of resources or is checked at preview"
            : allowed);
        return null;
    }

    private string PathOf(string key) =>
        prefix + (key.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? key : SettingsNode.Quote(key));

    private string Indexed(string key, int index) => string.Create(CultureInfo.InvariantCulture, $"{PathOf(key)}[{index}]");
}
