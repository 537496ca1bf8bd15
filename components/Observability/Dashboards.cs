using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace GoCenter.Components.Observability;

/// <summary>
/// Grafana's dashboards, each a file in Grafana's own JSON and a ConfigMap with the label by which Grafana's sidecar finds it. A faulty
/// file fails the preview: in the cluster Grafana would say so in a log that nobody reads, and show the others.
/// </summary>
public sealed class Dashboards : ComponentResource
{
    /// <summary>Label of a ConfigMap that holds dashboards; the chart's own name for it.</summary>
    public const string Label = "grafana_dashboard";

    /// <summary>Value of the label.</summary>
    public const string LabelValue = "1";

    /// <summary>Annotation that names the folder.</summary>
    public const string FolderAnnotation = "grafana_folder";

    /// <summary>Where the files are inside this project.</summary>
    internal const string FilesFolder = "Observability/dashboards";

    /// <summary>How a link to a page of this repository begins in a file.</summary>
    private const string DocumentationLink = "\"url\":\"docs/";

    // Every cluster has the same files: they are checked and packed once.
    private static readonly ConditionalWeakTable<ImmutableSortedDictionary<string, string>, ImmutableSortedDictionary<string, string>> s_sound = [];

    /// <summary>Declares a ConfigMap a dashboard.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">The files and their place.</param>
    /// <param name="options">Parent, providers and so on.</param>
    /// <exception cref="ArgumentException">
    /// A file is not a dashboard, or two are the same one to Grafana: all faults of all files.
    /// </exception>
    public Dashboards(string name, DashboardsArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Observability:Dashboards", name, options)
    {
        foreach (var (file, text) in s_sound.GetValue(args.Files, Sound))
        {
            var dashboard = Path.GetFileNameWithoutExtension(file).Replace('_', '-').ToLower(CultureInfo.InvariantCulture);
            new ConfigMap($"{name}-{dashboard}", new ConfigMapArgs
            {
                Metadata = new ObjectMetaArgs
                {
                    Name = $"dashboard-{dashboard}",
                    Namespace = args.Namespace,
                    Labels = { [Label] = LabelValue },
                    Annotations = { [FolderAnnotation] = args.Folder },
                },
                // Under the file's own name: the sidecar puts the files of all ConfigMaps into one folder.
                Data = { [file] = args.RunbookBase.Apply(address => WithLinks(text, address)) },
            }, new CustomResourceOptions { Parent = this });
        }

        RegisterOutputs();
    }

    private static string WithLinks(string text, string address) =>
        text.Replace(DocumentationLink, DocumentationLink.Replace("docs/", $"{address}/docs/", StringComparison.Ordinal), StringComparison.Ordinal);

    private static ImmutableSortedDictionary<string, string> Sound(ImmutableSortedDictionary<string, string> files)
    {
        var faults = DashboardChecks.FaultsOf(files);
        return faults.Count == 0
            ? files.ToImmutableSortedDictionary(file => file.Key, file => DashboardChecks.Compact(file.Value), StringComparer.Ordinal)
            : throw new ArgumentException(string.Join('\n', faults));
    }
}
