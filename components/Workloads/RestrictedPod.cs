using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Workloads;

/// <summary>
/// What every pod declared here has in common: the restricted Pod Security Standard, its place, its writable folders and its secrets.
/// </summary>
internal static class RestrictedPod
{
    /// <summary>
    /// Annotation of the pods that says how many seconds their programs take after the signal to stop: <c>gocenter policy</c> holds it
    /// against the grace, for which it cannot look into the programs.
    /// </summary>
    public const string ShutdownAnnotation = "gocenter.dev/shutdown-seconds";

    /// <summary>Runs every container as one user and group, which also owns the volumes.</summary>
    public static PodSecurityContextArgs RunAs(int userId) => new()
    {
        RunAsNonRoot = true,
        RunAsUser = userId,
        RunAsGroup = userId,
        FsGroup = userId,
        SeccompProfile = new SeccompProfileArgs { Type = "RuntimeDefault" },
    };

    /// <summary>A container without any right beyond its user's, and nothing to write on but its volumes.</summary>
    public static SecurityContextArgs Container() => new()
    {
        AllowPrivilegeEscalation = false,
        ReadOnlyRootFilesystem = true,
        Capabilities = new CapabilitiesArgs { Drop = { "ALL" } },
    };

    /// <summary>Only nodes of one pool.</summary>
    public static NodeAffinityArgs On(string nodePool) => new()
    {
        RequiredDuringSchedulingIgnoredDuringExecution = new NodeSelectorArgs
        {
            NodeSelectorTerms =
            {
                new NodeSelectorTermArgs
                {
                    MatchExpressions = { new NodeSelectorRequirementArgs { Key = PodSpread.NodePoolLabel, Operator = "In", Values = { nodePool } } },
                },
            },
        },
    };

    /// <summary>Where the container sees its writable folders, its secrets and its configuration.</summary>
    public static InputList<VolumeMountArgs> Mounts(
        IEnumerable<ScratchVolume> scratchVolumes, IEnumerable<SecretFile> secretFiles, IEnumerable<ConfigFile> configFiles)
    {
        var mounts = new InputList<VolumeMountArgs>();
        foreach (var scratch in scratchVolumes)
            mounts.Add(new VolumeMountArgs { Name = scratch.Name, MountPath = scratch.MountPath });
        foreach (var secret in secretFiles)
            mounts.Add(new VolumeMountArgs { Name = secret.Name, MountPath = secret.MountPath, ReadOnly = true });
        foreach (var config in configFiles)
            mounts.Add(new VolumeMountArgs { Name = config.Name, MountPath = config.MountPath, ReadOnly = true });
        return mounts;
    }

    /// <summary>The volumes of the same.</summary>
    public static InputList<VolumeArgs> Volumes(
        IEnumerable<ScratchVolume> scratchVolumes, IEnumerable<SecretFile> secretFiles, IEnumerable<ConfigFile> configFiles)
    {
        var volumes = new InputList<VolumeArgs>();
        foreach (var scratch in scratchVolumes)
            volumes.Add(new VolumeArgs { Name = scratch.Name, EmptyDir = new EmptyDirVolumeSourceArgs { SizeLimit = scratch.SizeLimit } });
        foreach (var secret in secretFiles)
        {
            // 0440: readable through the pod's own group, by no other user of the container.
            var source = new SecretVolumeSourceArgs { SecretName = secret.SecretName, DefaultMode = 288 };
            foreach (var key in secret.Keys)
                source.Items.Add(new KeyToPathArgs { Key = key, Path = key });
            volumes.Add(new VolumeArgs { Name = secret.Name, Secret = source });
        }

        foreach (var config in configFiles)
        {
            // 0644, which is Kubernetes' default: Athens refuses configuration that others may write or run, and a
            // changed default would stop it.
            var source = new ConfigMapVolumeSourceArgs { Name = config.ConfigMapName, DefaultMode = 420 };
            volumes.Add(new VolumeArgs { Name = config.Name, ConfigMap = source });
        }

        return volumes;
    }
}
