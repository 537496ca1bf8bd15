using GoCenter.Cli;
using GoCenter.Cli.Stacks;
using GoCenter.Tests.Stacks.Settings;

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
}
