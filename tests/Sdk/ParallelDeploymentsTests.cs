using Pulumi;
using Pulumi.Testing;

namespace GoCenter.Tests.Sdk;

public class ParallelDeploymentsTests
{
    [Fact(Timeout = Run.TimeLimit)]
    public async Task Deployments_side_by_side_do_not_mix()
    {
        var recorded = await Task.WhenAll(Enumerable.Range(0, 16).Select(async number =>
        {
            var mocks = new RecordingMocks { Before = async _ => await Task.Delay(1) };
            await Deployment.TestAsync(mocks, new TestOptions { StackName = $"stack{number}", IsPreview = false }, async Task () =>
            {
                var one = new Thing($"one{number}");
                await Task.Yield();
                _ = new Thing("two", new ThingArgs { Text = one.Urn.Apply(urn => $"{Deployment.Instance.StackName} {urn}") });
            });
            return (number, mocks);
        }));

        foreach (var (number, mocks) in recorded)
        {
            Assert.Equal([$"one{number}", "two"], mocks.Resources.Select(args => args.Name));
            Assert.Equal(
                $"stack{number} urn:pulumi:stack{number}::project::pulumi:pulumi:Stack$sample:index:Thing::one{number}",
                mocks.Inputs("two")["text"]);
        }
    }

    [Fact(Timeout = Run.TimeLimit)]
    public async Task A_failure_stays_in_its_deployment()
    {
        var failing = Run.Program(() => throw new RunException("one fails"), new RecordingMocks());
        var passing = Run.Program(() => new Thing("one"), new RecordingMocks { Before = async _ => await Task.Delay(20) });
        Assert.Equal("one fails", (await Assert.ThrowsAsync<RunException>(() => failing)).Message);
        Assert.Single(await passing);
    }
}
