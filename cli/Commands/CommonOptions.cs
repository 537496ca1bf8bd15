using System.CommandLine;
using System.CommandLine.Parsing;
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

    /// <summary>An argument that names any number of stacks, or none for all of them.</summary>
    public static Argument<string[]> Stacks() =>
        new("STACK") { Description = "Stacks: dev for Pulumi.dev.yaml; without one, all of them.", Arity = ArgumentArity.ZeroOrMore };

    /// <summary>The stacks that an argument names, in its order and each once, or all that have settings.</summary>
    public static IReadOnlyList<string> StacksOrAll(ParseResult parsed, Argument<string[]> stacks, ProjectDirectory project) =>
        parsed.GetValue(stacks) is { Length: > 0 } named ? [.. named.Distinct(StringComparer.Ordinal)] : project.StackNames();

    /// <summary>The project's folder.</summary>
    public static ProjectDirectory FindProject(ParseResult parsed) => ProjectDirectory.Find(parsed.GetValue(Project));

    /// <summary>Has a command refuse what does not go together.</summary>
    /// <param name="command">The command.</param>
    /// <param name="fault">What is wrong with its options, or null.</param>
    public static void Refuse(this Command command, Func<CommandResult, string?> fault) => command.Validators.Add(result =>
    {
        try
        {
            if (fault(result) is { } wrong)
                result.AddError(wrong);
        }
        catch (InvalidOperationException)
        {
            // An option without its value, which the library throws at whoever asks for it, and then tells of by itself.
        }
    });
}
