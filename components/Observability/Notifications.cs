using GoCenter.Components.Observability.Values;
using GoCenter.Components.Policies;
using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Observability;

/// <summary>
/// kwatch, which tells a channel of Slack about pods and nodes that are not well. A rollout that goes well is nothing to tell here; what is
/// left out and why is in docs/observability/notifications.md.
/// </summary>
[PolicyException("image-digest", ContainerImage.NoDigestYet)]
[MayStop("kwatch",
    "It may be the only one to write what it remembers, so the chart has no more than one. What happens to pods meanwhile is told late or "
    + "not at all; alerts go on.")]
public sealed class Notifications : ComponentResource
{
    /// <summary>Enough to see the last error; a channel is not a place to read logs, and lines reach it as they were written.</summary>
    private const int LogLines = 10;

    /// <summary>Declares the watcher and what limits it.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">What to watch and where to tell it.</param>
    /// <param name="options">Parent, provider for Kubernetes, and so on.</param>
    public Notifications(string name, NotificationsArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Observability:Notifications", name, options)
    {
        var guard = WriteGuard.Declare(name, Versions.Charts.Kwatch.Name, args.Namespace, this);
        var afterGuard = new CustomResourceOptions { Parent = this, DependsOn = guard };
        HelmReleases.Declare(name, Versions.Charts.Kwatch, args.Namespace, Values(args), afterGuard);
        RegisterOutputs();
    }

    private static KwatchValues Values(NotificationsArgs args) => new()
    {
        Image = new ImageValues { Repository = Versions.Images.Kwatch.Repository, Tag = Versions.Images.Kwatch.TagAndDigest },
        SecurityContext = new SecurityContextArgs
        {
            RunAsNonRoot = true,
            RunAsUser = 65532,
            RunAsGroup = 65532,
            AllowPrivilegeEscalation = false,
            ReadOnlyRootFilesystem = true,
            Capabilities = new CapabilitiesArgs { Drop = { "ALL" } },
            SeccompProfile = new SeccompProfileArgs { Type = "RuntimeDefault" },
        },
        Resources = new ContainerResources("20m", "200m", "64Mi", "256Mi").ToArgs(ephemeralStorage: "64Mi"),
        NodeSelector = PodSpread.NodesOf(args.NodePool),
        Tolerations = PodSpread.TolerationsOf(args.NodePool),
        Config = new KwatchConfigValues
        {
            App = new KwatchAppValues { ClusterName = args.ClusterName },
            Namespaces = [.. args.Namespaces],
            Reasons =
            [
                // Waits for a node: what the autoscaler is there for. An alert tells when it lasts.
                "!Unschedulable",
                // Went away with its node: what preemptible nodes do. Another alert tells when it is too many.
                "!ContainerStatusUnknown",
                "!NodeShutdown",
                "!Terminated",
                // A job that ended well.
                "!Completed",
            ],
            // The same, said by the node itself in its last seconds.
            IgnoreNodeMessages = ["node is shutting down"],
            MaxRecentLogLines = LogLines,
            Alert = Alert(args.SlackWebhook),
        },
    };

    private static Input<KwatchAlertValues>? Alert(Output<string>? webhook) =>
        webhook is null ? null : (Input<KwatchAlertValues>)new KwatchAlertValues { Slack = new KwatchSlackValues { Webhook = webhook } };
}
