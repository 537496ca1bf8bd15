using GoCenter.Stacks.Settings;

namespace GoCenter.Tests.Support;

/// <summary>The settings files of this repository.</summary>
internal static class Repository
{
    /// <summary>The folder with Pulumi.yaml.</summary>
    public static readonly string Root = FindRoot();

    public static ProjectFile Project { get; } = ProjectFile.Parse(ReadText(ProjectFile.FileName));

    public static string ReadText(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static YamlSettingsSource Source(string stack)
    {
        var name = $"Pulumi.{stack}.yaml";
        return new YamlSettingsSource(name, ReadText(name), Project);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, ProjectFile.FileName)))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests have to run inside the repository.");
        return folder.FullName;
    }
}
