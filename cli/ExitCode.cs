namespace GoCenter.Cli;

/// <summary>How the process ends; the text of <c>gocenter --help</c> lists the same.</summary>
internal static class ExitCode
{
    /// <summary>Done as asked.</summary>
    public const int Success = 0;

    /// <summary>
    /// The question asked has the answer no: parity is broken, a rule is not kept, something stops, or changes where none were expected.
    /// </summary>
    public const int Differences = 1;

    /// <summary>
    /// The command line, a settings file, a saved graph, a preview, an exception or a folder is not usable; nothing was written.
    /// </summary>
    public const int InvalidInput = 2;

    /// <summary>Stopped from outside (128 + SIGINT).</summary>
    public const int Interrupted = 130;

    /// <summary>A defect of this program or of the infrastructure code (EX_SOFTWARE of sysexits.h).</summary>
    public const int InternalError = 70;
}
