using GoCenter.Cli.Graph;
using GoCenter.Cli.Stacks;
using GoCenter.Cli.Text;

namespace GoCenter.Cli.Commands;

/// <summary>What every command works with.</summary>
/// <param name="Output">Where results go.</param>
/// <param name="Error">Where faults and progress go.</param>
/// <param name="Terminal">What the two can show.</param>
/// <param name="Source">Where graphs come from.</param>
internal sealed record CommandContext(TextWriter Output, TextWriter Error, Terminal Terminal, IStackSource Source)
{
    /// <summary>Records a stack's graph, saying so on a terminal when it takes long.</summary>
    public async Task<ResourceGraph> RecordAsync(ProjectDirectory project, string stack)
    {
        project.RequireStack(stack);
        await using var progress = Terminal.ErrorIsInteractive ? new Progress(Error, $"recording {stack}") : null;
        return await Source.RecordAsync(project, stack);
    }

    /// <summary>Writes text with its colours where there are any.</summary>
    public void Write(StyledText text)
    {
        if (Terminal.OutputHasColour)
        {
            ColourWriter.Write(text, Output);
            return;
        }

        foreach (var (piece, _) in text.Pieces)
            Output.Write(piece);
    }

    /// <summary>Writes UTF-8 text.</summary>
    public void Write(ReadOnlyMemory<byte> text) => Output.Write(System.Text.Encoding.UTF8.GetString(text.Span));
}
