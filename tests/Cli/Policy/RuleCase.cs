using GoCenter.Cli.Graph;

namespace GoCenter.Tests.Cli.Policy;

/// <summary>A graph that breaks a rule and one that keeps it.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Broken">What breaks it.</param>
/// <param name="Property">The property that the first breach names.</param>
/// <param name="Kept">What keeps it.</param>
internal sealed record RuleCase(string Rule, ResourceGraph Broken, string Property, ResourceGraph Kept)
{
    /// <summary>A case of one resource, its inputs as JSON.</summary>
    public static RuleCase Of(string rule, string type, string broken, string property, string kept) =>
        new(rule, PolicyGraph.Of(new PolicyGraph.Node(type, broken)), property, PolicyGraph.Of(new PolicyGraph.Node(type, kept)));

    public override string ToString() => $"{Rule}: {Property}";
}
