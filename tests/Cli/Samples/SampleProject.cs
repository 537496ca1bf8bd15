using GoCenter.Cli;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Cli.Samples;

/// <summary>A project folder with the sample environments, and the program run in it.</summary>
internal sealed class SampleProject : IDisposable
{
    public SampleProject()
    {
        Folder.Write("Pulumi.yaml", "name: acme\n");
        Folder.Write("Pulumi.dev.yaml", "");
        Folder.Write("Pulumi.prod.yaml", "");
    }

    /// <summary>The folder.</summary>
    public TemporaryFolder Folder { get; } = new();

    /// <summary>The environments.</summary>
    public SampleSource Source { get; } = new();

    /// <summary>Runs the program as a user would, in this project.</summary>
    public async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] args)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var exitCode = await GoCenterCommand.RunAsync([.. args, "--project", Folder.Path], output, error, Source);
        return (exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Runs the program and expects it to succeed.</summary>
    public async Task<string> SucceedAsync(params string[] args)
    {
        var (exitCode, output, error) = await RunAsync(args);
        Assert.Equal("", error);
        Assert.Equal(ExitCode.Success, exitCode);
        return output;
    }

    public void Dispose() => Folder.Dispose();
}
