using System.Globalization;
using GoCenter.Components.Policies;
using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace GoCenter.Components.LoadTests;

/// <summary>
/// Load on the running system: people at the page, and modules fetched twice. To declare it is a decision: the public index and the origins
/// behind it carry the first of the two passes.
/// </summary>
[PolicyException("image-digest", ContainerImage.NoDigestYet)]
[MayStop("k6-operator-controller-manager", "The next load test starts when it is back. Nobody but whoever asked for the test notices.")]
public sealed class LoadTest : ComponentResource
{
    /// <summary>The user of the k6 image.</summary>
    private const int UserId = 12345;

    private const string IndexUrl = "https://index.golang.org/index";

    /// <summary>Declares the operator, the scripts and the runs.</summary>
    /// <param name="name">Logical name, unique in the stack, and the beginning of the objects' names.</param>
    /// <param name="args">What is asked of what.</param>
    /// <param name="options">Parent, providers and so on.</param>
    public LoadTest(string name, LoadTestArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:LoadTests:LoadTest", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var scripts = $"{name}-scripts";

        var @operator = HelmReleases.Declare(name, Versions.Charts.K6Operator, args.Namespace, new K6OperatorValues
        {
            Namespace = new K6NamespaceValues { Create = false },
            Manager = new K6ManagerValues
            {
                // The chart's schema allows CPU and memory, and Helm refuses a release with anything else.
                Resources = new ContainerResources("50m", "200m", "64Mi", "128Mi").ToArgs(ephemeralStorage: null),
                PodSecurityContext = RestrictedPod.RunAs(65532),
                ContainerSecurityContext = RestrictedPod.Container(),
            },
            NodeSelector = PodSpread.NodesOf(args.NodePool),
            Tolerations = PodSpread.TolerationsOf(args.NodePool),
        }, child);

        var files = new ConfigMap(scripts, new ConfigMapArgs
        {
            Metadata = new ObjectMetaArgs { Name = ScopedName.Local(scripts), Namespace = args.Namespace },
            Data =
            {
                ["ui.js"] = EmbeddedFile.Read("LoadTests/k6/ui.js"),
                ["modules.js"] = EmbeddedFile.Read("LoadTests/k6/modules.js"),
            },
        }, child);

        // The operator brings the type of the runs.
        var run = new CustomResourceOptions { Parent = this, DependsOn = { @operator, files } };
        var duration = $"{(int)args.Duration.TotalSeconds}s";

        DeclareRun($"{name}-ui", "ui.js", scripts, args, run, new()
        {
            ["TARGET_URL"] = args.TargetUrl,
            ["USERS"] = Text(args.Users),
            ["RATE"] = Text(args.RequestsPerSecond),
            ["DURATION"] = duration,
        });
        DeclareRun($"{name}-modules", "modules.js", scripts, args, run, new()
        {
            ["PROXY_URL"] = args.ProxyUrl,
            ["PROMETHEUS_URL"] = args.PrometheusUrl,
            ["INDEX_URL"] = IndexUrl,
            ["SINCE"] = args.Since,
            ["MODULES"] = Text(args.Modules),
            ["WORKERS"] = Text(args.Workers),
            // A first fetch takes seconds; ten thousand of them by fifty workers take well under this.
            ["DURATION"] = "4h",
        });
    }

    private static void DeclareRun(
        string name,
        string script,
        string scripts,
        LoadTestArgs args,
        CustomResourceOptions options,
        Dictionary<string, Input<string>> settings)
    {
        var environment = new InputList<EnvVarArgs>();
        foreach (var (key, value) in settings)
            environment.Add(new EnvVarArgs { Name = key, Value = value });

        new CustomResource(name, new TestRunArgs
        {
            Metadata = new ObjectMetaArgs { Name = $"{ScopedName.Local(name)}-{Text(args.Run)}", Namespace = args.Namespace },
            Spec = new TestRunSpecArgs
            {
                // One: k6 makes this rate with part of a CPU, and each runner more would read the index and count for itself.
                Parallelism = 1,
                Script = new TestRunScriptArgs { ConfigMap = new TestRunConfigMapArgs { Name = ScopedName.Local(scripts), File = script } },
                Arguments = "--no-usage-report",
                Runner = Pod(Versions.Images.K6, args.Resources, args.NodePool, environment),
                Starter = Pod(Versions.Images.K6Starter, new ContainerResources("20m", "100m", "16Mi", "64Mi"), args.NodePool),
            },
        }, options);
    }

    private static TestRunPodArgs Pod(
        ContainerImage image,
        ContainerResources resources,
        Input<string> nodePool,
        InputList<EnvVarArgs>? environment = null) => new()
        {
            Image = image.Reference,
            Env = environment,
            Resources = resources.ToArgs(ephemeralStorage: "256Mi"),
            NodeSelector = PodSpread.NodesOf(nodePool),
            Tolerations = PodSpread.TolerationsOf(nodePool),
            AutomountServiceAccountToken = "false",
            SecurityContext = RestrictedPod.RunAs(UserId),
            ContainerSecurityContext = RestrictedPod.Container(),
        };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
