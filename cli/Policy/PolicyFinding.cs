namespace GoCenter.Cli.Policy;

/// <summary>A breach of a rule, and the exception that excuses it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Breach">Where it is not kept.</param>
/// <param name="Exception">What excuses it, or null: then it is a violation.</param>
internal sealed record PolicyFinding(PolicyRule Rule, Breach Breach, PolicyException? Exception);
