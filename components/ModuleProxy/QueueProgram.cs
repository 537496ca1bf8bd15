using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GoCenter.Components.Workloads;
using GoCenter.Components.Workloads.Monitors;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace GoCenter.Components.ModuleProxy;

/// <summary>
/// A shell program of the queue as a Deployment: its files in a ConfigMap, on the Valkey image, which has all that it needs.
/// </summary>
internal static class QueueProgram
{
    /// <summary>Port of the metrics, the only one.</summary>
    public const int MetricsPort = 9102;

    /// <summary>Folder of the program's files.</summary>
    public const string Folder = "/programs";

    /// <summary>Name of the file of path patterns, in that folder.</summary>
    public const string PatternsFile = "patterns.txt";

    /// <summary>
    /// Seconds that a worker gives its version after the signal. With what handing it back takes it stays below ten, and well below the 15
    /// that a preemptible node waits.
    /// </summary>
    public const int StopSeconds = 8;

    private const string MetricsPortName = "metrics";
    private const int UserId = 10001;
    private const string RunFolder = "/run/queue";
    private const string PasswordFolder = "/etc/valkey/password";
    private const string AuthorityFolder = "/etc/valkey/authority";

    public static void Declare(string name, QueueProgramSpec spec, CustomResourceOptions child)
    {
        var local = ScopedName.Local(name);
        var labels = Labels(local);
        var metadata = new ObjectMetaArgs { Name = local, Namespace = spec.Namespace, Labels = labels };

        var files = Contents(spec);
        var programs = new ConfigMap($"{name}-programs", new ConfigMapArgs
        {
            Metadata = new ObjectMetaArgs { Name = $"{local}-programs", Namespace = spec.Namespace, Labels = labels },
            Data = files,
        }, child);

        var account = new ServiceAccount(name, new ServiceAccountArgs
        {
            Metadata = metadata,
            // The programs do not talk to the Kubernetes API.
            AutomountServiceAccountToken = false,
        }, child);

        var deployment = new DeploymentSpecArgs
        {
            RevisionHistoryLimit = 5,
            Selector = new LabelSelectorArgs { MatchLabels = labels },
            Strategy = new DeploymentStrategyArgs { Type = spec.Strategy },
            Template = new PodTemplateSpecArgs
            {
                Metadata = new ObjectMetaArgs { Labels = labels, Annotations = Annotations(files, spec.ShutdownSeconds) },
                Spec = Pod(spec, labels, account.Metadata.Apply(known => known.Name), programs.Metadata.Apply(known => known.Name)),
            },
        };
        if (spec.Replicas is { } replicas)
            deployment.Replicas = replicas;
        new Pulumi.Kubernetes.Apps.V1.Deployment(name, new DeploymentArgs { Metadata = metadata, Spec = deployment }, child);
        PodMonitors.Declare(name, metadata, labels, MetricsPortName, "/metrics", child);
    }

    /// <summary>Labels of the program's pods.</summary>
    public static Dictionary<string, string> Labels(string name) => new() { ["app.kubernetes.io/name"] = name };

    public static EnvVarArgs Variable(string name, Input<string> value) => new() { Name = name, Value = value };

    public static string Number(double value) => Math.Round(value).ToString(CultureInfo.InvariantCulture);

    private static Dictionary<string, string> Contents(QueueProgramSpec spec)
    {
        var files = new Dictionary<string, string>(spec.Configuration);
        foreach (var file in spec.Files)
            files.Add(file, EmbeddedFile.Read($"ModuleProxy/programs/{file}"));
        return files;
    }

    private static InputMap<string> Annotations(Dictionary<string, string> files, int shutdownSeconds) => new()
    {
        [RestrictedPod.ShutdownAnnotation] = Number(shutdownSeconds),
        // A changed file makes new pods; Kubernetes would only change the file under those that run.
        ["gocenter.dev/programs"] = Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', files.OrderBy(file => file.Key, StringComparer.Ordinal))))),
    };

    private static PodSpecArgs Pod(QueueProgramSpec spec, Dictionary<string, string> labels, Input<string> account, Input<string> programs)
    {
        var valkey = spec.Valkey;
        ImmutableArray<ScratchVolume> scratch = [new ScratchVolume("run", RunFolder, "16Mi")];
        ImmutableArray<SecretFile> secrets =
        [
            new SecretFile("password", valkey.PasswordSecret, PasswordFolder) { Keys = [valkey.PasswordKey] },
            new SecretFile("authority", valkey.AuthoritySecret, AuthorityFolder) { Keys = [valkey.AuthorityKey] },
        ];
        ImmutableArray<ConfigFile> configuration = [new ConfigFile("programs", programs, Folder)];

        return new PodSpecArgs
        {
            ServiceAccountName = account,
            AutomountServiceAccountToken = false,
            EnableServiceLinks = false,
            PriorityClassName = spec.PriorityClass,
            TerminationGracePeriodSeconds = StatelessService.PreemptibleGraceSeconds,
            SecurityContext = RestrictedPod.RunAs(UserId),
            Affinity = new AffinityArgs { NodeAffinity = RestrictedPod.On(spec.NodePool) },
            Tolerations = PodSpread.TolerationsOf(spec.NodePool),
            // Many fit on a node; spreading them is worth no node more.
            TopologySpreadConstraints = { Spread("kubernetes.io/hostname", labels), Spread("topology.kubernetes.io/zone", labels) },
            Containers = { Container(spec, RestrictedPod.Mounts(scratch, secrets, configuration)) },
            Volumes = RestrictedPod.Volumes(scratch, secrets, configuration),
        };
    }

    private static TopologySpreadConstraintArgs Spread(string key, Dictionary<string, string> labels) => new()
    {
        TopologyKey = key,
        MaxSkew = 1,
        WhenUnsatisfiable = "ScheduleAnyway",
        LabelSelector = new LabelSelectorArgs { MatchLabels = labels },
    };

    private static ContainerArgs Container(QueueProgramSpec spec, InputList<VolumeMountArgs> mounts) => new()
    {
        Name = Path.GetFileNameWithoutExtension(spec.Program),
        Image = Versions.Images.Valkey.Reference,
        ImagePullPolicy = "IfNotPresent",
        Command = { "sh", $"{Folder}/{spec.Program}" },
        Env = Environment(spec),
        Ports = { new ContainerPortArgs { Name = MetricsPortName, ContainerPortValue = MetricsPort } },
        Resources = spec.Resources.ToArgs(ephemeralStorage: "64Mi"),
        // The program beats once before it asks Valkey for anything.
        StartupProbe = Beats(periodSeconds: 2, failures: 30),
        // Not by HTTP: nc, which answers that, is a process of its own.
        LivenessProbe = Beats(periodSeconds: 30, failures: 2),
        // Nothing calls it but Prometheus: it is ready when it answers.
        ReadinessProbe = new ProbeArgs
        {
            HttpGet = new HTTPGetActionArgs { Path = "/health", Port = MetricsPortName },
            PeriodSeconds = 15,
            TimeoutSeconds = 5,
            FailureThreshold = 3,
        },
        SecurityContext = RestrictedPod.Container(),
        VolumeMounts = mounts,
    };

    private static ProbeArgs Beats(int periodSeconds, int failures) => new()
    {
        Exec = new ExecActionArgs { Command = { "sh", $"{Folder}/health.sh" } },
        PeriodSeconds = periodSeconds,
        TimeoutSeconds = 5,
        FailureThreshold = failures,
    };

    private static InputList<EnvVarArgs> Environment(QueueProgramSpec spec)
    {
        var environment = new InputList<EnvVarArgs>
        {
            Variable("RUN_DIR", RunFolder),
            Variable("VALKEY_HOST", spec.Valkey.Host),
            Variable("VALKEY_PORT", Number(spec.Valkey.Port)),
            Variable("VALKEY_CA_FILE", $"{AuthorityFolder}/{spec.Valkey.AuthorityKey}"),
            Variable("VALKEY_PASSWORD_FILE", $"{PasswordFolder}/{spec.Valkey.PasswordKey}"),
            Variable("METRICS_PORT", Number(MetricsPort)),
            Variable("HEALTH_SECONDS", Number(spec.HealthSeconds)),
        };
        foreach (var variable in spec.Environment)
            environment.Add(variable);
        return environment;
    }
}
