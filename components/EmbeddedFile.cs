namespace GoCenter.Components;

/// <summary>Configuration in its own language, kept as a file of its own beside the component that uses it.</summary>
internal static class EmbeddedFile
{
    /// <summary>Text of an embedded file.</summary>
    /// <param name="path">Path inside this project, with forward slashes.</param>
    public static string Read(string path)
    {
        using var stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"{path} is not embedded in {typeof(EmbeddedFile).Assembly.GetName().Name}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
