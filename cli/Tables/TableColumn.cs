namespace GoCenter.Cli.Tables;

/// <summary>A column of a <see cref="Table"/>.</summary>
/// <param name="Head">What it holds.</param>
/// <param name="IsNumber">Whether its cells are numbers, which stand at the right.</param>
internal readonly record struct TableColumn(string Head, bool IsNumber = false)
{
    public static implicit operator TableColumn(string head) => new(head);

    /// <summary>A column of numbers.</summary>
    public static TableColumn Number(string head) => new(head, true);
}
