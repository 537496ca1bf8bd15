namespace GoCenter.Tests.Support;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>The folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("gocenter-").FullName;

    /// <summary>A path in the folder.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Every file in the folder, relative and sorted.</summary>
    public IEnumerable<string> Files(string under = ".") => Directory
        .EnumerateFiles(this[under], "*", SearchOption.AllDirectories)
        .Select(file => System.IO.Path.GetRelativePath(this[under], file))
        .Order(StringComparer.Ordinal);

    /// <summary>Writes a file.</summary>
    public string Write(string name, string content)
    {
        File.WriteAllText(this[name], content);
        return this[name];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
