using GoCenter.Components.Autoscaling;
using GoCenter.Components.Policies;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Autoscaling.V2;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;

namespace GoCenter.Components.ModuleProxy;

/// <summary>Workers that have the proxy fetch what is in the queue; as many as the queue is long, and none when it is empty.</summary>
[PolicyException("autoscaler-minimum",
    "An empty queue needs no worker, and nobody waits for one: what is queued is fetched when the first has started.",
    Property = "spec.minReplicaCount")]
[PolicyException("image-digest", ContainerImage.NoDigestYet)]
public sealed class ModuleQueueWorkers : ComponentResource
{
    /// <summary>Port of its metrics.</summary>
    public const int MetricsPort = QueueProgram.MetricsPort;

    /// <summary>Seconds that a lease outlasts the longest fetch; it covers stopping and telling Valkey.</summary>
    private const int LeaseMarginSeconds = 30;

    private static readonly string[] Files = ["lib.sh", "work.sh", "answer.sh", "health.sh", "queue.lua", "exchange.lua"];

    /// <summary>Declares the workers and what scales them.</summary>
    /// <param name="name">Logical name, unique in the stack, and the name of the Kubernetes objects.</param>
    /// <param name="args">Number, patience and place.</param>
    /// <param name="options">Parent, providers and so on. It depends on the release of KEDA, whose kinds it uses.</param>
    public ModuleQueueWorkers(string name, ModuleQueueWorkersArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:ModuleProxy:ModuleQueueWorkers", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        QueueProgram.Declare(name, new QueueProgramSpec
        {
            Namespace = args.Namespace,
            Valkey = args.Valkey,
            Program = "work.sh",
            Files = Files,
            Environment = Environment(args),
            Strategy = "RollingUpdate",
            // A worker says nothing while it waits for the proxy.
            HealthSeconds = (int)args.FetchTimeout.TotalSeconds + 2 * LeaseMarginSeconds,
            Resources = args.Resources,
            NodePool = args.NodePool,
            ShutdownSeconds = QueueProgram.StopSeconds,
            PriorityClass = args.PriorityClass,
        }, child);
        Scale(name, args, child);
        LimitDisruption(name, args, child);
        RegisterOutputs();
    }

    private static List<EnvVarArgs> Environment(ModuleQueueWorkersArgs args) =>
    [
        QueueProgram.Variable("PROXY_URL", args.ProxyUrl),
        QueueProgram.Variable("FETCH_SECONDS", QueueProgram.Number(args.FetchTimeout.TotalSeconds)),
        QueueProgram.Variable("LEASE_SECONDS", QueueProgram.Number(args.FetchTimeout.TotalSeconds + LeaseMarginSeconds)),
        QueueProgram.Variable("BACKOFF_MILLISECONDS", QueueProgram.Number(args.FirstBackoff.TotalMilliseconds)),
        QueueProgram.Variable("BACKOFF_LONGEST_MILLISECONDS", QueueProgram.Number(args.LongestBackoff.TotalMilliseconds)),
        QueueProgram.Variable("NEWEST_VERSIONS", QueueProgram.Number(args.Queue.NewestVersions)),
        QueueProgram.Variable("STOP_SECONDS", QueueProgram.Number(QueueProgram.StopSeconds)),
        QueueProgram.Variable("QUEUE", args.Queue.Name),
        QueueProgram.Variable("MAX_ATTEMPTS", QueueProgram.Number(args.Queue.MaxAttempts)),
    ];

    private static void Scale(string name, ModuleQueueWorkersArgs args, CustomResourceOptions child)
    {
        var local = ScopedName.Local(name);
        var metadata = new ObjectMetaArgs { Name = local, Namespace = args.Namespace };
        var authentication = new Pulumi.Kubernetes.ApiExtensions.CustomResource($"{name}-valkey", new TriggerAuthenticationArgs
        {
            Metadata = metadata,
            Spec = new TriggerAuthenticationSpecArgs
            {
                SecretTargetRef =
                {
                    new SecretTargetArgs { Parameter = "password", Name = args.Valkey.PasswordSecret, Key = args.Valkey.PasswordKey },
                    new SecretTargetArgs { Parameter = "ca", Name = args.Valkey.AuthoritySecret, Key = args.Valkey.AuthorityKey },
                },
            },
        }, child);
        var authenticationName = authentication.Metadata.Apply(known => known.Name);

        new Pulumi.Kubernetes.ApiExtensions.CustomResource(name, new ScaledObjectArgs
        {
            Metadata = metadata,
            Spec = new ScaledObjectSpecArgs
            {
                ScaleTargetRef = { ["name"] = local },
                PollingInterval = 15,
                CooldownPeriod = (int)args.Cooldown.TotalSeconds,
                MinReplicaCount = 0,
                MaxReplicaCount = args.MaxReplicas,
                Advanced = new ScaledObjectAdvancedArgs
                {
                    HorizontalPodAutoscalerConfig = new AutoscalerConfigArgs { Behavior = Behavior(args.ScaleDownWindow) },
                },
                Triggers =
                {
                    Length(args, args.Queue.PendingKey, args.VersionsPerWorker, authenticationName),
                    // What is being fetched counts as well, or the last workers would go in the middle of it. Ten of it ask for one worker,
                    // fewer than hold it, so this keeps one and never adds any.
                    Length(args, args.Queue.LeasesKey, 10, authenticationName),
                },
            },
        }, child);
    }

    // What a worker that has to leave was fetching goes back into the queue, so half of them may leave at once; the last one too.
    private static void LimitDisruption(string name, ModuleQueueWorkersArgs args, CustomResourceOptions child) =>
        new Pulumi.Kubernetes.Policy.V1.PodDisruptionBudget(name, new PodDisruptionBudgetArgs
        {
            Metadata = new ObjectMetaArgs { Name = ScopedName.Local(name), Namespace = args.Namespace },
            Spec = new PodDisruptionBudgetSpecArgs
            {
                MaxUnavailable = "50%",
                Selector = new LabelSelectorArgs { MatchLabels = QueueProgram.Labels(ScopedName.Local(name)) },
                UnhealthyPodEvictionPolicy = "AlwaysAllow",
            },
        }, child);

    // The scaler for lists counts sorted sets just as well.
    private static ScaleTriggerArgs Length(ModuleQueueWorkersArgs args, string key, int perWorker, Input<string> authentication) => new()
    {
        Type = "redis",
        Metadata =
        {
            ["address"] = Output.Format($"{args.Valkey.Host}:{QueueProgram.Number(args.Valkey.Port)}"),
            ["listName"] = key,
            ["listLength"] = QueueProgram.Number(perWorker),
            ["enableTLS"] = "true",
        },
        AuthenticationRef = { ["name"] = authentication },
    };

    private static HorizontalPodAutoscalerBehaviorArgs Behavior(TimeSpan scaleDownWindow) => new()
    {
        ScaleUp = new HPAScalingRulesArgs
        {
            StabilizationWindowSeconds = 0,
            Policies = { new HPAScalingPolicyArgs { Type = "Percent", Value = 100, PeriodSeconds = 60 } },
        },
        ScaleDown = new HPAScalingRulesArgs
        {
            StabilizationWindowSeconds = (int)scaleDownWindow.TotalSeconds,
            Policies = { new HPAScalingPolicyArgs { Type = "Percent", Value = 25, PeriodSeconds = 60 } },
        },
    };
}
