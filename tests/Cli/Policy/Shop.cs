using System.Globalization;
using GoCenter.Cli.Graph;
using GoCenter.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace GoCenter.Tests.Cli.Policy;

/// <summary>
/// The environment of <c>shop.yaml</c> and what differs from it. Its clusters are called main and other; each has a pool of nodes that stay
/// and a preemptible one, and the edge's chart is installed in main.
/// </summary>
internal static class Shop
{
    private static readonly InputValue[] s_objects = Read(Repository.ReadText("tests/Cli/Policy/shop.yaml"));

    /// <summary>The environment as it is.</summary>
    public static ResourceGraph Whole { get; } = With();

    /// <summary>
    /// The environment with changes, each the YAML of an object: of one that is there, its keys take the place of those, elements of lists
    /// by their names, and a null takes a key away; another is added.
    /// </summary>
    public static ResourceGraph With(params string[] changes)
    {
        var objects = s_objects.ToDictionary(Identity);
        foreach (var change in changes.SelectMany(Read))
            objects[Identity(change)] = objects.TryGetValue(Identity(change), out var there) ? Merge(there, change) : change;
        var resources = new List<ResourceNode>();
        foreach (var cluster in (string[])["main", "other"])
            resources.AddRange(Cluster(cluster));
        resources.AddRange(objects.Values.Select(Node));
        resources.Sort(ResourceGraph.Compare);
        return new ResourceGraph { Project = "acme", Stack = "dev", Resources = [.. resources] };
    }

    /// <summary>A change of the pods of the Deployment.</summary>
    public static string Pods(string spec) => Deployment($"template: {{ spec: {{ {spec} }} }}");

    /// <summary>A change of the Deployment.</summary>
    public static string Deployment(string spec) => Object("apps/v1", "Deployment", "api", $"spec: {{ {spec} }}");

    /// <summary>A change of a container of the Deployment.</summary>
    public static string Container(string container, string name = "api", string list = "containers") =>
        Pods($"{list}: [{{ name: {name}, {container} }}]");

    /// <summary>An object, or a change of one.</summary>
    public static string Object(
        string apiVersion, string kind, string name, string content, string @namespace = "shop", string cluster = "main") =>
        $"{{ cluster: {cluster}, apiVersion: {apiVersion}, kind: {kind}, metadata: {{ name: {name}, namespace: {@namespace} }}, {content} }}";

    private static IEnumerable<ResourceNode> Cluster(string name)
    {
        var parent = $"gocenter:Gke:Cluster::{name}";
        yield return Plain("gcp:container/cluster:Cluster", name, $"{{ name: {name} }}", parent);
        yield return Plain("pulumi:providers:kubernetes", name, "{}", parent);
        yield return Plain("gcp:container/nodePool:NodePool", $"{name}-system",
            $"{{ name: system, cluster: {name}, nodeConfig: {{ labels: {{ node-pool: system }} }} }}", parent);
        yield return Plain("gcp:container/nodePool:NodePool", $"{name}-cheap",
            $$"""{ name: cheap, cluster: {{name}}, nodeConfig: { spot: true, labels: { node-pool: cheap }, taints: [{ key: cheap, value: "true", effect: NO_SCHEDULE }] } }""",
            parent);
        if (name == "main")
            yield return Plain("kubernetes:helm.sh/v3:Release", "traefik",
                "{ chart: oci://charts.example.com/traefik, name: traefik, namespace: edge }", null, name);
    }

    private static ResourceNode Plain(string type, string name, string inputs, string? parent, string? cluster = null) => new()
    {
        Type = type,
        Name = name,
        Parent = parent,
        Provider = cluster is null ? null : $"pulumi:providers:kubernetes::{cluster}",
        Inputs = Read(inputs)[0],
    };

    private static ResourceNode Node(InputValue declared)
    {
        var version = declared.FindText("apiVersion")!;
        return new ResourceNode
        {
            Type = $"kubernetes:{(version == "v1" ? "core/v1" : version)}:{declared.FindText("kind")}",
            Name = Identity(declared),
            Provider = $"pulumi:providers:kubernetes::{declared.FindText("cluster") ?? "main"}",
            Inputs = InputValue.OfMap([.. declared.Entries.Where(entry => entry.Key != "cluster")]),
        };
    }

    // What belongs to no namespace is told by its name alone.
    private static string Identity(InputValue declared)
    {
        var kind = declared.FindText("kind")!;
        var space = kind is "Namespace" or "ClusterRole" or "ClusterRoleBinding" ? "" : declared.FindText("metadata", "namespace");
        return $"{declared.FindText("cluster") ?? "main"} {kind} {space} {declared.FindText("metadata", "name")}";
    }

    private static InputValue Merge(InputValue there, InputValue change)
    {
        if (there.Kind == InputKind.List && change.Kind == InputKind.List && change.Items.Any(item => item.FindText("name") is not null))
        {
            var items = there.Items.Select(item => change.Items.FirstOrDefault(other => other.FindText("name") == item.FindText("name")) is { } other ? Merge(item, other) : item);
            var added = change.Items.Where(other => there.Items.All(item => item.FindText("name") != other.FindText("name")));
            return InputValue.Of([.. items, .. added]);
        }

        if (there.Kind != InputKind.Map || change.Kind != InputKind.Map)
            return change;
        var entries = there.Entries.ToDictionary();
        foreach (var (key, value) in change.Entries)
            entries[key] = entries.TryGetValue(key, out var old) ? Merge(old, value) : value;
        return InputValue.OfMap([.. entries.Where(entry => entry.Value.Kind != InputKind.Null)]);
    }

    private static InputValue[] Read(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return [.. stream.Documents.Select(document => Value(document.RootNode))];
    }

    private static InputValue Value(YamlNode node) => node switch
    {
        YamlMappingNode map => InputValue.OfMap(
            [.. map.Children.Select(entry => KeyValuePair.Create(((YamlScalarNode)entry.Key).Value!, Value(entry.Value)))]),
        YamlSequenceNode list => InputValue.Of([.. list.Children.Select(Value)]),
        YamlScalarNode { Tag: { IsEmpty: false, Value: "!secret" } } => InputValue.Secret,
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain } scalar => scalar.Value switch
        {
            "null" or "" => InputValue.Null,
            "true" => InputValue.True,
            "false" => InputValue.False,
            { } text when double.TryParse(text, CultureInfo.InvariantCulture, out var number) => InputValue.Of(number),
            { } text => InputValue.Of(text),
            null => InputValue.Null,
        },
        YamlScalarNode scalar => InputValue.Of(scalar.Value ?? ""),
        _ => throw new InvalidOperationException($"{node.NodeType} is no value"),
    };
}
