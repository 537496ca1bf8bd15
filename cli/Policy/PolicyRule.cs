using GoCenter.Cli.Inventories;

namespace GoCenter.Cli.Policy;

/// <summary>One rule that what is declared must keep.</summary>
internal sealed record PolicyRule
{
    /// <summary>Its id, in small letters and hyphens, unique and never reused: <c>cluster-private-nodes</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Where the rule comes from, as others number it: <c>CIS GKE 5.6.5, CKV_GCP_64</c>.</summary>
    public required string Source { get; init; }

    /// <summary>How much a breach matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What must hold, a short sentence: <c>Nodes have private addresses only.</c></summary>
    public required string Title { get; init; }

    /// <summary>How to mend a breach, in one line that names the property or argument.</summary>
    public required string Mend { get; init; }

    /// <summary>Finds every place where it is not kept.</summary>
    public required Func<Inventory, IEnumerable<Breach>> Check { get; init; }
}
