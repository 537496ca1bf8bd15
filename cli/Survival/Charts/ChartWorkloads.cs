using System.Collections.Immutable;

namespace GoCenter.Cli.Survival.Charts;

/// <summary>Every chart whose workloads are known.</summary>
internal static class ChartWorkloads
{
    private static readonly ImmutableDictionary<string, IChartWorkloads> s_charts = ((IChartWorkloads[])
    [
        new BlackboxExporterPods(),
        new CertManagerPods(),
        new ExternalDnsPods(),
        new FluentdPods(),
        new KwatchPods(),
        new K6OperatorPods(),
        new KedaPods(),
        new KubePrometheusStackPods(),
        new TraefikPods(),
        new ValkeyPods(),
    ]).ToImmutableDictionary(static chart => chart.Chart, StringComparer.Ordinal);

    /// <summary>What reads a chart's workloads, or null when nothing does.</summary>
    public static IChartWorkloads? Find(string chart) => s_charts.GetValueOrDefault(chart);
}
