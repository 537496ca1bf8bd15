namespace GoCenter.Cli.Differences;

/// <summary>What would happen to a resource.</summary>
internal enum ChangeKind
{
    /// <summary>It is only in the new graph.</summary>
    Create,

    /// <summary>It is in both and differs.</summary>
    Update,

    /// <summary>It is only in the old graph.</summary>
    Delete,
}
