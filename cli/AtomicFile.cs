namespace GoCenter.Cli;

/// <summary>Files that are there whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside the file and renames over it.</summary>
    /// <exception cref="InvalidInputException">The place cannot be written to.</exception>
    public static void Write(string file, ReadOnlySpan<byte> content)
    {
        var full = Path.GetFullPath(file);
        var temporary = $"{full}.{Environment.ProcessId}.tmp";
        try
        {
            if (Directory.Exists(full))
                throw new InvalidInputException($"{file}: is a folder; a file is wanted");
            // A device or a pipe takes what is written to it; a file put in its place would be the end of it.
            if (full.StartsWith("/dev/", StringComparison.Ordinal))
            {
                using var device = new FileStream(full, FileMode.Open, FileAccess.Write);
                device.Write(content);
                return;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, full, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
            throw new InvalidInputException($"{file}: {exception.Message}");
        }
    }
}
