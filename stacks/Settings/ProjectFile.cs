using System.Collections.Immutable;

namespace GoCenter.Stacks.Settings;

/// <summary><c>Pulumi.yaml</c>: the project's name, and every setting with its type and default.</summary>
public sealed class ProjectFile
{
    /// <summary>The file's name.</summary>
    public const string FileName = "Pulumi.yaml";

    private readonly List<SettingsFault> faults = [];

    private ProjectFile(string yaml)
    {
        var root = YamlFile.Read(FileName, yaml, faults);
        if (root is null)
            return;
        var name = root.Member("name");
        Name = name?.Text ?? "";
        if (name is null || !name.IsTextual || !IsProjectName(Name))
        {
            faults.Add(new SettingsFault(FileName, name?.Line, null, "name",
                $"is {name?.Describe() ?? "missing"}; allowed is the project's name in at most 100 letters, digits, hyphens, underscores and dots."));
            return;
        }

        Declarations = [.. (root.Member("config")?.Members ?? []).Select(OfMember)];
    }

    /// <summary>The project's name, to which unqualified keys belong.</summary>
    public string Name { get; } = "";

    /// <summary>Every declared setting, in the order of the file.</summary>
    public ImmutableArray<SettingDeclaration> Declarations { get; } = [];

    /// <summary>What is wrong with the file itself.</summary>
    public IReadOnlyList<SettingsFault> Faults => faults;

    /// <summary>Reads the text of a project file.</summary>
    public static ProjectFile Parse(string yaml) => new(yaml);

    /// <summary>The declaration of a key, or null.</summary>
    public SettingDeclaration? Find(string key) => Declarations.FirstOrDefault(declaration => declaration.Key == key);

    // https://www.pulumi.com/docs/iac/concepts/projects
    private static bool IsProjectName(string text) =>
        text.Length is >= 1 and <= 100 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    private SettingDeclaration OfMember(SettingsMember member)
    {
        var prefix = Name + ":";
        return new SettingDeclaration(
            member.Name.StartsWith(prefix, StringComparison.Ordinal) ? member.Name[prefix.Length..] : member.Name,
            member.Node.Member("type")?.Text,
            member.Node.Member("items")?.Member("type")?.Text,
            member.Node.Member("description")?.Text,
            // Pulumi's short form `key: value` declares the default alone.
            member.Node.Kind == SettingsNodeKind.Map ? member.Node.Member("default") : member.Node,
            member.Node.Member("secret")?.Text == "true");
    }
}
