namespace GoCenter.Cli.Survival;

/// <summary>The worst that a scenario does to a workload.</summary>
/// <param name="Remaining">Ready pods that are left at that moment, before anything is started again.</param>
/// <param name="Where">The pool or zone that does it, or <see cref="Any"/>; empty when none takes a pod.</param>
internal readonly record struct WorstEvent(int Remaining, string Where)
{
    /// <summary>Each does the same.</summary>
    public const string Any = "any";
}
