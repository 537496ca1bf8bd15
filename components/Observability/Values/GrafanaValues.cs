using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Observability.Values;

/// <summary>Grafana's part of kube-prometheus-stack.</summary>
public sealed class GrafanaValues : PlacedPodValues
{
    /// <summary>Name of the objects, whatever the release is called.</summary>
    [Input("fullnameOverride", required: true)]
    public required Input<string> FullnameOverride { get; init; }

    /// <summary>The administrator.</summary>
    [Input("admin", required: true)]
    public required Input<GrafanaAdminValues> Admin { get; init; }

    /// <summary>Sections of <c>grafana.ini</c>, each a map of keys.</summary>
    [Input("grafana.ini", required: true)]
    public InputMap<object> Ini { get; init; } = [];

    /// <summary>
    /// False: the chart brings some thirty dashboards, for etcd, Windows and AIX among others. Those of this program answer what an
    /// operator asks, every query of them is tested, and two answers to one question are one too many.
    /// </summary>
    [Input("defaultDashboardsEnabled", required: true)]
    public Input<bool> DefaultDashboards { get; init; } = false;

    /// <summary>
    /// Off: everything that is shown comes from files. What a disk would keep is sessions, stars and dashboards that nobody wrote down; and
    /// a disk would tie the one replica to a zone.
    /// </summary>
    [Input("persistence", required: true)]
    public Input<Toggle> Persistence { get; init; } = Toggle.Off;

    /// <summary>What the service account may do.</summary>
    [Input("rbac", required: true)]
    public required Input<GrafanaRbacValues> Rbac { get; init; }

    /// <summary>The containers that bring dashboards and data sources.</summary>
    [Input("sidecar", required: true)]
    public required Input<GrafanaSidecarValues> Sidecar { get; init; }

    /// <summary>User and group of the pod.</summary>
    [Input("securityContext", required: true)]
    public required Input<PodSecurityContextArgs> SecurityContext { get; init; }

    /// <summary>Rights of the container: none.</summary>
    [Input("containerSecurityContext", required: true)]
    public required Input<SecurityContextArgs> ContainerSecurityContext { get; init; }

    /// <summary>Empty folders, because the containers' own file systems are read-only.</summary>
    [Input("extraEmptyDirMounts", required: true)]
    public InputList<GrafanaMountValues> ExtraEmptyDirMounts { get; init; } = [];

    /// <summary>Secrets as files; null for none.</summary>
    [Input("extraSecretMounts")]
    public InputList<GrafanaSecretMountValues>? ExtraSecretMounts { get; init; }

    /// <summary>A container that changes owners as root; not needed without a disk, and not allowed by the restricted standard.</summary>
    [Input("initChownData", required: true)]
    public Input<Toggle> InitChownData { get; init; } = Toggle.Off;

    /// <summary>A pod that tests the release, from an image of its own.</summary>
    [Input("testFramework", required: true)]
    public Input<Toggle> TestFramework { get; init; } = Toggle.Off;
}
