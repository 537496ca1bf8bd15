using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;

namespace GoCenter.Cli.Render;

/// <summary>
/// The Kubernetes side of a graph as files: each native object as YAML, a folder a namespace, and each Helm release as its pinned chart
/// and values. Paths are relative, with forward slashes.
/// </summary>
internal static class Manifests
{
    private const string HelmPrefix = "kubernetes:helm.sh/";
    private const string ClusterFolder = "cluster";
    private const string ChartsFolder = "charts";

    /// <summary>The files, sorted by path; where there are several clusters, those of each in a folder of its name.</summary>
    /// <exception cref="InvalidInputException">Two resources of a cluster are the same Kubernetes object.</exception>
    public static SortedDictionary<string, string> Render(ResourceGraph graph)
    {
        var inventory = new Inventory(graph);
        if (inventory.Clusters.Length < 2)
            return Render(graph, graph.Resources);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var cluster in inventory.Clusters)
        {
            foreach (var (path, text) in Render(graph, graph.Resources.Where(resource => inventory.ClusterOf(resource) == cluster)))
                files.Add($"{FileName(cluster.Name)}/{path}", text);
        }

        return files;
    }

    private static SortedDictionary<string, string> Render(ResourceGraph graph, IEnumerable<ResourceNode> resources)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var folders = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var declared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in resources)
        {
            if (resource.Type.StartsWith(HelmPrefix, StringComparison.Ordinal))
                AddChart(files, graph, resource);
            else if (resource.Inputs.FindText("apiVersion") is not null && resource.Inputs.FindText("kind") is { } kind)
                AddObject(files, folders, declared, graph, resource, kind);
        }

        foreach (var (folder, names) in folders)
            files.Add($"{folder}/kustomization.yaml", Kustomization(names));
        files.Add("kustomization.yaml", Kustomization(folders.Keys));
        return files;
    }

    private static void AddObject(
        SortedDictionary<string, string> files, SortedDictionary<string, SortedSet<string>> folders, HashSet<string> declared,
        ResourceGraph graph, ResourceNode resource, string kind)
    {
        var space = ClusterScope.Contains(kind) ? null : NamespaceOf(graph, resource);
        var folder = space is null ? ClusterFolder : FolderOf(space);
        var name = resource.Inputs.FindText("metadata", "name") ?? resource.Name;
        var version = resource.Inputs.FindText("apiVersion")!;
        var group = version.Contains('/') ? version[..version.IndexOf('/')] : "core";
        if (!declared.Add($"{group} {kind} {space} {name}"))
            throw new InvalidInputException(
                $"{resource.Key}: {kind} {name} in {space ?? "the cluster"} is declared twice; one would overwrite the other");
        if (!folders.TryGetValue(folder, out var names))
            folders.Add(folder, names = new SortedSet<string>(StringComparer.Ordinal));
        // The same kind and name can be there in two API groups; and names that differ for Kubernetes can be one name for a file.
        var file = FileName($"{kind}-{name}") + ".yaml";
        if (!names.Add(file))
        {
            file = FileName($"{kind}.{group}-{name}") + ".yaml";
            for (var number = 2; !names.Add(file); number++)
                file = FileName($"{kind}.{group}-{name}-{number}") + ".yaml";
        }

        files.Add($"{folder}/{file}", KubernetesObject.Write(resource.Inputs, kind, name, space));
    }

    private static void AddChart(SortedDictionary<string, string> files, ResourceGraph graph, ResourceNode resource)
    {
        var space = resource.Inputs.FindText("namespace") ?? ProviderNamespace(graph, resource);
        var release = resource.Inputs.FindText("name") ?? resource.Name;
        var chart = new List<KeyValuePair<string, InputValue>> { new("release", InputValue.Of(release)), new("namespace", InputValue.Of(space)) };
        AddText(chart, "chart", resource.Inputs.FindText("chart"));
        AddText(chart, "version", resource.Inputs.FindText("version"));
        AddText(chart, "repository", resource.Inputs.FindText("repositoryOpts", "repo"));
        var folder = $"{ChartsFolder}/{FileName(space)}/{FileName(release)}";
        if (!files.TryAdd($"{folder}/chart.yaml", YamlText.Write(InputValue.OfMap(chart))))
            throw new InvalidInputException($"{resource.Key}: release {release} in {space} is declared twice");
        files.Add($"{folder}/values.yaml", YamlText.Write(resource.Inputs.Find("values") ?? InputValue.EmptyMap));
    }

    private static void AddText(List<KeyValuePair<string, InputValue>> entries, string key, string? text)
    {
        if (text is not null)
            entries.Add(new(key, InputValue.Of(text)));
    }

    // Pulumi falls back on the provider's namespace; a file that does not say so would land wherever the reader's kubectl points.
    private static string NamespaceOf(ResourceGraph graph, ResourceNode resource) =>
        resource.Inputs.FindText("metadata", "namespace") ?? ProviderNamespace(graph, resource);

    private static string ProviderNamespace(ResourceGraph graph, ResourceNode resource) =>
        (resource.Provider is { } provider ? graph.Find(provider)?.Inputs.FindText("namespace") : null) ?? "default";

    private static string FolderOf(string space)
    {
        var folder = FileName(space);
        return folder is ClusterFolder or ChartsFolder ? $"namespace-{folder}" : folder;
    }

    private static string Kustomization(IEnumerable<string> resources)
    {
        var items = new List<InputValue>();
        foreach (var resource in resources)
            items.Add(InputValue.Of(resource));
        return YamlText.Write(InputValue.OfMap(
        [
            new("apiVersion", InputValue.Of("kustomize.config.k8s.io/v1beta1")),
            new("kind", InputValue.Of("Kustomization")),
            new("resources", InputValue.Of([.. items])),
        ]));
    }

    /// <summary>A name as a file's: lower case, and nothing a shell or a path would act on.</summary>
    private static string FileName(string name) =>
        string.Create(name.Length, name, static (characters, source) =>
        {
            for (var i = 0; i < characters.Length; i++)
            {
                var character = char.ToLowerInvariant(source[i]);
                characters[i] = char.IsAsciiLetterOrDigit(character) || character is '-' or '_' || (character == '.' && i > 0)
                    ? character
                    : '-';
            }
        });
}
