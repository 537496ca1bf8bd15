using System.Collections.Immutable;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;
using static GoCenter.Cli.Policy.Rules.Breaches;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>Rules for the rights of containers, those that prepare and those beside the main ones included.</summary>
internal static class ContainerRules
{
    // Users below are those of the node's own programs, or of other images by their packagers' habit.
    private const int LowestUser = 10_000;

    /// <summary>The rules.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        new()
        {
            Id = "container-security-context",
            Source = "CKV_K8S_30, kube-score container-security-context",
            Severity = Severity.Medium,
            Title = "Containers say how they are secured.",
            Mend = "Set the container's securityContext.",
            Check = OfContainers(static container =>
                container.Spec.Find("securityContext") is { Entries.IsEmpty: false } ? null : ("securityContext", "missing")),
        },
        new()
        {
            Id = "container-privileged",
            Source = "CKV_K8S_16, kube-linter privileged-container, polaris runAsPrivileged",
            Severity = Severity.High,
            Title = "No container is privileged.",
            Mend = "Leave securityContext.privileged out.",
            Check = OfContainers(static container =>
                container.Spec.FindBoolean("securityContext", "privileged") == true ? ("securityContext.privileged", "true") : null),
        },
        new()
        {
            Id = "container-privilege-escalation",
            Source = "CKV_K8S_20, kube-linter privilege-escalation-container, polaris privilegeEscalationAllowed",
            Severity = Severity.High,
            Title = "No process gains more rights than the one that started it.",
            Mend = "Set securityContext.allowPrivilegeEscalation to false.",
            Check = OfContainers(static container => container.Spec.FindBoolean("securityContext", "allowPrivilegeEscalation") == false
                ? null
                : ("securityContext.allowPrivilegeEscalation", Seen(container.Spec.Find("securityContext", "allowPrivilegeEscalation")))),
        },
        new()
        {
            Id = "container-non-root",
            Source = "CKV_K8S_6, CKV_K8S_23, kube-linter run-as-non-root, polaris runAsRootAllowed",
            Severity = Severity.High,
            Title = "No container runs as root.",
            Mend = "Set securityContext.runAsNonRoot to true, and runAsUser to a user that is not 0.",
            Check = OfContainers(static container => User(container) is 0
                ? ("securityContext.runAsUser", "0")
                : InEffect(container, "runAsNonRoot") is { Kind: InputKind.Boolean, Boolean: true }
                    ? null
                    : ("securityContext.runAsNonRoot", Seen(InEffect(container, "runAsNonRoot")))),
        },
        new()
        {
            Id = "container-high-user",
            Source = "CKV_K8S_40, kube-score container-security-context-user-group-id",
            Severity = Severity.Low,
            Title = "Containers run as a user and group that are nobody on the node.",
            Mend = "Set securityContext.runAsUser and runAsGroup to 10000 or more.",
            Check = OfContainers(static container => LowUser(container, "runAsUser") ?? LowUser(container, "runAsGroup")),
        },
        new()
        {
            Id = "container-read-only-root",
            Source = "CKV_K8S_22, kube-linter no-read-only-root-fs, polaris notReadOnlyRootFilesystem",
            Severity = Severity.Medium,
            Title = "Nothing writes into an image's own files.",
            Mend = "Set securityContext.readOnlyRootFilesystem to true, and mount an emptyDir where the program writes.",
            Check = OfContainers(static container => container.Spec.FindBoolean("securityContext", "readOnlyRootFilesystem") == true
                ? null
                : ("securityContext.readOnlyRootFilesystem", Seen(container.Spec.Find("securityContext", "readOnlyRootFilesystem")))),
        },
        new()
        {
            Id = "container-drop-capabilities",
            Source = "CKV_K8S_28, CKV_K8S_36, CKV_K8S_37, kube-linter drop-net-raw-capability, polaris insecureCapabilities",
            Severity = Severity.Medium,
            Title = "Containers give every Linux capability away.",
            Mend = "Set securityContext.capabilities.drop to ALL.",
            Check = OfContainers(static container =>
                container.Spec.FindItems("securityContext", "capabilities", "drop").Any(static dropped => dropped.Text is "ALL" or "all")
                    ? null
                    : ("securityContext.capabilities.drop", Seen(container.Spec.Find("securityContext", "capabilities", "drop")))),
        },
        new()
        {
            Id = "container-added-capabilities",
            Source = "CKV_K8S_25, CKV_K8S_39, polaris dangerousCapabilities",
            Severity = Severity.High,
            Title = "Containers take no Linux capability but that of listening on a low port.",
            Mend = "Leave securityContext.capabilities.add out, or add NET_BIND_SERVICE alone.",
            Check = OfContainers(static container =>
            {
                var added = container.Spec.FindItems("securityContext", "capabilities", "add")
                    .Where(static capability => capability.Text != "NET_BIND_SERVICE").Select(Seen).ToList();
                return added.Count == 0 ? null : ("securityContext.capabilities.add", string.Join(", ", added));
            }),
        },
    ];

    // What the container says wins over what its pod does.
    private static InputValue? InEffect(Container container, string property) =>
        container.Spec.Find("securityContext", property) ?? container.Workload.PodSpec.Find("securityContext", property);

    private static double? User(Container container) =>
        InEffect(container, "runAsUser") is { Kind: InputKind.Number } user ? user.Number : null;

    private static (string Property, string Found)? LowUser(Container container, string property) =>
        InEffect(container, property) is { Kind: InputKind.Number, Number: >= LowestUser } ? null : ($"securityContext.{property}", Seen(InEffect(container, property)));
}
