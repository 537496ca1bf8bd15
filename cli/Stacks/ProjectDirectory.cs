namespace GoCenter.Cli.Stacks;

/// <summary>The folder that holds Pulumi.yaml and the settings of each stack beside it.</summary>
internal sealed class ProjectDirectory
{
    private const string ProjectFileName = "Pulumi.yaml";
    private const string StackPrefix = "Pulumi.";
    private const string StackSuffix = ".yaml";

    private ProjectDirectory(string path) => Path = path;

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Takes the folder given, or else the nearest one up from the current folder that holds a Pulumi.yaml.</summary>
    /// <exception cref="InvalidInputException">There is none.</exception>
    public static ProjectDirectory Find(string? given)
    {
        if (given is not null)
        {
            return File.Exists(System.IO.Path.Combine(given, ProjectFileName))
                ? new ProjectDirectory(System.IO.Path.GetFullPath(given))
                : throw new InvalidInputException($"{given}: holds no {ProjectFileName}");
        }

        var current = Directory.GetCurrentDirectory();
        for (var folder = current; folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            if (File.Exists(System.IO.Path.Combine(folder, ProjectFileName)))
                return new ProjectDirectory(folder);
        }

        throw new InvalidInputException($"{current}: neither here nor above is a {ProjectFileName}; name its folder with --project DIR");
    }

    /// <summary>The file that declares the settings.</summary>
    public string ProjectFile => System.IO.Path.Combine(Path, ProjectFileName);

    /// <summary>The file of a stack's settings.</summary>
    public string SettingsFile(string stack) => System.IO.Path.Combine(Path, StackPrefix + stack + StackSuffix);

    /// <summary>The stacks that have settings, sorted.</summary>
    public List<string> StackNames()
    {
        var names = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Path, StackPrefix + "*" + StackSuffix))
        {
            var name = System.IO.Path.GetFileName(file);
            if (name.Length > StackPrefix.Length + StackSuffix.Length)
                names.Add(name[StackPrefix.Length..^StackSuffix.Length]);
        }

        names.Sort(StringComparer.Ordinal);
        return names;
    }

    /// <summary>Makes sure that a stack has settings.</summary>
    /// <exception cref="InvalidInputException">It has none; the message lists the stacks that have.</exception>
    public void RequireStack(string stack)
    {
        var names = StackNames();
        if (names.Contains(stack))
            return;
        var known = names.Count == 0 ? $"no {StackPrefix}*{StackSuffix} is in {Path}" : $"stacks are: {string.Join(", ", names)}";
        throw new InvalidInputException($"unknown stack \"{stack}\"; {known}");
    }
}
