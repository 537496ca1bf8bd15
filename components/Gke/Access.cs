using Pulumi;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace GoCenter.Components.Gke;

/// <summary>
/// What people may do in a cluster, by the Google groups that they are in. Nobody reads Secrets, runs commands in pods or changes a right
/// (CIS Kubernetes 5.1.1 to 5.1.8): whoever must, is let in for the hour by whoever runs the project, and Google's log shows it.
/// </summary>
public sealed class Access : ComponentResource
{
    private static readonly string[] Look = ["get", "list", "watch"];

    private static readonly string[] Workloads = ["deployments", "statefulsets", "daemonsets", "replicasets"];

    /// <summary>Declares the roles and who has them.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">The groups.</param>
    /// <param name="options">Parent, provider and so on.</param>
    public Access(string name, AccessArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Gke:Access", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };

        var rules = new Dictionary<AccessRole, PolicyRuleArgs[]>
        {
            [AccessRole.Viewer] =
            [
                Rule("", Look, "pods", "services", "endpoints", "events", "configmaps", "namespaces", "nodes", "persistentvolumeclaims",
                    "resourcequotas"),
                Rule("apps", Look, Workloads),
                Rule("autoscaling", Look, "horizontalpodautoscalers"),
                Rule("batch", Look, "jobs", "cronjobs"),
                Rule("networking.k8s.io", Look, "ingresses", "networkpolicies"),
                Rule("policy", Look, "poddisruptionbudgets"),
                Rule("metrics.k8s.io", ["get", "list"], "pods", "nodes"),
            ],
            // Whoever writes what runs: logs besides.
            [AccessRole.Developer] = [Rule("", ["get"], "pods/log")],
            // Whoever is called at night: restarts, scales, and empties a node.
            [AccessRole.Operator] =
            [
                Rule("", ["get"], "pods/log"),
                Rule("", ["delete"], "pods"),
                Rule("", ["create"], "pods/eviction"),
                Rule("", ["patch"], "nodes"),
                Rule("apps", ["patch"], "deployments", "statefulsets", "daemonsets"),
                Rule("apps", ["get", "patch", "update"], "deployments/scale", "statefulsets/scale"),
            ],
        };

        var roles = args.Groups.Select(group => group.Role).Append(AccessRole.Viewer).Distinct().Order()
            .ToDictionary(role => role, role => Role(role, rules[role]));
        foreach (var group in args.Groups)
        {
            // Every one of them may look.
            foreach (var role in new[] { AccessRole.Viewer, group.Role }.Distinct())
                Bind(role, group);
        }

        RegisterOutputs();

        ClusterRole Role(AccessRole role, PolicyRuleArgs[] allowed) => new($"{name}-{Word(role)}", new ClusterRoleArgs
        {
            Metadata = new ObjectMetaArgs { Name = $"gocenter-{Word(role)}" },
            Rules = allowed,
        }, child);

        void Bind(AccessRole role, AccessGroup group)
        {
            var binding = role == group.Role ? Word(role) : $"{Word(group.Role)}-{Word(role)}";
            var part = $"{binding}-{group.Email[..group.Email.IndexOf('@', StringComparison.Ordinal)]}";
            new ClusterRoleBinding($"{name}-{part}", new ClusterRoleBindingArgs
            {
                Metadata = new ObjectMetaArgs { Name = $"gocenter-{part}" },
                RoleRef = new RoleRefArgs
                {
                    ApiGroup = "rbac.authorization.k8s.io",
                    Kind = "ClusterRole",
                    Name = roles[role].Metadata.Apply(known => known.Name),
                },
                Subjects = { new SubjectArgs { ApiGroup = "rbac.authorization.k8s.io", Kind = "Group", Name = group.Email } },
            }, child);
        }
    }

    private static PolicyRuleArgs Rule(string apiGroup, string[] verbs, params string[] resources) =>
        new() { ApiGroups = { apiGroup }, Verbs = verbs, Resources = resources };

    private static string Word(AccessRole role) => role switch
    {
        AccessRole.Viewer => "viewer",
        AccessRole.Developer => "developer",
        _ => "operator",
    };
}
