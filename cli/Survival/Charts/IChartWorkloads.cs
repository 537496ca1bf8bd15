namespace GoCenter.Cli.Survival.Charts;

/// <summary>
/// What a chart makes of its values, as far as pods are concerned: read off its templates, at the version that this repository names.
/// </summary>
internal interface IChartWorkloads
{
    /// <summary>The chart's name.</summary>
    public string Chart { get; }

    /// <summary>The workloads of a release.</summary>
    public IEnumerable<PodGroup> Read(ChartRelease release);
}
