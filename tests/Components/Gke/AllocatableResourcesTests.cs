using GoCenter.Components.Gke;

namespace GoCenter.Tests.Components.Gke;

public sealed class AllocatableResourcesTests
{
    /// <summary>
    /// The node that https://cloud.google.com/kubernetes-engine/docs/concepts/plan-node-sizes shows: 4 CPUs, 16 GiB, a disk of 100 GiB.
    /// </summary>
    [Fact]
    public void Gives_what_the_documented_node_shows()
    {
        var node = AllocatableResources.Of(MachineType.Find("e2-standard-4")!, 100);

        Assert.Equal(3920, node.MilliCpu);
        // To the byte the formula gives 47,060,071,478 of that node's exact disk; the partitions' 5.75 GiB are rounded.
        Assert.InRange(node.Storage, 47_060_071_478 - (1 << 22), 47_060_071_478 + (1 << 22));
        Assert.InRange(node.Memory, 13_498_416L * 1024 * 99 / 100, 13_498_416L * 1024);
    }

    [Theory]
    [InlineData("n1-standard-1", 940)]
    [InlineData("n2-standard-2", 1930)]
    [InlineData("n2-standard-8", 7910)]
    [InlineData("n2-standard-32", 31850)]
    [InlineData("e2-medium", 940)]
    [InlineData("e2-micro", 940)]
    [InlineData("g1-small", 940)]
    public void Keeps_less_of_each_further_cpu(string machine, long milliCpu) =>
        Assert.Equal(milliCpu, AllocatableResources.Of(MachineType.Find(machine)!, 100).MilliCpu);

    [Theory]
    [InlineData("f1-micro", 255)]
    [InlineData("e2-micro", 256)]
    [InlineData("e2-medium", 1024)]
    [InlineData("e2-standard-2", 1843.2)]
    [InlineData("e2-standard-4", 2662.4)]
    [InlineData("n2-standard-32", 9543.68)]
    [InlineData("n2-highmem-32", 12165.12)]
    public void Keeps_less_of_each_further_gib_and_the_threshold(string name, double kept)
    {
        var machine = MachineType.Find(name)!;
        var expected = ((double)machine.MemoryMib * 0.97) - kept - 100;

        Assert.InRange(AllocatableResources.Of(machine, 100).Memory / (double)NodeResources.Mib, expected - 0.01, expected + 0.01);
    }

    [Theory]
    [InlineData(10, 0)]
    [InlineData(30, 6.825)]
    [InlineData(50, 16.325)]
    [InlineData(100, 43.825)]
    [InlineData(1000, 794.825)]
    public void Keeps_a_share_of_the_disk(int diskGb, double gib) =>
        Assert.InRange(
            AllocatableResources.Of(MachineType.Find("e2-medium")!, diskGb).Storage / (double)NodeResources.Gib, gib - 0.001, gib + 0.001);

    [Fact]
    public void Names_what_gke_runs_itself()
    {
        Assert.Equal(350, GkeSystemPods.OnEachNode.MilliCpu);
        Assert.Contains(GkeSystemPods.OnceInACluster, pod => pod is { Name: "kube-dns", Replicas: 2, Requests.MilliCpu: 260 });
        Assert.All(GkeSystemPods.OnceInACluster, pod => Assert.True(pod.Requests.Memory > 0));
    }

    [Theory]
    [InlineData(4000, 8, 0, 5, 4)]
    [InlineData(4000, 2, 0, 5, 2)]
    [InlineData(4000, 8, 0, 3, 3)]
    [InlineData(-1, 8, 0, 5, 0)]
    public void Counts_what_fits(long milliCpu, long memory, long storage, int most, int count) =>
        Assert.Equal(count, new NodeResources(milliCpu, memory, storage).CountOf(new NodeResources(1000, 1, 0), most));

    [Fact]
    public void Holds_what_asks_for_nothing_even_when_it_is_full()
    {
        Assert.True(new NodeResources(-1, 0, 0).Holds(default));
        Assert.False(new NodeResources(1000, 10, 10).Holds(new NodeResources(1000, 11, 10)));
        Assert.Equal(new NodeResources(3, 5, 7), NodeResources.Max(new NodeResources(3, 1, 7), new NodeResources(2, 5, 6)));
    }
}
