using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs;

/// <summary>The shell scripts that people and pipelines start.</summary>
public sealed class ShellScriptTests
{
    [ToolFact("shellcheck")]
    public async Task Shellcheck_has_nothing_to_say()
    {
        var scripts = new[] { "components", "tests" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.sh", SearchOption.AllDirectories))
            .Append(Path.Combine(Repository.Root, ".ci", "run")).ToArray();

        Assert.True(scripts.Length > 5, $"only {scripts.Length} scripts were found");
        Assert.Equal("", await Tool.RunAsync("shellcheck", ["-x", "-P", "SCRIPTDIR", .. scripts]));
    }
}
