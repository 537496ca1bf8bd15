namespace Pulumi.Generator;

/// <summary>
/// Where a package keeps its types. Most have <c>Compute.Inputs.RuleArgs</c> beside <c>Compute.FirewallArgs</c>;
/// Kubernetes has <c>Types.Inputs.Core.V1.PodArgs</c> for all arguments, none of them sealed, and a base class of its own.
/// </summary>
internal sealed class Layout
{
    private readonly bool _kubernetes;

    public Layout(string root)
    {
        Root = root;
        _kubernetes = root == "Pulumi.Kubernetes";
    }

    /// <summary>The namespace of the package.</summary>
    public string Root { get; }

    public string ResourceBase => _kubernetes ? "global::Pulumi.Kubernetes.KubernetesResource" : "global::Pulumi.CustomResource";

    public TypeName Resource(string name) => Place("", name, "");

    public TypeName Args(string name, bool provider) => _kubernetes && !provider ? Input(name) : Place("", name, "Args");

    public TypeName Input(string name) => Place("Inputs", name, "Args");

    public TypeName Output(string name) => Place("Outputs", name, "");

    /// <summary>Whether arguments are sealed classes.</summary>
    public bool SealsArgs(bool provider) => !_kubernetes || provider;

    private TypeName Place(string side, string name, string suffix)
    {
        var dot = name.LastIndexOf('.');
        var module = dot < 0 ? "" : name.Substring(0, dot);
        var segments = _kubernetes && side.Length > 0 ? new[] { Root, "Types", side, module } : new[] { Root, module, side };
        return new TypeName(string.Join(".", segments.Where(segment => segment.Length > 0)), name.Substring(dot + 1) + suffix);
    }
}
