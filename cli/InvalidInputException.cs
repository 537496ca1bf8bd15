using System.Collections.Immutable;

namespace GoCenter.Cli;

/// <summary>Something the user gave is not usable: the program ends with exit code 2 and prints the faults, one a line.</summary>
internal sealed class InvalidInputException : Exception
{
    public InvalidInputException(params ImmutableArray<string> faults)
        : base(string.Join('\n', faults)) => Faults = faults;

    /// <summary>Every fault found, each a whole sentence.</summary>
    public ImmutableArray<string> Faults { get; }
}
