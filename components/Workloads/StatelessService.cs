using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace GoCenter.Components.Workloads;

/// <summary>
/// A program that keeps no state: Deployment, Service, HorizontalPodAutoscaler, PodDisruptionBudget and a service account of its own.
/// Pods satisfy the restricted Pod Security Standard, sit one to a node, and leave within the grace that a preemptible node gives.
/// </summary>
public sealed class StatelessService : ComponentResource
{
    /// <summary>Seconds of grace that user pods get when Google takes a preemptible node back.</summary>
    public const int PreemptibleGraceSeconds = 15;

    /// <summary>Declares the workload.</summary>
    /// <param name="name">Logical name, unique in the stack, and the name of the objects.</param>
    /// <param name="args">Image, size and placement.</param>
    /// <param name="options">Parent, providers and so on.</param>
    /// <exception cref="ArgumentException">Draining and shutting down take longer than a preemptible node waits.</exception>
    public StatelessService(string name, StatelessServiceArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Workloads:StatelessService", name, options)
    {
        var grace = args.DrainSeconds + args.ShutdownSeconds + 1;
        if (grace > PreemptibleGraceSeconds)
        {
            throw new ArgumentException(
                $"{name} drains for {args.DrainSeconds} s and shuts down in {args.ShutdownSeconds} s; " +
                $"allowed are {PreemptibleGraceSeconds - 1} s together, because a preemptible node ends its pods after {PreemptibleGraceSeconds} s");
        }

        var child = new CustomResourceOptions { Parent = this };
        var labels = new Dictionary<string, string> { ["app.kubernetes.io/name"] = name };
        var metadata = new ObjectMetaArgs { Name = name, Namespace = args.Namespace, Labels = labels };

        var account = new ServiceAccount(name, new ServiceAccountArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = name,
                Namespace = args.Namespace,
                Labels = labels,
                Annotations = args.ServiceAccountAnnotations,
            },
            // No workload here talks to the Kubernetes API; Workload Identity needs no token file either.
            AutomountServiceAccountToken = false,
        }, child);

        new Pulumi.Kubernetes.Apps.V1.Deployment(name, new Pulumi.Kubernetes.Types.Inputs.Apps.V1.DeploymentArgs
        {
            Metadata = metadata,
            Spec = new Pulumi.Kubernetes.Types.Inputs.Apps.V1.DeploymentSpecArgs
            {
                // No replicas: the autoscaler owns the number, and a second owner would undo it on each update.
                RevisionHistoryLimit = 5,
                Selector = new LabelSelectorArgs { MatchLabels = labels },
                Strategy = new Pulumi.Kubernetes.Types.Inputs.Apps.V1.DeploymentStrategyArgs
                {
                    Type = "RollingUpdate",
                    RollingUpdate = new Pulumi.Kubernetes.Types.Inputs.Apps.V1.RollingUpdateDeploymentArgs { MaxSurge = 1, MaxUnavailable = 0 },
                },
                Template = PodTemplate.Create(name, labels, account.Metadata.Apply(known => known.Name), grace, args),
            },
        }, child);

        var service = new Service(name, new ServiceArgs
        {
            Metadata = metadata,
            Spec = new ServiceSpecArgs
            {
                Selector = labels,
                Ports = { new ServicePortArgs { Name = "http", Port = 80, TargetPort = "http" } },
            },
        }, child);

        Scaling.Declare(name, metadata, labels, args, child);

        ServiceName = service.Metadata.Apply(known => known.Name);
        RegisterOutputs(new Dictionary<string, object?> { ["serviceName"] = ServiceName });
    }

    /// <summary>Name of the Service, in the workload's namespace, on port 80.</summary>
    public Output<string> ServiceName { get; }
}
