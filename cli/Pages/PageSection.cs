using GoCenter.Cli.Tables;
using GoCenter.Cli.Text;

namespace GoCenter.Cli.Pages;

/// <summary>A part of the preview's page below the diagram.</summary>
/// <param name="Id">What links lead to: <c>cost</c>.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Verdict">What it comes to, in one sentence; empty when the tables say it.</param>
/// <param name="Tables">Its tables; empty ones are left out.</param>
/// <param name="Notes">Lines below the tables.</param>
internal sealed record PageSection(string Id, string Title, string Verdict, IReadOnlyList<Table> Tables, IReadOnlyList<string> Notes)
{
    /// <summary>What it comes to, in the few words that the link to it has beside its title.</summary>
    public required string Brief { get; init; }

    /// <summary>Whether that is well.</summary>
    public Tone Tone { get; init; }
}
