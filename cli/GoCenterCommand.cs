using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using GoCenter.Cli.Commands;
using GoCenter.Cli.Stacks;

namespace GoCenter.Cli;

/// <summary>The whole program but for the process around it.</summary>
internal static class GoCenterCommand
{
    /// <summary>Runs a command line.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where faults and progress go.</param>
    /// <param name="source">Where graphs come from.</param>
    /// <param name="terminal">What the two writers can show; plain text when null.</param>
    /// <returns>The <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(
        string[] args, TextWriter output, TextWriter error, IStackSource source, Terminal? terminal = null)
    {
        try
        {
            var root = CreateRoot(new CommandContext(output, error, terminal ?? Terminal.Plain, source));
            var parsed = root.Parse(args);
            if (parsed.Action is ParseErrorAction)
            {
                foreach (var fault in parsed.Errors)
                    error.WriteLine($"gocenter: {fault.Message}");
                error.WriteLine($"See: {(parsed.CommandResult.Command is RootCommand ? "gocenter" : "gocenter " + parsed.CommandResult.Command.Name)} --help");
                return ExitCode.InvalidInput;
            }

            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (InvalidInputException exception)
        {
            foreach (var fault in exception.Faults)
                error.WriteLine(fault);
            return ExitCode.InvalidInput;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("gocenter: interrupted");
            return ExitCode.Interrupted;
        }
        catch (Exception exception) when (!IsClosedPipe(exception))
        {
            error.WriteLine($"gocenter: internal error: {exception}");
            return ExitCode.InternalError;
        }
    }

    private static RootCommand CreateRoot(CommandContext context)
    {
        var root = new RootCommand("Shows, saves, renders, compares and judges the environments of this repository, without an engine or credentials.")
        {
            PreviewCommand.Create(context),
            GraphCommand.Create(context),
            RenderCommand.Create(context),
            ParityCommand.Create(context),
            CostCommand.Create(context),
            PolicyCommand.Create(context),
            SurviveCommand.Create(context),
            ChartValuesCommand.Create(context),
            ReviewCommand.Create(context),
            CommonOptions.Project,
        };
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction standard } help)
                help.Action = new Help(standard);
        }

        return root;
    }

    // The reader of a pipe, such as head, has seen enough: no fault of anybody's.
    private static bool IsClosedPipe(Exception exception) => exception is IOException { HResult: 32 };
}
