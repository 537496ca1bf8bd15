using GoCenter.Components.Workloads.Monitors;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace GoCenter.Components.Workloads;

/// <summary>
/// A program that keeps no state: Deployment, Service, HorizontalPodAutoscaler, PodDisruptionBudget and a service account of its own, and a
/// PodMonitor where it shows metrics; a mixed one has a second Deployment and budget, its anchor. Pods satisfy the restricted Pod Security
/// Standard, sit one of a set to a node, and leave within the grace that their nodes give.
/// </summary>
public sealed class StatelessService : ComponentResource
{
    /// <summary>Seconds of grace that user pods get when Google takes a preemptible node back.</summary>
    public const int PreemptibleGraceSeconds = Placement.PreemptibleGraceSeconds;

    /// <summary>Seconds between leaving the Service and the signal to stop, unless a workload asks for others.</summary>
    public const int DefaultDrainSeconds = 5;

    /// <summary>Most seconds that a program on preemptible nodes has to shut down in: the last of the grace is left over.</summary>
    public const int LongestShutdownSeconds = PreemptibleGraceSeconds - DefaultDrainSeconds - 1;

    /// <summary>Name of the port that the program listens on.</summary>
    internal const string PortName = "http";

    /// <summary>Declares the workload.</summary>
    /// <param name="name">Logical name, unique in the stack; without its scope the name of the objects.</param>
    /// <param name="args">Image, size and placement.</param>
    /// <param name="options">Parent, providers and so on.</param>
    /// <exception cref="ArgumentException">
    /// Draining and shutting down take longer than the nodes wait, or a container may hold less on disk than its scratch volumes.
    /// </exception>
    public StatelessService(string name, StatelessServiceArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Workloads:StatelessService", name, options)
    {
        // Containers beside the one that serves get their signal a second later.
        var grace = args.DrainSeconds + args.ShutdownSeconds + (args.Sidecars.IsEmpty ? 1 : 2);
        var (allowed, because) = args.Placement.LongestGrace;
        if (grace > allowed)
        {
            throw new ArgumentException(
                $"{name} drains for {args.DrainSeconds} s and shuts down in {args.ShutdownSeconds} s; " +
                $"allowed are {allowed - grace + args.DrainSeconds + args.ShutdownSeconds} s together, because {because} after {allowed} s");
        }

        var child = new CustomResourceOptions { Parent = this };
        var local = ScopedName.Local(name);
        var labels = new Dictionary<string, string> { ["app.kubernetes.io/name"] = local };
        var metadata = Metadata(local, labels, args);

        var account = new ServiceAccount(name, new ServiceAccountArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = local,
                Namespace = args.Namespace,
                Labels = labels,
                Annotations = args.ServiceAccountAnnotations,
            },
            // No workload here talks to the Kubernetes API; Workload Identity needs no token file either.
            AutomountServiceAccountToken = false,
        }, child);

        foreach (var set in args.Placement.Sets(local, args.NodePools))
            Declare(set, account.Metadata.Apply(known => known.Name));

        var service = new Service(name, new ServiceArgs
        {
            Metadata = metadata,
            Spec = new ServiceSpecArgs
            {
                // Every set of pods: whichever is left when the nodes of another are gone.
                Selector = labels,
                Ports = { new ServicePortArgs { Name = PortName, Port = 80, TargetPort = PortName } },
            },
        }, child);

        // Of every set of pods as well.
        if (args.MetricsPath is { } path)
            PodMonitors.Declare(name, metadata, labels, PortName, path, child);

        ServiceName = service.Metadata.Apply(known => known.Name);
        RegisterOutputs(new Dictionary<string, object?> { ["serviceName"] = ServiceName });

        void Declare(PodSet set, Input<string> serviceAccount)
        {
            var setLabels = set.Labels(labels);
            var setMetadata = Metadata(set.Name, setLabels, args);
            var deployment = new DeploymentSpecArgs
            {
                RevisionHistoryLimit = 5,
                Selector = new LabelSelectorArgs { MatchLabels = setLabels },
                Strategy = new DeploymentStrategyArgs
                {
                    Type = "RollingUpdate",
                    RollingUpdate = new RollingUpdateDeploymentArgs { MaxSurge = 1, MaxUnavailable = 0 },
                },
                Template = PodTemplate.Create(local, set, setLabels, serviceAccount, grace, args),
            };
            // Where the autoscaler owns the number, a second owner would undo it on each update.
            if (set.Replicas is { } replicas)
                deployment.Replicas = replicas;
            var logical = ScopedName.Beside(name, set.Name);
            new Pulumi.Kubernetes.Apps.V1.Deployment(logical, new DeploymentArgs { Metadata = setMetadata, Spec = deployment }, child);

            if (set.Replicas is null)
                Scaling.Autoscale(logical, setMetadata, args, child);
            Scaling.LimitDisruption(logical, setMetadata, setLabels, child);
        }
    }

    /// <summary>Name of the Service, in the workload's namespace, on port 80.</summary>
    public Output<string> ServiceName { get; }

    private static ObjectMetaArgs Metadata(string name, Dictionary<string, string> labels, StatelessServiceArgs args) =>
        new() { Name = name, Namespace = args.Namespace, Labels = labels };
}
