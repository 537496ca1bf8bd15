using System.Globalization;
using GoCenter.Components.Policies;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.ModuleProxy;

/// <summary>
/// Follows the module index and adds to the queue what the policy includes. It also sweeps the queue, which has to happen while there is no
/// worker, and shows the queue's metrics.
/// </summary>
[PolicyException("workload-replicas",
    "Two would read the same index twice. Where it stopped is in Valkey, so one that starts elsewhere goes on from there, and nobody waits meanwhile.")]
[PolicyException("image-digest", ContainerImage.NoDigestYet)]
[MayStop("discovery", "Two would add every version twice. New versions are queued later: it goes on where it had stopped, and nobody who asks for a module waits for it.")]
public sealed class ModuleDiscovery : ComponentResource
{
    /// <summary>Port of its metrics.</summary>
    public const int MetricsPort = QueueProgram.MetricsPort;

    private static readonly string[] Files =
    [
        "lib.sh", "discover.sh", "ask.sh", "answer.sh", "health.sh", "queue.sh",
        "select.awk", "queue.lua", "enqueue.lua", "status.lua", "requeue.lua",
    ];

    /// <summary>Declares the program.</summary>
    /// <param name="name">Logical name, unique in the stack, and the name of the Kubernetes objects.</param>
    /// <param name="args">Policy and place.</param>
    /// <param name="options">Parent, providers and so on.</param>
    /// <exception cref="ArgumentException">A pattern does not compile, or there is none.</exception>
    public ModuleDiscovery(string name, ModuleDiscoveryArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:ModuleProxy:ModuleDiscovery", name, options)
    {
        Check(name, args);
        QueueProgram.Declare(name, new QueueProgramSpec
        {
            Namespace = args.Namespace,
            Valkey = args.Valkey,
            Program = "discover.sh",
            Files = Files,
            Configuration = { [QueueProgram.PatternsFile] = string.Concat(args.PathPatterns.Select(pattern => $"{pattern}\n")) },
            Environment = Environment(args),
            // Two would only do the same twice, so the old one goes first.
            Strategy = "Recreate",
            Replicas = 1,
            // An answer of the index may take a minute, and connecting ten seconds.
            HealthSeconds = 120,
            Resources = args.Resources,
            NodePool = args.NodePool,
            // It has nothing to bring to an end; a second is more than its shell takes.
            ShutdownSeconds = 1,
            PriorityClass = args.PriorityClass,
        }, new CustomResourceOptions { Parent = this });
        RegisterOutputs();
    }

    private static void Check(string name, ModuleDiscoveryArgs args)
    {
        if (args.PathPatterns.IsDefaultOrEmpty)
            throw new ArgumentException($"{name} includes no path; allowed is one pattern or more, and .* for every path");
        foreach (var pattern in args.PathPatterns)
        {
            if (ModulePathPattern.FaultOf(pattern) is { } fault)
                throw new ArgumentException($"{name} has the path pattern \"{pattern}\", which {fault}");
        }
    }

    private static List<EnvVarArgs> Environment(ModuleDiscoveryArgs args) =>
    [
        QueueProgram.Variable("INDEX_URL", args.IndexUrl),
        QueueProgram.Variable("START",
            args.Start is { } start ? start.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture) : ""),
        QueueProgram.Variable("PATTERNS_FILE", $"{QueueProgram.Folder}/{QueueProgram.PatternsFile}"),
        QueueProgram.Variable("NEWEST_VERSIONS", QueueProgram.Number(args.Queue.NewestVersions)),
        QueueProgram.Variable("MAX_AGE_SECONDS", QueueProgram.Number((args.MaxAge ?? TimeSpan.Zero).TotalSeconds)),
        QueueProgram.Variable("POLL_SECONDS", QueueProgram.Number(args.PollInterval.TotalSeconds)),
        QueueProgram.Variable("QUEUE", args.Queue.Name),
        QueueProgram.Variable("MAX_ATTEMPTS", QueueProgram.Number(args.Queue.MaxAttempts)),
    ];
}
