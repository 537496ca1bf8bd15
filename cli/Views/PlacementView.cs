using System.Globalization;
using GoCenter.Cli.Survival;
using GoCenter.Cli.Text;
using GoCenter.Components.Gke;

namespace GoCenter.Cli.Views;

/// <summary>Which pods are on which nodes, as a picture in text: a likely placement of the fewest replicas.</summary>
internal static class PlacementView
{
    private const int BarWidth = 20;

    /// <summary>Draws a cluster's nodes, zone by zone.</summary>
    public static StyledText Draw(SurvivalReport report)
    {
        var text = new StyledText();
        foreach (var cluster in report.Clusters)
        {
            text.Line(
                $"A likely placement in {report.Stack}'s cluster {cluster.Name}; # is CPU that pods ask for, . is free:", Tone.Strong);
            foreach (var zone in cluster.Placement.Nodes.GroupBy(static node => node.Zone).OrderBy(static zone => zone.Key, StringComparer.Ordinal))
            {
                text.Line($"    {zone.Key}", Tone.Strong);
                var nodes = zone.OrderBy(static node => node.Pool.Pool.Name, StringComparer.Ordinal).ThenBy(static node => node.Number)
                    .ToArray();
                for (var i = 0; i < nodes.Length; i++)
                    DrawNode(text, nodes[i], i == nodes.Length - 1);
            }

            text.Line();
        }

        return text;
    }

    private static void DrawNode(StyledText text, PlacedNode node, bool isLast)
    {
        text.Add(isLast ? "    └─ " : "    ├─ ", Tone.Faint)
            .Add($"{node.Pool.Pool.Name} {node.Number.ToString(CultureInfo.InvariantCulture)}", Tone.Strong)
            .Add($" {node.Pool.Pool.MachineType}{(node.Pool.IsPreemptible ? ", preemptible" : "")} ", Tone.Faint);
        if (node.Pool.Allocatable is { } all)
        {
            var used = (all - node.Free).MilliCpu;
            var filled = all.MilliCpu <= 0 ? BarWidth : (int)Math.Clamp(used * BarWidth / all.MilliCpu, 0, BarWidth);
            text.Add($"[{new string('#', filled)}{new string('.', BarWidth - filled)}] ")
                .Add(string.Create(CultureInfo.InvariantCulture,
                    $"{used}m of {all.MilliCpu}m, {(all - node.Free).Memory / NodeResources.Mib} of {all.Memory / NodeResources.Mib} MiB, disk {(all - node.Free).Storage / NodeResources.Gib} of {all.Storage / NodeResources.Gib} GiB"),
                    Tone.Faint);
        }

        text.Line();
        var rail = isLast ? "       " : "    │  ";
        var pods = node.Pods.GroupBy(static pod => pod.Id).OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => group.Count() == 1
                ? group.Key
                : string.Create(CultureInfo.InvariantCulture, $"{group.Key} x{group.Count()}"));
        foreach (var line in Wrap(pods, 100))
            text.Add(rail, Tone.Faint).Line("   " + line);
    }

    private static IEnumerable<string> Wrap(IEnumerable<string> words, int width)
    {
        var line = "";
        foreach (var word in words)
        {
            if (line.Length > 0 && line.Length + word.Length + 2 > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line}, {word}";
        }

        yield return line.Length == 0 ? "(agents alone)" : line;
    }
}
