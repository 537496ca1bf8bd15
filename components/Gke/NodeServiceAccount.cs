using Pulumi;
using Pulumi.Gcp.ServiceAccount;

namespace GoCenter.Components.Gke;

/// <summary>
/// The identity of the nodes themselves: it may write logs and metrics and nothing else. The default one is an editor of the whole project.
/// Workloads never use it; they have their own through <see cref="WorkloadIdentity"/>.
/// </summary>
public sealed class NodeServiceAccount : ComponentResource
{
    /// <summary>Declares the account and its one role.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="accountId">The account's id in the project: 6 to 30 lower-case letters, digits and hyphens.</param>
    /// <param name="project">Id of the project.</param>
    /// <param name="options">Parent, providers and so on.</param>
    public NodeServiceAccount(string name, Input<string> accountId, Input<string> project, ComponentResourceOptions? options = null)
        : base("gocenter:Gke:NodeServiceAccount", name, options)
    {
        var account = new Account(name, new AccountArgs
        {
            AccountId = accountId,
            Project = project,
            DisplayName = "GKE nodes",
            Description = "Identity of the cluster's nodes: logs and metrics only.",
        }, new CustomResourceOptions { Parent = this });

        var role = new Pulumi.Gcp.Projects.IAMMember(name, new Pulumi.Gcp.Projects.IAMMemberArgs
        {
            Project = project,
            // Google's own minimum for a node: logging, monitoring and autoscaling metrics.
            Role = "roles/container.defaultNodeServiceAccount",
            Member = Output.Format($"serviceAccount:{account.Email}"),
        }, new CustomResourceOptions { Parent = this });

        // A node that starts before it may write logs stays unhealthy, so whoever takes the address waits for the role.
        Email = Output.Tuple(account.Email, role.Id).Apply(known => known.Item1);
        RegisterOutputs(new Dictionary<string, object?> { ["email"] = Email });
    }

    /// <summary>Address of the account, known once its role is granted.</summary>
    public Output<string> Email { get; }
}
