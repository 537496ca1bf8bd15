namespace GoCenter.Tests.Support;

/// <summary>
/// Reads Fluentd's own format: sections in angle brackets, one parameter a line, comments after a hash. A value in double quotes may hold
/// escapes, one in single quotes or none is taken as it stands, up to a comment.
/// </summary>
internal static class FluentdConfiguration
{
    /// <summary>The file as one element; a <see cref="FormatException"/> names the line of whatever is wrong.</summary>
    public static FluentdElement Parse(string text)
    {
        var open = new Stack<FluentdElement>([new FluentdElement("", "", 1)]);
        var lines = text.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            var (line, number) = (lines[index].Trim(), index + 1);
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line.StartsWith("</", StringComparison.Ordinal))
                Close(open, line, number);
            else if (line[0] == '<')
                Open(open, line, number);
            else
                open.Peek().Parameters.Add(Parameter(line, number));
        }

        return open.Count == 1
            ? open.Pop()
            : throw new FormatException($"line {open.Peek().Line}: <{open.Peek().Name}> is never closed");
    }

    private static void Open(Stack<FluentdElement> open, string line, int number)
    {
        if (!line.EndsWith('>'))
            throw new FormatException($"line {number}: {line} has no > at its end");
        var words = line[1..^1].Split(' ', 2, StringSplitOptions.TrimEntries);
        var element = new FluentdElement(words[0], words.ElementAtOrDefault(1) ?? "", number);
        open.Peek().Elements.Add(element);
        open.Push(element);
    }

    private static void Close(Stack<FluentdElement> open, string line, int number)
    {
        if (open.Count == 1)
            throw new FormatException($"line {number}: {line} closes nothing");
        var element = open.Pop();
        if (line != $"</{element.Name}>")
            throw new FormatException($"line {number}: {line} where </{element.Name}> of line {element.Line} should be");
    }

    private static (string Key, string Value, int Line) Parameter(string line, int number)
    {
        var words = line.Split(' ', 2, StringSplitOptions.TrimEntries);
        var value = words.ElementAtOrDefault(1) ?? "";
        return (words[0], value.Length == 0 ? "" : Value(value, number), number);
    }

    private static string Value(string text, int number)
    {
        if (text[0] is not ('"' or '\''))
            return text.IndexOf(" #", StringComparison.Ordinal) is >= 0 and var comment ? text[..comment].TrimEnd() : text;
        var end = text.LastIndexOf(text[0]);
        return end > 0 ? text[1..end] : throw new FormatException($"line {number}: {text} has no {text[0]} at its end");
    }
}
