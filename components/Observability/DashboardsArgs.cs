using System.Collections.Immutable;
using Pulumi;

namespace GoCenter.Components.Observability;

/// <summary>What <see cref="Dashboards"/> shows, and where.</summary>
public sealed class DashboardsArgs : ResourceArgs
{
    /// <summary>Namespace of Grafana, the only one in which its sidecar looks.</summary>
    public required Input<string> Namespace { get; init; }

    /// <summary>
    /// Address under which this repository's files are read; a dashboard's links to <c>docs/</c> are added to it:
    /// <c>https://git.example.com/gocenter/src/main</c>.
    /// </summary>
    public required Input<string> RunbookBase { get; init; }

    /// <summary>Grafana's folder that holds them. Default: <c>GoCenter</c>.</summary>
    public Input<string> Folder { get; init; } = "GoCenter";

    /// <summary>Grafana's JSON by file name. Default: the files in <c>components/Observability/dashboards</c>.</summary>
    public ImmutableSortedDictionary<string, string> Files { get; init; } = s_own.Value;

    private static readonly Lazy<ImmutableSortedDictionary<string, string>> s_own = new(() => EmbeddedFile.Names(Dashboards.FilesFolder)
        .ToImmutableSortedDictionary(name => name, name => EmbeddedFile.Read($"{Dashboards.FilesFolder}/{name}"), StringComparer.Ordinal));
}
