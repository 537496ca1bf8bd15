using GoCenter.Components.ModuleProxy;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.ModuleProxy;

public sealed class AthensSizeTests
{
    private const string Deployment = "kubernetes:apps/v1:Deployment";

    [Theory]
    [InlineData("200m", "2", "30")]
    [InlineData("800m", "2", "30")]
    [InlineData("1", "2", "30")]
    [InlineData("1500m", "4", "60")]
    [InlineData("2", "4", "60")]
    [InlineData("2.5", "6", "90")]
    public async Task Works_as_much_at_once_as_its_CPU_allows(string cpuLimit, string fetches, string requests)
    {
        var declared = await Declare(SampleAthens.Args(cpuLimit: cpuLimit));

        Assert.Equal(fetches, Workload.Variable(declared, "athens", "ATHENS_GOGET_WORKERS"));
        Assert.Equal(requests, Workload.Variable(declared, "athens", "ATHENS_PROTOCOL_WORKERS"));
    }

    [Theory]
    [InlineData("10Gi", null, "12Gi")]
    [InlineData("4Gi", null, "6Gi")]
    [InlineData("4608Mi", null, "6656Mi")]
    [InlineData("4Gi", "6Gi", "6Gi")]
    [InlineData("4Gi", "20Gi", "20Gi")]
    public async Task Takes_disk_for_scratch_and_a_little_more(string scratch, string? limit, string expected)
    {
        var declared = await Declare(SampleAthens.Args(scratchSize: scratch, storageLimit: limit));

        var volume = Workload.VolumeAt(declared, "athens", "/var/lib/athens");
        Assert.Equal(scratch, declared.Input(Deployment, "athens", $"{volume}.emptyDir.sizeLimit"));
        foreach (var kind in new[] { "requests", "limits" })
            Assert.Equal(
                expected, declared.Input(Deployment, "athens", $"spec.template.spec.containers[0].resources.{kind}.ephemeral-storage"));
    }

    [Theory]
    [InlineData("800m", "10Gi", "12Gi")]
    [InlineData("2.5", "12Gi", "14Gi")]
    public async Task Takes_disk_for_the_fetches_that_its_CPU_allows(string cpuLimit, string scratch, string storage)
    {
        var declared = await Declare(SampleAthens.Args(cpuLimit: cpuLimit));

        var volume = Workload.VolumeAt(declared, "athens", "/var/lib/athens");
        Assert.Equal(scratch, declared.Input(Deployment, "athens", $"{volume}.emptyDir.sizeLimit"));
        Assert.Equal(storage, declared.Input(Deployment, "athens", "spec.template.spec.containers[0].resources.limits.ephemeral-storage"));
    }

    [Theory]
    [InlineData("10Gi", "11Gi", "800m", "StorageLimit is 11Gi; allowed is 12Gi or more: scratch 10Gi, /tmp 1Gi and logs 1Gi")]
    [InlineData("10Gi", "lots", "800m", "StorageLimit is \"lots\"; allowed is a Kubernetes quantity above zero, such as 800m or 1Gi")]
    [InlineData("3Gi", null, "800m", "ScratchSize is 3Gi; allowed is 4Gi or more, because 2 fetches at once take up to 2Gi each")]
    [InlineData("10Gi", null, "2500m", "ScratchSize is 10Gi; allowed is 12Gi or more, because 6 fetches at once take up to 2Gi each")]
    [InlineData("10Gi", null, "much", "CpuLimit is \"much\"; allowed is a Kubernetes quantity above zero, such as 800m or 1Gi")]
    public async Task Refuses_what_does_not_fit(string scratch, string? limit, string cpuLimit, string message)
    {
        var fault = await Assert.ThrowsAnyAsync<Exception>(
            () => Declare(SampleAthens.Args(scratchSize: scratch, storageLimit: limit, cpuLimit: cpuLimit)));

        Assert.Contains(message, fault.ToString(), StringComparison.Ordinal);
    }

    private static Task<Declared> Declare(AthensArgs args) => Declared.ByAsync(() => new Athens("athens", args));
}
