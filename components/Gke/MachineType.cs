using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace GoCenter.Components.Gke;

/// <summary>
/// CPUs and memory of a Compute Engine machine type, read from its name by the rules in <c>machine_types.json</c>, which names its source.
/// </summary>
public sealed class MachineType
{
    private const string Custom = "custom";

    private static readonly Lazy<(ImmutableDictionary<string, decimal> PerCpu, ImmutableDictionary<string, MachineType> Machines)> s_facts =
        new(ReadFacts);

    private MachineType(string name, string series, string kind, int cpus, decimal sustainedCpus, decimal memoryMib)
    {
        Name = name;
        Series = series;
        Kind = kind;
        Cpus = cpus;
        SustainedCpus = sustainedCpus;
        MemoryMib = memoryMib;
    }

    /// <summary>The name: <c>n2-standard-4</c>.</summary>
    public string Name { get; }

    /// <summary>The series, which a price is for: <c>n2</c>.</summary>
    public string Series { get; }

    /// <summary>
    /// The kind within the series: <c>standard</c>, <c>highmem</c>, <c>highcpu</c>, <c>custom</c>, or a size that shares
    /// a CPU, such as <c>micro</c>.
    /// </summary>
    public string Kind { get; }

    /// <summary>vCPUs that the machine shows.</summary>
    public int Cpus { get; }

    /// <summary>
    /// vCPUs that it may use all the time and that are paid for: fewer than it shows where it shares a CPU with others, such as 0.25 of 2.
    /// </summary>
    public decimal SustainedCpus { get; }

    /// <summary>Memory, MiB: what Google writes as GB is GiB.</summary>
    public decimal MemoryMib { get; }

    /// <summary>Whether CPUs and memory are chosen one by one, which has prices of its own.</summary>
    public bool IsCustom => Kind == Custom;

    /// <summary>Whether it shares a CPU with other machines.</summary>
    public bool SharesCpu => SustainedCpus < Cpus;

    /// <summary>The machine type of a name, or null when neither a rule nor the list knows it: never a guess.</summary>
    public static MachineType? Find(string name)
    {
        if (s_facts.Value.Machines.TryGetValue(name, out var machine))
            return machine;
        var parts = name.Split('-');
        if (parts is [Custom, ..])
            return FindCustom(name, "n1", parts.AsSpan(1));
        if (parts is [var series, Custom, ..])
            return FindCustom(name, series, parts.AsSpan(2));
        // The local disks that a name ends with change neither CPUs nor memory.
        if (parts is not ([_, _, _] or [_, _, _, "lssd"]) || Number(parts[2]) is not { } cpus)
            return null;
        return s_facts.Value.PerCpu.TryGetValue($"{parts[0]}-{parts[1]}", out var perCpu)
            ? new MachineType(name, parts[0], parts[1], cpus, cpus, cpus * perCpu)
            : null;
    }

    /// <summary>
    /// https://cloud.google.com/compute/docs/instances/creating-instance-with-custom-machine-type:
    /// SERIES-custom-CPUS-MIB, n1 without its series.
    /// </summary>
    private static MachineType? FindCustom(string name, string series, ReadOnlySpan<string> size)
    {
        if (size is not ([_, _] or [_, _, "ext"]) || Number(size[1]) is not { } memory || !s_facts.Value.PerCpu.ContainsKey($"{series}-standard"))
            return null;
        if (Number(size[0]) is { } cpus)
            return new MachineType(name, series, Custom, cpus, cpus, memory);
        // e2-custom-micro-1024: the CPU is shared, the memory chosen.
        return s_facts.Value.Machines.TryGetValue($"{series}-{size[0]}", out var shared) && shared.SharesCpu
            ? new MachineType(name, series, Custom, shared.Cpus, shared.SustainedCpus, memory)
            : null;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static (ImmutableDictionary<string, decimal> PerCpu, ImmutableDictionary<string, MachineType> Machines) ReadFacts()
    {
        using var document = JsonDocument.Parse(EmbeddedFile.Read("Gke/machine_types.json"));
        var perCpu =
            from series in document.RootElement.GetProperty("memoryPerCpu").EnumerateObject()
            from kind in series.Value.EnumerateObject()
            select KeyValuePair.Create($"{series.Name}-{kind.Name}", kind.Value.GetDecimal());
        var machines =
            from machine in document.RootElement.GetProperty("machines").EnumerateObject()
            let parts = machine.Name.Split('-')
            let cpus = machine.Value.GetProperty("cpus").GetInt32()
            let sustained = machine.Value.TryGetProperty("sustainedCpus", out var share) ? share.GetDecimal() : cpus
            select KeyValuePair.Create(
                machine.Name,
                new MachineType(machine.Name, parts[0], parts[1], cpus, sustained, machine.Value.GetProperty("memory").GetDecimal()));
        return (perCpu.ToImmutableDictionary(), machines.ToImmutableDictionary());
    }
}
