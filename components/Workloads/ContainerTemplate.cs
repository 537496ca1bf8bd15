using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Workloads;

/// <summary>Containers of a pod and the volumes that they mount, under the restricted Pod Security Standard.</summary>
internal static class ContainerTemplate
{
    public static InputList<ContainerArgs> Containers(ImmutableArray<PodContainer> containers, int drainSeconds)
    {
        var declared = new InputList<ContainerArgs>();
        for (var i = 0; i < containers.Length; i++)
        {
            // All get their signal at once. The first serves and may still need the others, which therefore stay a second longer.
            declared.Add(Container(containers[i], i == 0 ? drainSeconds : drainSeconds + 1));
        }

        return declared;
    }

    public static InputList<VolumeArgs> Volumes(ImmutableArray<PodContainer> containers) => RestrictedPod.Volumes(
        Distinct(containers.SelectMany(container => container.Scratch)),
        containers.SelectMany(container => container.SecretFiles).DistinctBy(secret => secret.Name),
        containers.SelectMany(container => container.ConfigFiles).DistinctBy(config => config.Name));

    private static IEnumerable<ScratchVolume> Distinct(IEnumerable<ScratchVolume> volumes)
    {
        foreach (var shared in volumes.GroupBy(volume => volume.Name))
        {
            var sizes = shared.Select(volume => volume.SizeLimit).Distinct().ToList();
            if (sizes.Count > 1)
                throw new ArgumentException($"volume {shared.Key} is shared with the sizes {string.Join(" and ", sizes)}; allowed is one");
            yield return shared.First();
        }
    }

    private static ContainerArgs Container(PodContainer container, int drainSeconds)
    {
        CheckScratch(container);
        var declared = new ContainerArgs
        {
            Name = container.Name,
            Image = container.Image.Reference,
            ImagePullPolicy = "IfNotPresent",
            Ports = { new ContainerPortArgs { Name = container.PortName, ContainerPortValue = container.Port } },
            Resources = container.Resources.ToArgs(container.EphemeralStorage),
            // Up to two minutes to come up, then the liveness probe takes over.
            StartupProbe = Probe(container, container.LivenessPath, periodSeconds: 2, failures: 60),
            LivenessProbe = Probe(container, container.LivenessPath, periodSeconds: 10, failures: 3),
            ReadinessProbe = Probe(container, container.ReadinessPath, periodSeconds: 5, failures: 2),
            // Kubernetes removes the pod from the Service and signals it at the same moment; load balancers need a little longer.
            Lifecycle = new LifecycleArgs
            {
                PreStop = new LifecycleHandlerArgs { Sleep = new SleepActionArgs { Seconds = drainSeconds } },
            },
            SecurityContext = RestrictedPod.Container(),
            VolumeMounts = RestrictedPod.Mounts(container.Scratch, container.SecretFiles, container.ConfigFiles),
        };
        // Left out where there is none: an empty list would be one more thing to read in each diff.
        if (container.Environment is { } environment)
            declared.Env = environment;
        foreach (var word in container.Command)
            declared.Command.Add(word);
        return declared;
    }

    /// <summary>A pod is evicted at its containers' limits together, which have to leave its volumes what they are promised.</summary>
    private static void CheckScratch(PodContainer container)
    {
        if (container.Scratch.IsEmpty)
            return;
        var needed = container.Scratch
            .Select(volume => Quantity.Parse($"the size of volume {volume.Name}", volume.SizeLimit))
            .Aggregate((sum, size) => sum.Plus(size));
        if (Quantity.Parse($"EphemeralStorage of container {container.Name}", container.EphemeralStorage).CompareTo(needed) < 0)
        {
            throw new ArgumentException(
                $"EphemeralStorage of container {container.Name} is {container.EphemeralStorage}; allowed is {needed.ToBytesText()} or more, " +
                $"which its volumes may fill: {string.Join(" and ", container.Scratch.Select(volume => $"{volume.Name} {volume.SizeLimit}"))}");
        }
    }

    private static ProbeArgs Probe(PodContainer container, string path, int periodSeconds, int failures) => new()
    {
        HttpGet = new HTTPGetActionArgs { Path = path, Port = container.PortName },
        PeriodSeconds = periodSeconds,
        FailureThreshold = failures,
        TimeoutSeconds = 2,
    };
}
