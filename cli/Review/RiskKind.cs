namespace GoCenter.Cli.Review;

/// <summary>What makes a change dangerous.</summary>
internal enum RiskKind
{
    /// <summary>Something that holds data goes away, and the data with it.</summary>
    DeletesState,

    /// <summary>Something that holds data is deleted and made anew.</summary>
    ReplacesState,

    /// <summary>Something that was protected from deletion no longer is.</summary>
    Unprotects,

    /// <summary>Something that holds data changes.</summary>
    ChangesState,

    /// <summary>Something is deleted and made anew, and is away in between.</summary>
    Replaces,

    /// <summary>The nodes of a pool are drained and made anew, a few at a time.</summary>
    RenewsNodes,

    /// <summary>Something goes away.</summary>
    Deletes,
}
