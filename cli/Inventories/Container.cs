using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Inventories;

/// <summary>A container of a workload's pods.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Kind">What it is there for.</param>
/// <param name="Name">Its name in the pod.</param>
/// <param name="Path">Where in the inputs it stands: <c>spec.template.spec.containers[athens]</c>.</param>
/// <param name="Spec">What is declared of it.</param>
internal sealed record Container(Workload Workload, ContainerKind Kind, string Name, string Path, InputValue Spec)
{
    /// <summary>Whether it serves as long as the workload is there: probes and restarts matter.</summary>
    public bool IsLasting => Workload.IsLasting && Kind != ContainerKind.Init;

    /// <summary>The containers of a workload, those that are started first first.</summary>
    public static IEnumerable<Container> Of(Workload workload)
    {
        foreach (var (list, isInit) in new[] { ("initContainers", true), ("containers", false) })
        {
            var index = 0;
            foreach (var spec in workload.PodSpec.FindItems(list))
            {
                var name = spec.FindText("name") ?? $"{index}";
                var kind = !isInit ? ContainerKind.Main
                    : spec.FindText("restartPolicy") == "Always" ? ContainerKind.Sidecar
                    : ContainerKind.Init;
                yield return new Container(workload, kind, name, $"{workload.PodSpecPath}.{list}[{name}]", spec);
                index++;
            }
        }
    }
}
