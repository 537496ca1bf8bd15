using System.Collections.Immutable;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>Rules for node pools.</summary>
internal static class NodePoolRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        new()
        {
            Id = "node-pool-auto-repair",
            Source = "CIS GKE 5.5.2, CKV_GCP_9",
            Severity = Severity.Medium,
            Title = "Broken nodes are replaced by themselves.",
            Mend = "Set Management.AutoRepair to true.",
            Check = static inventory => inventory.Clusters.SelectMany(static cluster => cluster.Pools)
                .Where(static pool => pool.Node.Inputs.FindBoolean("management", "autoRepair") != true)
                .Select(static pool => new Breach(pool.Node, "management.autoRepair", "not true")),
        },
    ];
}
