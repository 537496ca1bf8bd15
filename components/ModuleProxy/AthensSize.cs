using System.Numerics;
using GoCenter.Components.Workloads;

namespace GoCenter.Components.ModuleProxy;

/// <summary>How much a replica of Athens does at once, and what disk that takes.</summary>
public sealed record AthensSize
{
    /// <summary>Folder for whatever the go command and git do not put into the scratch space; they use little of it.</summary>
    public const string TmpSize = "1Gi";

    /// <summary>Logs, which count as well until they are rotated.</summary>
    private const string LogSize = "1Gi";

    /// <summary>
    /// Most that a fetch takes: the clone, the zip, which the go command limits to 500 MiB, and what it packs,
    /// which it limits to as much again.
    /// </summary>
    private const string FetchSize = "2Gi";

    /// <summary>Scratch space where nobody says more: room for what a fetch that was cut short leaves behind.</summary>
    private const string LeastDefaultScratch = "10Gi";

    /// <summary>More than any machine has; what a slip of the pen asks for beyond it makes no difference.</summary>
    private const int MostCpus = 10_000;

    /// <summary>Fetches at once.</summary>
    public required int FetchWorkers { get; init; }

    /// <summary>Requests at once.</summary>
    public required int ProtocolWorkers { get; init; }

    /// <summary>Folder for fetches, a quantity.</summary>
    public required string Scratch { get; init; }

    /// <summary>Ephemeral storage of the container, a quantity.</summary>
    public required string Storage { get; init; }

    /// <summary>What fits the arguments.</summary>
    /// <exception cref="ArgumentException">The scratch space is too small for the fetches, or the limit for the scratch space.</exception>
    public static AthensSize Of(AthensArgs args)
    {
        var workers = FetchWorkersFor(args.Resources.CpuLimit);
        var fetches = LeastScratch(args.Resources.CpuLimit);
        var least = Quantity.Parse("LeastDefaultScratch", LeastDefaultScratch);
        var scratchSize = args.ScratchSize ?? (fetches.CompareTo(least) < 0 ? least : fetches).ToBytesText();
        var scratch = Quantity.Parse("ScratchSize", scratchSize);
        if (scratch.CompareTo(fetches) < 0)
        {
            throw new ArgumentException(
                $"ScratchSize is {scratchSize}; allowed is {fetches.ToBytesText()} or more, because {workers} fetches at once take up to {FetchSize} each");
        }

        var needed = LeastStorage(scratchSize);
        if (args.StorageLimit is { } limit && Quantity.Parse("StorageLimit", limit).CompareTo(needed) < 0)
        {
            throw new ArgumentException(
                $"StorageLimit is {limit}; allowed is {needed.ToBytesText()} or more: scratch {scratchSize}, /tmp {TmpSize} and logs {LogSize}");
        }

        return new AthensSize
        {
            FetchWorkers = workers,
            ProtocolWorkers = ProtocolWorkersFor(workers),
            Scratch = scratchSize,
            Storage = args.StorageLimit ?? needed.ToBytesText(),
        };
    }

    /// <summary>Scratch space that the fetches take which the CPU limit allows at once.</summary>
    public static Quantity LeastScratch(string cpuLimit) => Quantity.Parse("FetchSize", FetchSize).Times(FetchWorkersFor(cpuLimit));

    /// <summary>Ephemeral storage of a container with that scratch space.</summary>
    public static Quantity LeastStorage(string scratchSize) =>
        Quantity.Parse("ScratchSize", scratchSize).Plus(Quantity.Parse("TmpSize", TmpSize)).Plus(Quantity.Parse("LogSize", LogSize));

    /// <summary>
    /// Two for each CPU or part of one: a clone waits for the network half of the time. Never one alone, which a slow clone would block.
    /// </summary>
    public static int FetchWorkersFor(string cpuLimit) =>
        2 * (int)BigInteger.Min(Quantity.Parse("CpuLimit", cpuLimit).CountIn(1), MostCpus);

    /// <summary>
    /// Fifteen for each fetch, and Athens' own 30 at least. A request that waits for a fetch, its own or another replica's, holds one all
    /// the while; those that are answered from the bucket must not run out of them.
    /// </summary>
    public static int ProtocolWorkersFor(int fetchWorkers) => Math.Max(30, 15 * fetchWorkers);
}
