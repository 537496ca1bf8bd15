namespace GoCenter.Cli.Cost;

/// <summary>Finds what costs among the resources of one subject.</summary>
internal interface ICostSource
{
    /// <summary>The items, in the order of the graph.</summary>
    public IEnumerable<CostItem> Items(CostContext context);
}
