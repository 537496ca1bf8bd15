using System.CommandLine;
using GoCenter.Cli.Stacks;

namespace GoCenter.Cli.Commands;

/// <summary>The arguments and options that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary>The folder of the project; every command takes it.</summary>
    public static readonly Option<string?> Project = new("--project")
    {
        Description = "The folder with Pulumi.yaml; without it, the nearest one up from here.",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>An argument that names a stack.</summary>
    public static Argument<string> Stack(string name = "STACK") =>
        new(name) { Description = "A stack: dev for Pulumi.dev.yaml." };

    /// <summary>The project's folder.</summary>
    public static ProjectDirectory FindProject(ParseResult parsed) => ProjectDirectory.Find(parsed.GetValue(Project));
}
