using GoCenter.Components.Gke;

namespace GoCenter.Tests.Components.Gke;

public sealed class MachineTypeTests
{
    [Theory]
    [InlineData("n2-standard-4", "n2", "standard", 4, 4, 16384)]
    [InlineData("e2-standard-2", "e2", "standard", 2, 2, 8192)]
    [InlineData("e2-highcpu-8", "e2", "highcpu", 8, 8, 8192)]
    [InlineData("n1-highcpu-2", "n1", "highcpu", 2, 2, 1843.2)]
    [InlineData("n2-highmem-128", "n2", "highmem", 128, 128, 884736)]
    [InlineData("c3-standard-4-lssd", "c3", "standard", 4, 4, 16384)]
    [InlineData("e2-medium", "e2", "medium", 2, 1, 4096)]
    [InlineData("e2-micro", "e2", "micro", 2, 0.25, 1024)]
    [InlineData("n2-custom-4-8192", "n2", "custom", 4, 4, 8192)]
    [InlineData("custom-2-3840", "n1", "custom", 2, 2, 3840)]
    [InlineData("n2-custom-2-32768-ext", "n2", "custom", 2, 2, 32768)]
    [InlineData("e2-custom-small-3072", "e2", "custom", 2, 0.5, 3072)]
    public void Reads_the_size_from_the_name(string name, string series, string kind, int cpus, double sustained, double memory)
    {
        var machine = MachineType.Find(name);

        Assert.NotNull(machine);
        Assert.Equal((name, series, kind, cpus), (machine.Name, machine.Series, machine.Kind, machine.Cpus));
        Assert.Equal(((decimal)sustained, (decimal)memory), (machine.SustainedCpus, machine.MemoryMib));
        Assert.Equal(sustained < cpus, machine.SharesCpu);
        Assert.Equal(kind == "custom", machine.IsCustom);
    }

    [Theory]
    [InlineData("")]
    [InlineData("n2")]
    [InlineData("n2-standard")]
    [InlineData("n2-standard-0")]
    [InlineData("n2-standard-x")]
    [InlineData("n2-standard-4-8")]
    [InlineData("n2-custom-4")]
    [InlineData("n2-custom-micro-1024")]
    [InlineData("z9-standard-4")]
    [InlineData("z9-custom-4-8192")]
    [InlineData("a2-highgpu-1g")]
    [InlineData("t2d-highmem-4")]
    public void Says_that_it_does_not_know_rather_than_guess(string name) => Assert.Null(MachineType.Find(name));
}
