namespace GoCenter.Tests.Cli.Policy;

/// <summary>Cases of the rules for workloads, as changes of the <see cref="Shop"/>.</summary>
internal static class ShopCase
{
    /// <summary>Where the pods of the Deployment stand.</summary>
    public const string PodSpec = "spec.template.spec";

    /// <summary>A change breaks the rule; without it, it is kept.</summary>
    public static RuleCase Broken(string rule, string change, string property) => new(rule, Shop.With(change), property, Shop.Whole);

    /// <summary>A change breaks the rule, and others keep it.</summary>
    public static RuleCase Broken(string rule, string change, string property, params string[] kept) =>
        new(rule, Shop.With(change), property, Shop.With(kept));

    /// <summary>A change of the Deployment's pods breaks the rule.</summary>
    public static RuleCase Pods(string rule, string spec, string property) => Broken(rule, Shop.Pods(spec), $"{PodSpec}.{property}");

    /// <summary>A change of the Deployment's container breaks the rule.</summary>
    public static RuleCase Container(string rule, string spec, string property) =>
        Broken(rule, Shop.Container(spec), $"{PodSpec}.containers[api].{property}");

    /// <summary>A change of its container that prepares, or of the one that stays beside it, breaks the rule.</summary>
    public static RuleCase Init(string rule, string spec, string property, string name = "setup") =>
        Broken(rule, Shop.Container(spec, name, "initContainers"), $"{PodSpec}.initContainers[{name}].{property}");
}
