namespace GoCenter.Cli.Text;

/// <summary>What a piece of text means; a terminal gives it a colour, a file and a pipe give it none.</summary>
internal enum Tone
{
    /// <summary>Ordinary text.</summary>
    Plain,

    /// <summary>Text that may be overlooked: lines of the tree, column heads.</summary>
    Faint,

    /// <summary>Heads and totals.</summary>
    Strong,

    /// <summary>Something that would be created.</summary>
    Create,

    /// <summary>Something that would change.</summary>
    Update,

    /// <summary>Something that would be deleted, or a fault.</summary>
    Delete,
}
