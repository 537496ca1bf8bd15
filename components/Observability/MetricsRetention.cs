using System.Globalization;
using System.Numerics;
using GoCenter.Components.Workloads;

namespace GoCenter.Components.Observability;

/// <summary>How much of its disk Prometheus may fill.</summary>
public static class MetricsRetention
{
    /// <summary>The smallest disk that the write-ahead log of a quiet cluster fits on beside a block or two.</summary>
    public const string LeastStorage = "1Gi";

    /// <summary>
    /// Percent of the disk that blocks may take. Prometheus deletes when blocks and write-ahead log are over its limit, and until then a
    /// compaction writes the new block beside the old ones: the rest is for that.
    /// </summary>
    private const int Percent = 80;

    /// <summary>The limit in Prometheus's words, whose MB are 1024 x 1024 bytes.</summary>
    /// <param name="storage">The disk, a Kubernetes quantity.</param>
    /// <exception cref="ArgumentException">The disk is smaller than <see cref="LeastStorage"/>.</exception>
    public static string SizeOn(string storage)
    {
        var disk = Quantity.Parse("storage", storage);
        if (disk.CompareTo(Quantity.Parse("least storage", LeastStorage)) < 0)
            throw new ArgumentException($"storage is \"{storage}\"; allowed is {LeastStorage} or more");
        BigInteger megabytes = disk.CountIn(1) * Percent / 100 >> 20;
        return string.Create(CultureInfo.InvariantCulture, $"{megabytes}MB");
    }
}
