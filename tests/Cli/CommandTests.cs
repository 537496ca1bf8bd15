using GoCenter.Cli;
using GoCenter.Cli.Commands;
using GoCenter.Tests.Cli.Samples;

namespace GoCenter.Tests.Cli;

public sealed class CommandTests
{
    [Fact]
    public async Task Preview_draws_the_tree_and_counts()
    {
        using var project = new SampleProject();

        var output = await project.SucceedAsync("preview", "dev");

        Assert.Contains(
            """
                 Type                                     Name           Plan
             +   pulumi:pulumi:Stack                      acme-dev       create
             +   ├─ gocenter:sample:Cluster               cluster        create
             +   │  ├─ gcp:compute:Network                network        create
            """.ReplaceLineEndings("\n"),
            output,
            StringComparison.Ordinal);
        Assert.Contains("    2  kubernetes:core/v1:Secret\n", output, StringComparison.Ordinal);
        Assert.EndsWith(
            "Resources:\n    + 17 to create\n\nImages without a digest (make pin-images asks the registries):\n    docker.io/gomods/athens:v0.16.0\n",
            output,
            StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public async Task A_terminal_gets_the_same_text_with_colours()
    {
        using var project = new SampleProject();
        var plain = await project.SucceedAsync("preview", "dev");
        var output = new StringWriter();

        await GoCenterCommand.RunAsync(
            ["preview", "dev", "--project", project.Folder.Path], output, TextWriter.Null, project.Source, new Terminal(true, false));

        Assert.Contains('\u001b', output.ToString());
        Assert.Equal(plain, System.Text.RegularExpressions.Regex.Replace(output.ToString(), "\u001b\\[[0-9;]*m", ""));
    }

    [Fact]
    public async Task An_unknown_stack_lists_those_that_exist()
    {
        using var project = new SampleProject();

        foreach (var command in (string[][])[["preview", "staging"], ["graph", "staging", "--out", project.Folder["x.json"]], ["render", "staging", "--out", project.Folder["x"]], ["parity", "dev", "staging"]])
            Assert.Equal(
                (ExitCode.InvalidInput, "", "unknown stack \"staging\"; stacks are: dev, prod\n"), await project.RunAsync(command));
        Assert.Equal(["Pulumi.dev.yaml", "Pulumi.prod.yaml", "Pulumi.yaml"], project.Folder.Files());
    }

    [Fact]
    public async Task A_folder_without_a_project_is_refused()
    {
        using var project = new SampleProject();
        File.Delete(project.Folder["Pulumi.yaml"]);

        Assert.Equal(
            (ExitCode.InvalidInput, "", $"{project.Folder.Path}: holds no Pulumi.yaml\n"), await project.RunAsync("preview", "dev"));
    }

    [Fact]
    public async Task Faults_come_one_a_line_and_nothing_is_written()
    {
        using var project = new SampleProject();
        project.Source["dev"] = SampleSource.Dev with { Inside = _ => throw new InvalidInputException("first fault", "second fault") };

        Assert.Equal((ExitCode.InvalidInput, "", "first fault\nsecond fault\n"),
            await project.RunAsync("render", "dev", "--out", project.Folder["rendered"]));
        Assert.Equal((ExitCode.InvalidInput, "", "first fault\nsecond fault\n"),
            await project.RunAsync("graph", "dev", "--out", project.Folder["dev.json"]));
        Assert.Equal(["Pulumi.dev.yaml", "Pulumi.prod.yaml", "Pulumi.yaml"], project.Folder.Files());
    }

    [Fact]
    public async Task A_defect_is_an_internal_error()
    {
        using var project = new SampleProject();
        project.Source["dev"] = SampleSource.Dev with { Inside = _ => throw new InvalidOperationException("a defect") };

        var (exitCode, _, error) = await project.RunAsync("preview", "dev");

        Assert.Equal(ExitCode.InternalError, exitCode);
        Assert.StartsWith("gocenter: internal error: System.InvalidOperationException: a defect\n", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gocenter: Required command was not provided.\nSee: gocenter --help\n")]
    [InlineData("gocenter: Required argument missing for command: 'preview'.\nSee: gocenter preview --help\n", "preview")]
    [InlineData("gocenter: graph needs --out FILE, --svg FILE or both\nSee: gocenter graph --help\n", "graph", "dev")]
    [InlineData("gocenter: --json and --markdown exclude each other\nSee: gocenter preview --help\n", "preview", "dev", "--json", "--markdown")]
    [InlineData("gocenter: --json and --html exclude each other\nSee: gocenter preview --help\n", "preview", "dev", "--json", "--html", "dev.html")]
    [InlineData("gocenter: parity needs two stacks or more, or none for all of them\nSee: gocenter parity --help\n", "parity", "dev")]
    [InlineData("gocenter: parity needs two stacks or more, or none for all of them\nSee: gocenter parity --help\n", "parity", "dev", "dev")]
    [InlineData("gocenter: Required argument missing for option: '--svg'.\nSee: gocenter graph --help\n", "graph", "dev", "--svg")]
    [InlineData("gocenter: Required argument missing for option: '--against'.\nSee: gocenter cost --help\n", "cost", "dev", "--against")]
    [InlineData("gocenter: Required argument missing for option: '--pulumi-preview'.\nSee: gocenter policy --help\n", "policy", "--pulumi-preview")]
    [InlineData("gocenter: Required argument missing for option: '--typical'.\nSee: gocenter cost --help\n", "cost", "--typical")]
    [InlineData("gocenter: --typical is many; whole numbers from 0 to 100 are allowed\nSee: gocenter cost --help\n", "cost", "--typical", "many")]
    [InlineData("gocenter: Option '--base' is required.\nSee: gocenter review --help\n", "review")]
    [InlineData("gocenter: --expect-no-changes needs --against FILE\nSee: gocenter preview --help\n", "preview", "dev", "--expect-no-changes")]
    [InlineData("gocenter: Unrecognized command or argument '--jsn'.\nSee: gocenter preview --help\n", "preview", "dev", "--jsn")]
    public async Task A_wrong_command_line_says_what_is_wrong(string error, params string[] args)
    {
        var (output, faults) = (new StringWriter(), new StringWriter());

        var exitCode = await GoCenterCommand.RunAsync(args, output, faults, new SampleSource());

        Assert.Equal((ExitCode.InvalidInput, "", error), (exitCode, output.ToString(), faults.ToString()));
    }

    [Theory]
    [InlineData]
    [InlineData("preview")]
    [InlineData("graph")]
    [InlineData("render")]
    [InlineData("parity")]
    [InlineData("policy")]
    [InlineData("survive")]
    [InlineData("cost")]
    [InlineData("review")]
    [InlineData("chart-values")]
    public async Task Every_command_has_help_with_examples_and_exit_codes(params string[] command)
    {
        using var project = new SampleProject();

        var help = await project.SucceedAsync([.. command, "--help"]);

        Assert.Contains($"Examples:\n  gocenter {(command is [] ? "preview" : command[0])}", help, StringComparison.Ordinal);
        Assert.Contains("  2   the command line, a settings file", help, StringComparison.Ordinal);
        Assert.Contains("--project <DIR>", help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_is_one_line()
    {
        var output = new StringWriter();

        Assert.Equal(0, await GoCenterCommand.RunAsync(["--version"], output, TextWriter.Null, new SampleSource()));
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", output.ToString());
    }

    [Fact]
    public async Task A_saved_graph_tells_whether_anything_changed()
    {
        using var project = new SampleProject();
        var file = project.Folder["saved/dev.json"];
        Assert.Equal($"{file}: 16 resources\n", await project.SucceedAsync("graph", "dev", "--out", file));

        Assert.Equal(0, (await project.RunAsync("preview", "dev", "--against", file, "--expect-no-changes")).ExitCode);
        Assert.Equal(0, (await project.RunAsync("preview", "prod", "--against", file)).ExitCode);
        Assert.Equal(ExitCode.Differences, (await project.RunAsync("preview", "prod", "--against", file, "--expect-no-changes")).ExitCode);
        Assert.Equal(await File.ReadAllTextAsync(file), await project.SucceedAsync("preview", "dev", "--json"));
    }

    [Fact]
    public async Task Machines_get_the_differences_as_JSON()
    {
        using var project = new SampleProject();
        var file = project.Folder["dev.json"];
        await project.SucceedAsync("graph", "dev", "--out", file);
        project.Source["dev"] = SampleSource.Dev with { Replicas = 3 };

        Assert.Equal(
            """
            {
              "project": "acme",
              "stack": "dev",
              "create": [],
              "update": [
                {
                  "type": "kubernetes:apps/v1:Deployment",
                  "name": "athens",
                  "properties": [
                    {
                      "path": "spec.replicas",
                      "old": 2,
                      "new": 3
                    }
                  ]
                }
              ],
              "delete": [],
              "outputs": [],
              "unchanged": 15
            }

            """.ReplaceLineEndings("\n"),
            await project.SucceedAsync("preview", "dev", "--against", file, "--json"));
    }

    [Fact]
    public async Task Parity_ends_with_1_when_it_is_broken()
    {
        using var project = new SampleProject();

        Assert.Equal(ExitCode.Differences, (await project.RunAsync("parity", "dev", "prod")).ExitCode);
        project.Source["prod"] = SampleSource.Dev;
        Assert.Equal(ExitCode.Success, (await project.RunAsync("parity")).ExitCode);
    }
}
