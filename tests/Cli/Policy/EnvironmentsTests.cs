using GoCenter.Cli;
using GoCenter.Cli.Policy;
using GoCenter.Cli.Policy.Rules;
using GoCenter.Cli.Stacks;
using GoCenter.Tests.Stacks;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Cli.Policy;

/// <summary>
/// Every environment of this repository keeps every rule, or an exception in the code says why not; and no exception is stale.
/// </summary>
public sealed class EnvironmentsTests
{
    [Fact]
    public async Task Keep_every_rule_or_say_why_not()
    {
        var stacks = ProjectDirectory.Find(Repository.Root).StackNames();
        var (output, error) = (new StringWriter(), new StringWriter());

        var code = await GoCenterCommand.RunAsync(
            ["policy", .. stacks, "--project", Repository.Root], output, error, new EnvironmentSource());

        Assert.True(code == ExitCode.Success, $"{error}{output}");
        Assert.All(stacks, stack => Assert.Contains($"{stack}: rules ", output.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keep_them_while_a_load_test_runs()
    {
        var settings = Repository.ReadText("Pulumi.dev.yaml").Replace("loadTest: false", "loadTest: true", StringComparison.Ordinal);

        var report = new PolicyCheck(PolicyRules.All, PolicyException.All).Of(await EnvironmentStackTests.GraphOf("dev", settings));

        Assert.Contains(report.Excepted, finding => finding.Exception!.Component == "gocenter:LoadTests:LoadTest");
        Assert.Empty(report.Violations);
    }
}
