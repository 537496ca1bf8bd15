namespace GoCenter.Cli.Cost;

/// <summary>An amount with as few nodes as there can be, with as many as usual, and with as many as there can be.</summary>
/// <param name="Minimum">With every node pool at its minimum.</param>
/// <param name="Typical">With every node pool some way up from it.</param>
/// <param name="Maximum">With every node pool at its maximum.</param>
internal readonly record struct CostRange(decimal Minimum, decimal Typical, decimal Maximum)
{
    /// <summary>An amount that no autoscaler changes.</summary>
    public static CostRange Fixed(decimal amount) => new(amount, amount, amount);

    public static CostRange operator +(CostRange left, CostRange right) =>
        new(left.Minimum + right.Minimum, left.Typical + right.Typical, left.Maximum + right.Maximum);

    public static CostRange operator -(CostRange left, CostRange right) =>
        new(left.Minimum - right.Minimum, left.Typical - right.Typical, left.Maximum - right.Maximum);

    public static CostRange operator *(CostRange range, decimal factor) =>
        new(range.Minimum * factor, range.Typical * factor, range.Maximum * factor);
}
