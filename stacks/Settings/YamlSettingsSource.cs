namespace GoCenter.Stacks.Settings;

/// <summary>
/// A stack's file as it stands in the repository, completed with the defaults of <c>Pulumi.yaml</c>, as the engine does it.
/// Encrypted values stay encrypted: a secret stands in for them.
/// </summary>
public sealed class YamlSettingsSource : ISettingsSource
{
    // What Pulumi itself writes beside the configuration.
    private static readonly string[] TopLevelKeys = ["config", "encryptedkey", "encryptionsalt", "environment", "secretsprovider"];

    private readonly ProjectFile project;
    private readonly List<SettingsFault> faults = [];
    private readonly List<SettingsMember> keys = [];

    /// <summary>Reads the text of a stack's file.</summary>
    /// <param name="name">The file's name in messages, such as <c>Pulumi.dev.yaml</c>.</param>
    /// <param name="yaml">The file's text.</param>
    /// <param name="project">The project that the file belongs to.</param>
    public YamlSettingsSource(string name, string yaml, ProjectFile project)
    {
        Name = name;
        this.project = project;
        faults.AddRange(project.Faults);
        var root = YamlFile.Read(name, yaml, faults);
        if (faults.Count > 0 || root is null)
            return;
        IsReadable = root.Kind is SettingsNodeKind.Map or SettingsNodeKind.Empty;
        if (!IsReadable)
            faults.Add(
                new SettingsFault(
                    name, root.Line, null, null, $"The file is {root.Describe()}; allowed is an object with the key config."));
        foreach (var member in root.Members)
        {
            if (member.Name == "config")
                ReadConfig(member.Node);
            else if (!TopLevelKeys.Contains(member.Name))
                faults.Add(
                    new SettingsFault(name, member.Line, null, SettingsNode.Quote(member.Name),
                        $"is not a known key; allowed are {string.Join(", ", TopLevelKeys)}."));
        }
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Project => project.Name;

    /// <inheritdoc/>
    public IReadOnlyList<SettingsMember> Keys => keys;

    /// <inheritdoc/>
    public bool IsReadable { get; }

    /// <inheritdoc/>
    public IReadOnlyList<SettingsFault> Faults => faults;

    /// <inheritdoc/>
    public bool HoldsSecrets => false;

    /// <inheritdoc/>
    public SettingsNode? Find(string key) => FindOwn(key) ?? project.Find(key)?.Default;

    /// <inheritdoc/>
    public string FileOf(string key) => FindOwn(key) is null && project.Find(key)?.Default is not null ? ProjectFile.FileName : Name;

    /// <inheritdoc/>
    public SettingsNode? FindSecret(string key) => Find(key);

    private SettingsNode? FindOwn(string key) => keys.Find(member => member.Name == key)?.Node;

    private void ReadConfig(SettingsNode config)
    {
        if (config.Kind is not (SettingsNodeKind.Map or SettingsNodeKind.Empty))
            faults.Add(
                new SettingsFault(Name, config.Line, null, "config",
                    $"is {config.Describe()}; allowed is an object with a value for each key of Pulumi.yaml."));
        foreach (var member in config.Members)
        {
            // A key without a namespace belongs to the project; the old form `project:config:key` is still read by Pulumi.
            var parts = member.Name.Split(':');
            if (parts is [_] || (parts is [var own, ..] && own == Project))
                Add(parts is [_, "config", var old] ? old : parts.Length == 1 ? parts[0] : string.Join(':', parts[1..]), member);
            else if (NearestName.Of(parts[0], [Project]) is not null)
                faults.Add(
                    new SettingsFault(Name, member.Line, null, SettingsNode.Quote(member.Name),
                        $"is not a known key; the nearest known namespace is {Project}."));
            // Every other namespace belongs to a provider, or to the engine.
        }
    }

    private void Add(string key, SettingsMember member)
    {
        if (keys.Exists(other => other.Name == key))
            faults.Add(
                new SettingsFault(
                    Name, member.Line, null, $"{Project}:{key}", "is set twice, with and without its namespace; allowed is once."));
        else
            keys.Add(member with { Name = key });
    }
}
