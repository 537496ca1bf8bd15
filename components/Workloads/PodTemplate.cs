using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace GoCenter.Components.Workloads;

/// <summary>The pod of a <see cref="StatelessService"/>: secure defaults, placement, probes, volumes.</summary>
internal static class PodTemplate
{
    public static PodTemplateSpecArgs Create(
        string name, PodSet set, Dictionary<string, string> labels, Input<string> serviceAccount, int graceSeconds, StatelessServiceArgs args) => new()
        {
            Metadata = new ObjectMetaArgs { Labels = labels, Annotations = Annotations(args) },
            Spec = new PodSpecArgs
            {
                ServiceAccountName = serviceAccount,
                AutomountServiceAccountToken = false,
                PriorityClassName = args.PriorityClass,
                TerminationGracePeriodSeconds = graceSeconds,
                SecurityContext = RestrictedPod.RunAs(args.UserId),
                Affinity = new AffinityArgs
                {
                    NodeAffinity = RestrictedPod.On(set.NodePool),
                    PodAntiAffinity = PodSpread.OnePerNode(labels),
                },
                Tolerations = PodSpread.Tolerations(set.IsOnNodesThatStay),
                TopologySpreadConstraints = { set.IsOnNodesThatStay ? PodSpread.OverZones(labels) : PodSpread.OverZonesWherePossible(labels) },
                Containers = ContainerTemplate.Containers(Containers(name, args), args.DrainSeconds),
                Volumes = ContainerTemplate.Volumes(Containers(name, args)),
            },
        };

    private static InputMap<string> Annotations(StatelessServiceArgs args)
    {
        var annotations = new InputMap<string> { [RestrictedPod.ShutdownAnnotation] = $"{args.ShutdownSeconds}" };
        foreach (var (key, value) in args.PodAnnotations)
            annotations[key] = value;
        return annotations;
    }

    /// <summary>The container that serves, first, and those beside it.</summary>
    private static ImmutableArray<PodContainer> Containers(string name, StatelessServiceArgs args) =>
    [
        new PodContainer
        {
            Name = args.ContainerName ?? name,
            Image = args.Image,
            Command = args.Command,
            PortName = StatelessService.PortName,
            Port = args.Port,
            Environment = args.Environment,
            Resources = args.Resources,
            EphemeralStorage = args.EphemeralStorage,
            LivenessPath = args.LivenessPath,
            ReadinessPath = args.ReadinessPath,
            Scratch = args.Scratch,
            SecretFiles = args.SecretFiles,
            ConfigFiles = args.ConfigFiles,
        },
        .. args.Sidecars,
    ];
}
