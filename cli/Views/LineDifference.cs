namespace GoCenter.Cli.Views;

/// <summary>The lines that differ between two texts of several lines.</summary>
internal static class LineDifference
{
    /// <summary>The lines taken out and put in, the common head and tail left out, with the number of the first of them, from 1.</summary>
    public static (int Line, string[] Removed, string[] Added) Between(string old, string @new)
    {
        var before = old.Split('\n');
        var after = @new.Split('\n');
        var head = 0;
        while (head < before.Length && head < after.Length && before[head] == after[head])
            head++;
        var tail = 0;
        while (tail < before.Length - head && tail < after.Length - head && before[^(tail + 1)] == after[^(tail + 1)])
            tail++;
        return (head + 1, before[head..^tail], after[head..^tail]);
    }
}
