namespace GoCenter.Cli.Commands;

/// <summary>What standard output and standard error can show.</summary>
/// <param name="OutputHasColour">Whether results may be coloured: a terminal, and nobody objects.</param>
/// <param name="ErrorIsInteractive">Whether progress may be drawn and wiped away again.</param>
internal sealed record Terminal(bool OutputHasColour, bool ErrorIsInteractive)
{
    /// <summary>A pipe or a file: plain text only.</summary>
    public static readonly Terminal Plain = new(false, false);

    /// <summary>Looks at the process. NO_COLOR follows no-color.org: present and not empty means none.</summary>
    public static Terminal Detect()
    {
        var dumb = Environment.GetEnvironmentVariable("TERM") is null or "" or "dumb";
        var colourless = dumb || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new(!colourless && !Console.IsOutputRedirected, !colourless && !Console.IsErrorRedirected);
    }
}
