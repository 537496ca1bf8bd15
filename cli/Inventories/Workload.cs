using System.Collections.Immutable;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Inventories;

/// <summary>
/// Something that runs pods: a Deployment, StatefulSet, DaemonSet, ReplicaSet, ReplicationController, Job, CronJob, or a Pod alone.
/// </summary>
internal sealed class Workload
{
    private static readonly ImmutableDictionary<string, string[]> s_templates = ImmutableDictionary.CreateRange(
    [
        KeyValuePair.Create("kubernetes:apps/v1:Deployment", (string[])["spec", "template"]),
        KeyValuePair.Create("kubernetes:apps/v1:StatefulSet", (string[])["spec", "template"]),
        KeyValuePair.Create("kubernetes:apps/v1:DaemonSet", (string[])["spec", "template"]),
        KeyValuePair.Create("kubernetes:apps/v1:ReplicaSet", (string[])["spec", "template"]),
        KeyValuePair.Create("kubernetes:batch/v1:Job", (string[])["spec", "template"]),
        KeyValuePair.Create("kubernetes:batch/v1:CronJob", (string[])["spec", "jobTemplate", "spec", "template"]),
        KeyValuePair.Create("kubernetes:core/v1:Pod", (string[])[]),
        KeyValuePair.Create("kubernetes:core/v1:ReplicationController", (string[])["spec", "template"]),
    ]);

    private Workload(ResourceNode node, string[] path)
    {
        Node = node;
        Kind = node.Inputs.FindText("kind") ?? node.Type[(node.Type.LastIndexOf(':') + 1)..];
        Name = node.Inputs.FindText("metadata", "name") ?? node.Name;
        Namespace = node.Inputs.FindText("metadata", "namespace") ?? "default";
        var template = node.Inputs.Find(path) ?? InputValue.EmptyMap;
        PodMetadata = template.Find("metadata") ?? InputValue.EmptyMap;
        PodSpec = template.Find("spec") ?? InputValue.EmptyMap;
        PodSpecPath = string.Join('.', [.. path, "spec"]);
        PodLabels = PodMetadata.FindEntries("labels").ToImmutableSortedDictionary(
            static entry => entry.Key, static entry => entry.Value.Text);
        Containers = [.. Container.Of(this)];
    }

    /// <summary>The resource.</summary>
    public ResourceNode Node { get; }

    /// <summary>Kubernetes' kind: <c>Deployment</c>.</summary>
    public string Kind { get; }

    /// <summary>Its name in the cluster.</summary>
    public string Name { get; }

    /// <summary>Its namespace.</summary>
    public string Namespace { get; }

    /// <summary>Labels and annotations of its pods.</summary>
    public InputValue PodMetadata { get; }

    /// <summary>Labels of its pods.</summary>
    public ImmutableSortedDictionary<string, string> PodLabels { get; }

    /// <summary>The pods' spec.</summary>
    public InputValue PodSpec { get; }

    /// <summary>Where in the inputs the pods' spec stands: <c>spec.template.spec</c>.</summary>
    public string PodSpecPath { get; }

    /// <summary>Its containers, those that only prepare among them.</summary>
    public ImmutableArray<Container> Containers { get; }

    /// <summary>Whether its pods serve as long as it is there, rather than end.</summary>
    public bool IsLasting => Kind is "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" or "ReplicationController";

    /// <summary>The workload of a resource, or null when the resource runs no pods.</summary>
    public static Workload? Of(ResourceNode node) => s_templates.TryGetValue(node.Type, out var path) ? new Workload(node, path) : null;
}
