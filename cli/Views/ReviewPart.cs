using System.Globalization;
using System.Text;

namespace GoCenter.Cli.Views;

/// <summary>How much a reviewer misses when a part of a comment is left out.</summary>
internal enum Rank
{
    /// <summary>What has to be decided on.</summary>
    Verdict,

    /// <summary>What changes, in detail.</summary>
    Change,

    /// <summary>What was so before and stays so.</summary>
    Standing,
}

/// <summary>A part of a comment, which is there whole or not at all.</summary>
/// <param name="Rank">What is left out last.</param>
/// <param name="Title">What it is called where it is left out.</param>
/// <param name="Text">The part, Markdown.</param>
internal sealed record ReviewPart(Rank Rank, string Title, string Text)
{
    /// <summary>
    /// The parts in their order, and at the end what there was no room for: the least important, and the longest of them.
    /// </summary>
    /// <param name="parts">The parts.</param>
    /// <param name="longest">How many characters there may be, without the line that says what is left out.</param>
    public static string Join(IReadOnlyList<ReviewPart> parts, int longest)
    {
        var room = longest;
        var kept = new HashSet<ReviewPart>(ReferenceEqualityComparer.Instance);
        foreach (var part in parts.OrderBy(static part => part.Rank))
        {
            if (part.Text.Length > room)
                continue;
            room -= part.Text.Length;
            kept.Add(part);
        }

        var text = new StringBuilder();
        foreach (var part in parts.Where(kept.Contains))
            text.Append(part.Text);
        var left = parts.Where(part => !kept.Contains(part)).Select(static part => part.Title).ToList();
        if (left.Count > 0)
        {
            text.Append("Too long for a comment, and left out: ").AppendJoin("; ", left.Take(5));
            if (left.Count > 5)
                text.Append(CultureInfo.InvariantCulture, $" and {left.Count - 5} more");
            text.Append(". `gocenter preview STACK --against FILE --html FILE` shows all of it.\n");
        }

        return text.ToString();
    }
}
