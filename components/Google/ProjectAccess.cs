using System.Collections.Immutable;
using GoCenter.Components.Gke;
using Pulumi;
using Pulumi.Gcp.Projects;

namespace GoCenter.Components.Google;

/// <summary>
/// What the same groups see of the project: clusters, for a kubeconfig; logs and metrics. Rights inside clusters are Kubernetes' own
/// (<see cref="Access"/>): a role of the project would hold in every namespace.
/// </summary>
public sealed class ProjectAccess : ComponentResource
{
    private static readonly ImmutableArray<string> Everybody = ["container.clusterViewer", "monitoring.viewer"];

    private static readonly ImmutableArray<string> WithLogs = [.. Everybody, "logging.viewer"];

    /// <summary>Declares the groups' roles.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">Project and groups.</param>
    /// <param name="options">Parent, provider and so on.</param>
    public ProjectAccess(string name, ProjectAccessArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Google:ProjectAccess", name, options)
    {
        foreach (var group in args.Groups)
        {
            foreach (var role in group.Role == AccessRole.Viewer ? Everybody : WithLogs)
            {
                new IAMMember($"{name}-{group.Email[..group.Email.IndexOf('@', StringComparison.Ordinal)]}-{role}", new IAMMemberArgs
                {
                    Project = args.Project,
                    Role = $"roles/{role}",
                    Member = $"group:{group.Email}",
                }, new CustomResourceOptions { Parent = this });
            }
        }

        RegisterOutputs();
    }
}
