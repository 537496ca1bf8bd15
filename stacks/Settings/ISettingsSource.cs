namespace GoCenter.Stacks.Settings;

/// <summary>
/// Where settings come from: <see cref="PulumiConfigSource"/> under the engine, <see cref="YamlSettingsSource"/> elsewhere.
/// </summary>
public interface ISettingsSource
{
    /// <summary>The file that a reader has to change, such as <c>Pulumi.dev.yaml</c>.</summary>
    public string Name { get; }

    /// <summary>The project that the keys belong to; a key's full name is <c>project:key</c>.</summary>
    public string Project { get; }

    /// <summary>Every key that the file sets, without the project, or null when the source cannot list them.</summary>
    public IReadOnlyList<SettingsMember>? Keys { get; }

    /// <summary>Whether the file could be read at all; if not, only <see cref="Faults"/> says anything.</summary>
    public bool IsReadable { get; }

    /// <summary>What is wrong with the file itself, such as YAML that does not parse.</summary>
    public IReadOnlyList<SettingsFault> Faults { get; }

    /// <summary>Whether secrets can be read here, so that one that is missing is missing where it is needed.</summary>
    public bool HoldsSecrets { get; }

    /// <summary>The value of a key, its default where the file does not set it, or null.</summary>
    public SettingsNode? Find(string key);

    /// <summary>The file that a key's value comes from: <see cref="Name"/>, or the one that holds its default.</summary>
    public string FileOf(string key);

    /// <summary>The value of a key that is declared a secret, or null.</summary>
    public SettingsNode? FindSecret(string key);
}
