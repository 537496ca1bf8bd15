using System.Collections.Immutable;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>Rules for rights in the Kubernetes API.</summary>
internal static class RbacRules
{
    private const string Rbac = "rbac.authorization.k8s.io";

    /// <summary>The types that give a role to somebody.</summary>
    public static ImmutableArray<string> Bindings { get; } = [$"{Rbac}/RoleBinding", $"{Rbac}/ClusterRoleBinding"];

    /// <summary>The rules.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        Rule("role-no-wildcards", "CKV_K8S_49, kube-linter wildcard-in-rules", Severity.High,
            "Roles name what they allow.",
            "Name the verbs, resources and API groups instead of *.",
            static rule => FirstWildcard(rule)),
        Rule("role-no-bind", "CKV_K8S_157, CKV2_K8S_1", Severity.High,
            "No role gives roles to others.",
            "Leave the verb bind, and creating and changing bindings, out.",
            static rule => Allows(rule, ["roles", "clusterroles"], ["bind"])
                ?? Allows(rule, ["rolebindings", "clusterrolebindings"], ["create", "update", "patch"])),
        Rule("role-no-escalate", "CKV_K8S_158", Severity.High,
            "No role makes roles stronger than itself.",
            "Leave the verb escalate out.",
            static rule => Allows(rule, ["roles", "clusterroles"], ["escalate"])),
        Rule("role-no-impersonate", "CKV2_K8S_3", Severity.High,
            "No role acts as somebody else.",
            "Leave the verb impersonate out.",
            static rule => Allows(rule, ["users", "groups", "serviceaccounts", "uids"], ["impersonate"])),
        Rule("role-no-exec", "CKV2_K8S_2, polaris rolePodExecAttach, clusterrolePodExecAttach", Severity.High,
            "No role runs commands in other pods, or talks to kubelets.",
            "Leave pods/exec, pods/attach and nodes/proxy out.",
            static rule => Allows(rule, ["pods/exec", "pods/attach", "nodes/proxy"], ["create", "get"])),
        Rule("role-no-secret-reading", "CKV2_K8S_5, kube-linter access-to-secrets", Severity.High,
            "No role reads every secret of a namespace or cluster.",
            "Name the secrets in resourceNames, and leave list and watch out.",
            static rule => Allows(rule, ["secrets"], ["list", "watch"])
                ?? (rule.FindItems("resourceNames").IsEmpty ? Allows(rule, ["secrets"], ["get"]) : null)),
        Rule("role-no-admission", "CKV_K8S_155", Severity.High,
            "No role decides what the API server lets in.",
            "Leave changing admission webhooks out.",
            static rule => Allows(
                rule, ["validatingwebhookconfigurations", "mutatingwebhookconfigurations"], ["create", "update", "patch"])),
        Rule("role-no-certificate-approval", "CKV_K8S_156", Severity.High,
            "No role approves certificates, which are identities.",
            "Leave certificatesigningrequests/approval and the verb approve out.",
            static rule => Allows(rule, ["certificatesigningrequests/approval"], ["update", "patch"])
                ?? Allows(rule, ["signers"], ["approve"])),
        new()
        {
            Id = "binding-no-cluster-admin",
            Source = "kube-linter cluster-admin-role-binding, polaris clusterrolebindingClusterAdmin",
            Severity = Severity.High,
            Title = "Nobody is given every right.",
            Mend = "Bind a role with the rights that are used.",
            Check = static inventory =>
                from type in Bindings
                from binding in inventory.Objects.OfType(type)
                where binding.Inputs.FindText("roleRef", "name") == "cluster-admin"
                select binding.At("roleRef.name", "cluster-admin"),
        },
        new()
        {
            Id = "binding-no-default-account",
            Source = "CKV_K8S_42",
            Severity = Severity.Medium,
            Title = "No right goes to a namespace's default service account, and so to every pod without one of its own.",
            Mend = "Bind the role to the service account of the workload that needs it.",
            Check = static inventory =>
                from type in Bindings
                from binding in inventory.Objects.OfType(type)
                from subject in binding.Inputs.FindItems("subjects")
                where subject.FindText("kind") == "ServiceAccount" && subject.FindText("name") == "default"
                select binding.At("subjects[default]", $"{subject.FindText("namespace") ?? binding.Namespace}/default"),
        },
    ];

    private static PolicyRule Rule(string id, string source, Severity severity, string title, string mend, Func<InputValue, (string Property, string Found)?> fault) => new()
    {
        Id = id,
        Source = source,
        Severity = severity,
        Title = title,
        Mend = mend,
        Check = inventory => Faults(inventory, fault),
    };

    private static IEnumerable<Breach> Faults(Inventory inventory, Func<InputValue, (string Property, string Found)?> fault)
    {
        foreach (var role in inventory.Objects.OfType($"{Rbac}/Role").Concat(inventory.Objects.OfType($"{Rbac}/ClusterRole")))
        {
            var rules = role.Inputs.FindItems("rules");
            for (var i = 0; i < rules.Length; i++)
            {
                if (fault(rules[i]) is var (property, found))
                    yield return role.At($"rules[{i}].{property}", found);
            }
        }
    }

    private static (string Property, string Found)? FirstWildcard(InputValue rule)
    {
        foreach (var part in (ReadOnlySpan<string>)["verbs", "resources", "apiGroups", "nonResourceURLs"])
        {
            if (rule.FindItems(part).Any(static named => named.Text == "*"))
                return (part, "*");
        }

        return null;
    }

    /// <summary>
    /// What of these a rule allows by name, or by a * in its verbs or resources: a * is a rule's own fault, but it must not hide the others
    /// where an exception allows it.
    /// </summary>
    private static (string Property, string Found)? Allows(InputValue rule, string[] resources, string[] verbs)
    {
        var resource = rule.FindItems("resources").FirstOrDefault(
            named => resources.Contains(named.Text, StringComparer.Ordinal) || named.Text == "*");
        var verb = rule.FindItems("verbs").FirstOrDefault(named => verbs.Contains(named.Text, StringComparer.Ordinal) || named.Text == "*");
        return resource is null || verb is null || resource.Text == "*" && verb.Text == "*"
            ? null
            : ("verbs", $"{verb.Text} {resource.Text}");
    }
}
