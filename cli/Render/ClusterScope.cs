namespace GoCenter.Cli.Render;

/// <summary>
/// The kinds that live in no namespace (kubectl api-resources --namespaced=false), with those of the operators installed here.
/// </summary>
internal static class ClusterScope
{
    private static readonly HashSet<string> s_kinds = new(StringComparer.Ordinal)
    {
        "APIService",
        "CertificateSigningRequest",
        "ClusterIssuer",
        "ClusterRole",
        "ClusterRoleBinding",
        "ComponentStatus",
        "ComputeClass",
        "CSIDriver",
        "CSINode",
        "CustomResourceDefinition",
        "FlowSchema",
        "GatewayClass",
        "IngressClass",
        "MutatingAdmissionPolicy",
        "MutatingAdmissionPolicyBinding",
        "MutatingWebhookConfiguration",
        "Namespace",
        "Node",
        "PersistentVolume",
        "PriorityClass",
        "PriorityLevelConfiguration",
        "RuntimeClass",
        "StorageClass",
        "ValidatingAdmissionPolicy",
        "ValidatingAdmissionPolicyBinding",
        "ValidatingWebhookConfiguration",
        "VolumeAttachment",
        "VolumeSnapshotClass",
        "VolumeSnapshotContent",
    };

    /// <summary>Whether objects of a kind belong to the cluster rather than to a namespace.</summary>
    public static bool Contains(string kind) => s_kinds.Contains(kind);
}
