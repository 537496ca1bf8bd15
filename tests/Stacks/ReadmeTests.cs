using GoCenter.Cli;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Stacks;

/// <summary>What the README shows is what the program prints.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task Shows_a_real_preview()
    {
        var shown = Repository.ReadText("README.md").Split("$ make preview\n")[1].Split("```")[0]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Trim() != "…").ToArray();

        var output = new StringWriter();
        var code = await GoCenterCommand.RunAsync(
            ["preview", "dev", "--project", Repository.Root], output, TextWriter.Null, new GoCenter.Cli.Stacks.EnvironmentSource());

        Assert.Equal(0, code);
        Assert.True(shown.Length > 30);
        Assert.Empty(shown.Except(output.ToString().Split('\n')));
    }
}
