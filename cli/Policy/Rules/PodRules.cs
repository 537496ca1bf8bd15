using System.Collections.Immutable;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;
using static GoCenter.Cli.Policy.Rules.Breaches;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>Rules for what a pod takes of its node.</summary>
internal static class PodRules
{
    // The restricted Pod Security Standard allows these and name, which is no kind of volume.
    private static readonly ImmutableHashSet<string> s_volumes =
        ["name", "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret", "hostPath"];

    /// <summary>The rules.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        new()
        {
            Id = "pod-host-network",
            Source = "CKV_K8S_19, kube-linter host-network, polaris hostNetworkSet",
            Severity = Severity.High,
            Title = "Pods have a network of their own.",
            Mend = "Leave hostNetwork out.",
            Check = OfWorkloads(static workload => IsTrue(workload.PodSpec, "hostNetwork")),
        },
        new()
        {
            Id = "pod-host-pid",
            Source = "CKV_K8S_17, kube-linter host-pid, polaris hostPIDSet",
            Severity = Severity.High,
            Title = "Pods do not see the node's processes.",
            Mend = "Leave hostPID out.",
            Check = OfWorkloads(static workload => IsTrue(workload.PodSpec, "hostPID")),
        },
        new()
        {
            Id = "pod-host-ipc",
            Source = "CKV_K8S_18, kube-linter host-ipc, polaris hostIPCSet",
            Severity = Severity.High,
            Title = "Pods do not share the node's memory segments and queues.",
            Mend = "Leave hostIPC out.",
            Check = OfWorkloads(static workload => IsTrue(workload.PodSpec, "hostIPC")),
        },
        new()
        {
            Id = "pod-host-port",
            Source = "CKV_K8S_26, polaris hostPortSet",
            Severity = Severity.Medium,
            Title = "Containers listen on no port of the node.",
            Mend = "Leave hostPort out and put a Service in front.",
            Check = static inventory =>
                from workload in inventory.Workloads
                from container in workload.Containers
                from port in container.Spec.FindItems("ports")
                let hostPort = port.FindNumber("hostPort")
                where hostPort > 0
                select container.At(
                    $"ports[{port.FindText("name") ?? Seen(port.Find("containerPort"))}].hostPort", Seen(port.Find("hostPort"))),
        },
        new()
        {
            Id = "pod-host-path",
            Source = "CKV_K8S_27, kube-linter sensitive-host-mounts, polaris hostPathSet",
            Severity = Severity.High,
            Title = "Pods mount no folder of the node.",
            Mend = "Use an emptyDir, a claim or a ConfigMap instead of hostPath.",
            Check = static inventory =>
                from workload in inventory.Workloads
                from volume in workload.PodSpec.FindItems("volumes")
                where volume.Find("hostPath") is not null
                select workload.At($"volumes[{volume.FindText("name")}].hostPath", Seen(volume.Find("hostPath", "path"))),
        },
        new()
        {
            Id = "pod-volume-kinds",
            Source = "Pod Security Standards, restricted: volume types",
            Severity = Severity.Medium,
            Title = "Volumes are of a kind that the restricted standard knows.",
            Mend = "Use configMap, csi, downwardAPI, emptyDir, ephemeral, persistentVolumeClaim, projected or secret.",
            Check = static inventory =>
                from workload in inventory.Workloads
                from volume in workload.PodSpec.FindItems("volumes")
                from entry in volume.Entries
                where !s_volumes.Contains(entry.Key)
                select workload.At($"volumes[{volume.FindText("name")}]", entry.Key),
        },
        new()
        {
            Id = "pod-security-context",
            Source = "CKV_K8S_29, kube-score container-security-context",
            Severity = Severity.Medium,
            Title = "Pods say how they are secured.",
            Mend = "Set the pod's securityContext.",
            Check = OfWorkloads(static workload =>
                workload.PodSpec.Find("securityContext") is { Entries.IsEmpty: false } ? null : ("securityContext", "missing")),
        },
        new()
        {
            Id = "pod-seccomp",
            Source = "CKV_K8S_31, kube-score container-seccomp-profile, polaris linuxHardening",
            Severity = Severity.Medium,
            Title = "Containers make only the system calls that the runtime's own profile, or a narrower one, allows.",
            Mend = "Set securityContext.seccompProfile.type to RuntimeDefault.",
            Check = OfContainers(static container =>
            {
                var type = container.Spec.FindText("securityContext", "seccompProfile", "type")
                    ?? container.Workload.PodSpec.FindText("securityContext", "seccompProfile", "type");
                return type is "RuntimeDefault" or "Localhost" ? null : ("securityContext.seccompProfile.type", type ?? "missing");
            }),
        },
        new()
        {
            Id = "pod-own-service-account",
            Source = "CKV_K8S_41, kube-linter default-service-account",
            Severity = Severity.Medium,
            Title = "Pods run as a service account of their own.",
            Mend = "Set serviceAccountName to an account that nothing else uses.",
            Check = OfWorkloads(
                static workload => workload.PodSpec.FindText("serviceAccountName") is { Length: > 0 } name && name != "default"
                ? null
                : ("serviceAccountName", Seen(workload.PodSpec.Find("serviceAccountName")))),
        },
        new()
        {
            Id = "pod-no-token",
            Source = "CKV_K8S_38, polaris automountServiceAccountToken",
            Severity = Severity.Medium,
            Title = "Pods get a token for the Kubernetes API only when a role is bound to their account.",
            Mend = "Set automountServiceAccountToken to false.",
            Check = static inventory => inventory.Workloads.Where(
                workload => MountsToken(inventory.Objects, workload) && !HasRole(inventory.Objects, workload))
                .Select(
                    static workload => workload.At(
                        "automountServiceAccountToken", Seen(workload.PodSpec.Find("automountServiceAccountToken")))),
        },
    ];

    private static (string Property, string Found)? IsTrue(InputValue spec, string property) =>
        spec.FindBoolean(property) == true ? (property, "true") : null;

    // The pod decides; its account where the pod says nothing; and where neither does, it is mounted.
    private static bool MountsToken(ClusterObjects objects, Workload workload)
    {
        if (workload.PodSpec.FindBoolean("automountServiceAccountToken") is { } said)
            return said;
        var cluster = objects.ClusterKeyOf(workload.Node);
        var name = workload.PodSpec.FindText("serviceAccountName") ?? "default";
        return objects.Find(cluster, "core/ServiceAccount", workload.Namespace, name)?.Inputs.FindBoolean(
            "automountServiceAccountToken") != false;
    }

    private static bool HasRole(ClusterObjects objects, Workload workload)
    {
        var name = workload.PodSpec.FindText("serviceAccountName") ?? "default";
        var cluster = objects.ClusterKeyOf(workload.Node);
        return RbacRules.Bindings.SelectMany(objects.OfType).Where(binding => binding.Cluster == cluster)
            .SelectMany(static binding => binding.Inputs.FindItems("subjects"))
            .Any(subject => subject.FindText("kind") == "ServiceAccount" && subject.FindText("name") == name
                && subject.FindText("namespace") == workload.Namespace);
    }
}
