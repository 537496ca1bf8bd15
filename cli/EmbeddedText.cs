namespace GoCenter.Cli;

/// <summary>Files in languages of their own that this program brings, under their paths in its folder.</summary>
internal static class EmbeddedText
{
    /// <summary>The text of a file.</summary>
    public static string Read(string path)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"{path} is not embedded in {typeof(EmbeddedText).Assembly.GetName().Name}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
