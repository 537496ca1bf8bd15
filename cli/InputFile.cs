using System.Text;

namespace GoCenter.Cli;

/// <summary>Files that a command line names.</summary>
internal static class InputFile
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidInputException">It cannot be read.</exception>
    public static byte[] Read(string file)
    {
        try
        {
            var bytes = File.ReadAllBytes(file);
            // Some shells begin every file that they write with a mark of its encoding.
            return bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var reason = exception is FileNotFoundException or DirectoryNotFoundException ? "no such file"
                : Directory.Exists(file) ? "is a folder; a file is wanted"
                : exception.Message;
            throw new InvalidInputException($"{file}: {reason}");
        }
    }
}
