namespace GoCenter.Cli.Render;

/// <summary>
/// A folder of rendered files. It is written beside its place and moved there when whole, so that a reader sees the old files or the new
/// ones; and it carries a mark, so that a folder that somebody else filled is never replaced.
/// </summary>
internal static class RenderedFolder
{
    /// <summary>The file that says the folder was written by this program.</summary>
    public const string MarkerFile = ".gocenter-render";

    /// <summary>Makes sure the place may be written to, before the work starts.</summary>
    /// <exception cref="InvalidInputException">It is a file, or a folder with other things in it.</exception>
    public static void RequireReplaceable(string folder)
    {
        if (File.Exists(folder))
            throw new InvalidInputException($"{folder}: is a file; a folder is wanted");
        if (!Directory.Exists(folder) || File.Exists(Path.Combine(folder, MarkerFile)))
            return;
        foreach (var entry in Directory.EnumerateFileSystemEntries(folder))
        {
            throw new InvalidInputException(
                $"{folder}: holds {Path.GetFileName(entry)} and was not written by gocenter render; name another folder or empty this one");
        }
    }

    /// <summary>Replaces the folder by the files given.</summary>
    /// <exception cref="InvalidInputException">The place cannot be written to; the folder is as it was.</exception>
    public static void Replace(string folder, IReadOnlyDictionary<string, string> files)
    {
        RequireReplaceable(folder);
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var fresh = $"{target}.{Environment.ProcessId}.new";
        var old = $"{target}.{Environment.ProcessId}.old";
        try
        {
            foreach (var (path, content) in files)
            {
                var file = Path.Combine(fresh, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, content);
            }

            File.WriteAllText(
                Path.Combine(fresh, MarkerFile), "Written by gocenter render, which replaces the whole folder the next time.\n");
            if (Directory.Exists(target))
                Directory.Move(target, old);
            Directory.Move(fresh, target);
            Remove(old);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (!Directory.Exists(target) && Directory.Exists(old))
                Directory.Move(old, target);
            Remove(fresh);
            throw new InvalidInputException($"{folder}: {exception.Message}");
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
