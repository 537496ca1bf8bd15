using System.Diagnostics;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs;

/// <summary>The command that writes digests into the list of versions, with a stand-in for skopeo: no registry is asked.</summary>
public sealed class PinImagesTests
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private const string Versions = """
        public static readonly ContainerImage Athens = new("docker.io/gomods/athens", "v0.18.0");
        public static readonly ContainerImage Old = new("docker.io/old/one", "1.0.0", "sha256:ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff");
        public static readonly HelmChart Keda = new("keda", "2.20.2", "https://kedacore.github.io/charts");

        """;

    [ToolFact("sh")]
    public async Task Writes_the_digests_that_the_registry_gives()
    {
        var (code, file, _) = await RunAsync($"echo {Digest}");

        Assert.Equal(0, code);
        Assert.Equal(
            Versions.Replace("\"v0.18.0\")", $"\"v0.18.0\", \"{Digest}\")", StringComparison.Ordinal)
                .Replace("sha256:ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff", Digest, StringComparison.Ordinal),
            file);
    }

    [ToolFact("sh")]
    public async Task Leaves_an_image_as_it_is_when_its_registry_does_not_answer()
    {
        var (code, file, output) = await RunAsync("case $* in *old*) echo 'no route to host' >&2; exit 1;; esac; echo " + Digest);

        Assert.Equal(1, code);
        Assert.Contains("docker.io/old/one:1.0.0 ... not asked: no route to host", output, StringComparison.Ordinal);
        Assert.Contains("\"1.0.0\", \"sha256:ffff", file, StringComparison.Ordinal);
        Assert.Contains($"\"v0.18.0\", \"{Digest}\"", file, StringComparison.Ordinal);
    }

    [ToolFact("sh")]
    public async Task Does_not_write_what_is_no_digest()
    {
        var (code, file, _) = await RunAsync("echo latest");

        Assert.Equal(1, code);
        Assert.Equal(Versions, file);
    }

    private static async Task<(int Code, string File, string Output)> RunAsync(string skopeo)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["Versions.cs"], Versions);
        await File.WriteAllTextAsync(folder["skopeo"], $"#!/bin/sh\n{skopeo}\n");
        await Tool.RunAsync("chmod", "+x", folder["skopeo"]);

        var start = new ProcessStartInfo("sh", [Path.Combine(Repository.Root, "components", "pin_images.sh"), folder["Versions.cs"]])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["PATH"] = $"{folder.Path}:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await File.ReadAllTextAsync(folder["Versions.cs"]), output);
    }
}
