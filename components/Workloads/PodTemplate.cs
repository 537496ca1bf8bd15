using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace GoCenter.Components.Workloads;

/// <summary>The pod of a <see cref="StatelessService"/>: secure defaults, placement, probes, volumes.</summary>
internal static class PodTemplate
{
    /// <summary>Node label that a pool's workloads select by.</summary>
    private const string NodePoolLabel = "node-pool";

    public static PodTemplateSpecArgs Create(
        string name, Dictionary<string, string> labels, Input<string> serviceAccount, int graceSeconds, StatelessServiceArgs args) => new()
        {
            Metadata = new ObjectMetaArgs { Labels = labels, Annotations = ScrapeAnnotations(args) },
            Spec = new PodSpecArgs
            {
                ServiceAccountName = serviceAccount,
                AutomountServiceAccountToken = false,
                TerminationGracePeriodSeconds = graceSeconds,
                SecurityContext = new PodSecurityContextArgs
                {
                    RunAsNonRoot = true,
                    RunAsUser = args.UserId,
                    RunAsGroup = args.UserId,
                    FsGroup = args.UserId,
                    SeccompProfile = new SeccompProfileArgs { Type = "RuntimeDefault" },
                },
                Affinity = new AffinityArgs
                {
                    NodeAffinity = Require(args.NodePool),
                    PodAntiAffinity = OnePerNode(labels),
                },
                TopologySpreadConstraints =
                {
                    new TopologySpreadConstraintArgs
                    {
                        TopologyKey = "topology.kubernetes.io/zone",
                        MaxSkew = 1,
                        // A zone without preemptible machines to spare must not keep the others from taking over.
                        WhenUnsatisfiable = "ScheduleAnyway",
                        LabelSelector = new LabelSelectorArgs { MatchLabels = labels },
                    },
                },
                Containers = { Container(name, args) },
                Volumes = Volumes(args),
            },
        };

    private static InputMap<string> ScrapeAnnotations(StatelessServiceArgs args)
    {
        var annotations = new InputMap<string>();
        if (args.MetricsPath is { } path)
        {
            annotations["prometheus.io/scrape"] = "true";
            annotations["prometheus.io/port"] = $"{args.Port}";
            annotations["prometheus.io/path"] = path;
        }

        return annotations;
    }

    private static NodeAffinityArgs Require(string nodePool) => new()
    {
        RequiredDuringSchedulingIgnoredDuringExecution = new NodeSelectorArgs
        {
            NodeSelectorTerms =
            {
                new NodeSelectorTermArgs
                {
                    MatchExpressions = { new NodeSelectorRequirementArgs { Key = NodePoolLabel, Operator = "In", Values = { nodePool } } },
                },
            },
        },
    };

    private static PodAntiAffinityArgs OnePerNode(Dictionary<string, string> labels) => new()
    {
        RequiredDuringSchedulingIgnoredDuringExecution =
        {
            new PodAffinityTermArgs
            {
                TopologyKey = "kubernetes.io/hostname",
                LabelSelector = new LabelSelectorArgs { MatchLabels = labels },
            },
        },
    };

    private static ContainerArgs Container(string name, StatelessServiceArgs args) => new()
    {
        Name = name,
        Image = args.Image.Reference,
        ImagePullPolicy = "IfNotPresent",
        Ports = { new ContainerPortArgs { Name = "http", ContainerPortValue = args.Port } },
        Env = args.Environment,
        Resources = args.Resources.ToArgs(args.EphemeralStorage),
        // Up to two minutes to come up, then the liveness probe takes over.
        StartupProbe = Probe(args.LivenessPath, periodSeconds: 2, failures: 60),
        LivenessProbe = Probe(args.LivenessPath, periodSeconds: 10, failures: 3),
        ReadinessProbe = Probe(args.ReadinessPath, periodSeconds: 5, failures: 2),
        // Kubernetes removes the pod from the Service and signals it at the same moment; load balancers need a little longer.
        Lifecycle = new LifecycleArgs
        {
            PreStop = new LifecycleHandlerArgs { Sleep = new SleepActionArgs { Seconds = args.DrainSeconds } },
        },
        SecurityContext = new SecurityContextArgs
        {
            AllowPrivilegeEscalation = false,
            ReadOnlyRootFilesystem = true,
            Capabilities = new CapabilitiesArgs { Drop = { "ALL" } },
        },
        VolumeMounts = Mounts(args),
    };

    private static ProbeArgs Probe(string path, int periodSeconds, int failures) => new()
    {
        HttpGet = new HTTPGetActionArgs { Path = path, Port = "http" },
        PeriodSeconds = periodSeconds,
        FailureThreshold = failures,
        TimeoutSeconds = 2,
    };

    private static InputList<VolumeMountArgs> Mounts(StatelessServiceArgs args)
    {
        var mounts = new InputList<VolumeMountArgs>();
        foreach (var scratch in args.Scratch)
            mounts.Add(new VolumeMountArgs { Name = scratch.Name, MountPath = scratch.MountPath });
        foreach (var secret in args.SecretFiles)
            mounts.Add(new VolumeMountArgs { Name = secret.Name, MountPath = secret.MountPath, ReadOnly = true });
        return mounts;
    }

    private static InputList<VolumeArgs> Volumes(StatelessServiceArgs args)
    {
        var volumes = new InputList<VolumeArgs>();
        foreach (var scratch in args.Scratch)
            volumes.Add(new VolumeArgs { Name = scratch.Name, EmptyDir = new EmptyDirVolumeSourceArgs { SizeLimit = scratch.SizeLimit } });
        foreach (var secret in args.SecretFiles)
        {
            // 0440: readable through the pod's own group, by no other user of the container.
            volumes.Add(new VolumeArgs { Name = secret.Name, Secret = new SecretVolumeSourceArgs { SecretName = secret.SecretName, DefaultMode = 288 } });
        }

        return volumes;
    }
}
