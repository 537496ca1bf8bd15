namespace GoCenter.Tests.Cli.Policy;

/// <summary>The cases of some rules; whatever implements this is found by <see cref="RuleTests"/>.</summary>
internal interface IRuleCases
{
    /// <summary>The cases.</summary>
    public IEnumerable<RuleCase> Cases { get; }
}
