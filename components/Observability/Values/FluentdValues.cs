using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Observability.Values;

/// <summary>Values of the chart <c>fluentd</c>.</summary>
public sealed class FluentdValues : PodValues
{
    /// <summary>What runs the pods: <c>DaemonSet</c>, one on each node.</summary>
    [Input("kind", required: true)]
    public Input<string> Kind { get; init; } = "DaemonSet";

    /// <summary>The image; the chart's own has the output for Elasticsearch.</summary>
    [Input("image", required: true)]
    public required Input<ImageValues> Image { get; init; }

    /// <summary>The service account and its annotations.</summary>
    [Input("serviceAccount", required: true)]
    public required Input<ServiceAccountValues> ServiceAccount { get; init; }

    /// <summary>Priority class of the pods.</summary>
    [Input("priorityClassName", required: true)]
    public required Input<string> PriorityClassName { get; init; }

    /// <summary>PodSecurityPolicy left Kubernetes in 1.25; the chart still asks.</summary>
    [Input("podSecurityPolicy", required: true)]
    public Input<Toggle> PodSecurityPolicy { get; init; } = Toggle.Off;

    /// <summary>Security context of the container; the chart's is empty.</summary>
    [Input("securityContext", required: true)]
    public required Input<SecurityContextArgs> SecurityContext { get; init; }

    /// <summary>When the kubelet starts a container again; the chart's asks for an answer within a second, from the start.</summary>
    [Input("livenessProbe", required: true)]
    public required Input<ProbeArgs> LivenessProbe { get; init; }

    /// <summary>When a pod counts as running.</summary>
    [Input("readinessProbe", required: true)]
    public required Input<ProbeArgs> ReadinessProbe { get; init; }

    /// <summary>The chart's dashboard. This repository has one of its own, and nobody looks for it in the agents' namespace.</summary>
    [Input("dashboards", required: true)]
    public Input<Toggle> Dashboards { get; init; } = Toggle.Off;

    /// <summary>Seconds from the signal to the end.</summary>
    [Input("terminationGracePeriodSeconds", required: true)]
    public required Input<int> TerminationGracePeriodSeconds { get; init; }

    /// <summary>Whether to mount Docker's log folder. containerd's logs are under <c>/var/log</c>, which is always mounted.</summary>
    [Input("mountDockerContainersDirectory", required: true)]
    public Input<bool> MountDockerContainersDirectory { get; init; } = false;

    /// <summary>Volumes besides the host's log folder.</summary>
    [Input("volumes", required: true)]
    public InputList<VolumeArgs> Volumes { get; init; } = [];

    /// <summary>Where the container sees them.</summary>
    [Input("volumeMounts", required: true)]
    public InputList<VolumeMountArgs> VolumeMounts { get; init; } = [];

    /// <summary>Environment, which the configuration files read.</summary>
    [Input("env", required: true)]
    public InputList<EnvVarArgs> Env { get; init; } = [];

    /// <summary>Configuration files by name. Helm merges maps: a file of the chart's own has to be emptied by name.</summary>
    [Input("fileConfigs", required: true)]
    public InputMap<string> FileConfigs { get; init; } = [];

    /// <summary>How Prometheus finds the pods.</summary>
    [Input("metrics", required: true)]
    public Input<FluentdMetricsValues> Metrics { get; init; } = new FluentdMetricsValues();
}
