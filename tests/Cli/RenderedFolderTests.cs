using GoCenter.Cli;
using GoCenter.Tests.Cli.Samples;

namespace GoCenter.Tests.Cli;

public sealed class RenderedFolderTests
{
    [Fact]
    public async Task A_folder_that_gocenter_wrote_is_replaced_whole()
    {
        using var project = new SampleProject();
        var folder = project.Folder["rendered"];
        project.Source["dev"] = SampleSource.Dev with { Workloads = 2 };
        await project.SucceedAsync("render", "dev", "--out", folder);
        Assert.Contains("proxy/service-athens-1.yaml", project.Folder.Files("rendered"));
        project.Source["dev"] = SampleSource.Dev;

        Assert.Equal($"{folder}: 12 files\n", await project.SucceedAsync("render", "dev", "--out", folder));

        Assert.DoesNotContain("proxy/service-athens-1.yaml", project.Folder.Files("rendered"));
        Assert.Equal(["rendered"], Directory.GetDirectories(project.Folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_folder_that_somebody_else_filled_is_left_alone()
    {
        using var project = new SampleProject();
        Directory.CreateDirectory(project.Folder["docs"]);
        project.Folder.Write("docs/notes.md", "mine");

        var (exitCode, output, error) = await project.RunAsync("render", "dev", "--out", project.Folder["docs"]);

        Assert.Equal((ExitCode.InvalidInput, ""), (exitCode, output));
        Assert.Equal($"{project.Folder["docs"]}: holds notes.md and was not written by gocenter render; name another folder or empty this one\n", error);
        Assert.Equal(["notes.md"], project.Folder.Files("docs"));
    }

    [Fact]
    public async Task An_empty_folder_is_filled_and_a_file_is_not_replaced()
    {
        using var project = new SampleProject();
        Directory.CreateDirectory(project.Folder["empty"]);
        var file = project.Folder.Write("file", "mine");

        await project.SucceedAsync("render", "dev", "--out", project.Folder["empty"] + "/");

        Assert.Contains(".gocenter-render", project.Folder.Files("empty"));
        Assert.Equal((ExitCode.InvalidInput, "", $"{file}: is a file; a folder is wanted\n"),
            await project.RunAsync("render", "dev", "--out", file));
    }
}
