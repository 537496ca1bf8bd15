using GoCenter.Components.Networking;
using GoCenter.Components.Policies;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace GoCenter.Components.Workloads;

/// <summary>
/// A namespace that enforces the restricted Pod Security Standard, and whose pods reach nothing but name servers, and are reached by
/// nobody, until a <see cref="NetworkEdge"/> says so. Agents that must read the host's files get a namespace of their own with a stated
/// reason, so that the exception covers nothing else.
/// </summary>
[PolicyException("namespace-pod-security",
    "Fluentd and node-exporter read the log and device files of the node they run on. They have this namespace to themselves, and it says so.",
    Resource = "*node-agents")]
public sealed class SecureNamespace : ComponentResource
{
    /// <summary>Declares the namespace with its Pod Security labels and its policies.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">Name, and the reason for an exception.</param>
    /// <param name="options">Parent, providers and so on.</param>
    public SecureNamespace(string name, SecureNamespaceArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Workloads:SecureNamespace", name, options)
    {
        var level = args.PrivilegedBecause is null ? "restricted" : "privileged";
        var metadata = new ObjectMetaArgs
        {
            Name = args.NamespaceName,
            Labels =
            {
                ["pod-security.kubernetes.io/enforce"] = level,
                // Warnings and audit records stay on the strict standard: an exception should keep being seen.
                ["pod-security.kubernetes.io/warn"] = "restricted",
                ["pod-security.kubernetes.io/audit"] = "restricted",
            },
        };
        if (args.PrivilegedBecause is { } reason)
            metadata.Annotations = new InputMap<string> { ["gocenter.dev/privileged-because"] = reason };

        var child = new CustomResourceOptions { Parent = this };
        var declared = new Namespace(name, new NamespaceArgs { Metadata = metadata }, child);

        Name = declared.Metadata.Apply(known => known.Name);
        DefaultDeny.Declare(name, Name, child);
        RegisterOutputs(new Dictionary<string, object?> { ["name"] = Name });
    }

    /// <summary>Name of the namespace; whatever uses it waits for the namespace.</summary>
    public Output<string> Name { get; }
}
