using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>Short ways to say where a rule is not kept.</summary>
internal static class Breaches
{
    /// <summary>What stands in a place, for people to read.</summary>
    public static string Seen(InputValue? value) => value switch
    {
        null or { Kind: InputKind.Null } => "missing",
        { Kind: InputKind.Boolean } => value.Boolean ? "true" : "false",
        { Kind: InputKind.Number } => value.NumberText,
        { Kind: InputKind.Text } => value.Text,
        { Kind: InputKind.Secret } => "a secret",
        { Kind: InputKind.List } => string.Join(", ", value.Items.Select(Seen)),
        _ => "there",
    };

    /// <summary>A breach below an object.</summary>
    public static Breach At(this ClusterObject known, string property, string found) => new(known.Node, property, found);

    /// <summary>A breach below a workload's pod spec.</summary>
    public static Breach At(this Workload workload, string property, string found) =>
        new(workload.Node, $"{workload.PodSpecPath}.{property}", found);

    /// <summary>A breach below a container.</summary>
    public static Breach At(this Container container, string property, string found) =>
        new(container.Workload.Node, $"{container.Path}.{property}", found);

    /// <summary>Rules that look from one object to others, and are no verdict where it is not known which those are.</summary>
    public static IEnumerable<PolicyRule> WhereNamespacesAreKnown(IEnumerable<PolicyRule> rules) => rules.Select(static rule => rule with
    {
        Check = inventory => rule.Check(inventory).Where(
            breach => inventory.Objects.KnowsNamespaces(inventory.Objects.ClusterKeyOf(breach.Resource))),
    });

    /// <summary>A rule for each workload: the property and what is found there, or null where it is kept.</summary>
    public static Func<Inventory, IEnumerable<Breach>> OfWorkloads(Func<Workload, (string Property, string Found)?> fault) => inventory =>
        inventory.Workloads.Select(workload => fault(workload) is var (property, found) ? workload.At(property, found) : null)
            .OfType<Breach>();

    /// <summary>A rule for each container: the property and what is found there, or null where it is kept.</summary>
    public static Func<Inventory, IEnumerable<Breach>> OfContainers(Func<Container, (string Property, string Found)?> fault) => inventory =>
        inventory.Workloads.SelectMany(static workload => workload.Containers)
            .Select(container => fault(container) is var (property, found) ? container.At(property, found) : null).OfType<Breach>();

    /// <summary>A rule for each object of a type: the property and what is found there, or null where it is kept.</summary>
    public static Func<Inventory, IEnumerable<Breach>> OfObjects(string type, Func<ClusterObject, ClusterObjects,
        (string Property, string Found)?> fault) =>
        inventory => inventory.Objects.OfType(type)
            .Select(known => fault(known, inventory.Objects) is var (property, found) ? known.At(property, found) : null).OfType<Breach>();
}
