namespace GoCenter.Cli.Survival;

/// <summary>What every workload has to outlive.</summary>
internal enum Scenario
{
    /// <summary>One node is lost, whichever.</summary>
    Node,

    /// <summary>One zone is lost, whichever.</summary>
    Zone,

    /// <summary>Google takes every preemptible and spot node back at once.</summary>
    Preemptible,

    /// <summary>A node pool is upgraded, which drains its nodes one after another.</summary>
    Upgrade,
}
