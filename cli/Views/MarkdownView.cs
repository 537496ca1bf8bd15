using System.Globalization;
using System.Text;
using GoCenter.Cli.Differences;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Views;

/// <summary>A preview as a comment on a pull request: the totals in sight, the details folded away.</summary>
internal static class MarkdownView
{
    /// <summary>A whole environment, all of it to be created.</summary>
    public static string Draw(ResourceGraph graph)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture, $"### `{graph.Project}-{graph.Stack}`: {graph.Resources.Length + 1} resources to create\n\n");
        text.Append("| resources | type |\n|---:|---|\n");
        foreach (var (type, count) in CountsView.Count(graph))
            text.Append(CultureInfo.InvariantCulture, $"| {count} | `{Text.TypeName.Shorten(type)}` |\n");
        text.Append('\n');
        Fold(text, "Resources", "", TreeView.Draw(graph).ToString());
        if (!graph.Outputs.Entries.IsEmpty)
            Fold(text, "Outputs", "", OutputsView.Draw(graph).ToString());
        return text.ToString();
    }

    /// <summary>What changes against another graph.</summary>
    public static string Draw(GraphDifference difference)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"### `{difference.New.Project}-{difference.New.Stack}`: {Summary(difference)}\n\n");
        if (difference.IsEmpty)
            return text.ToString();
        text.Append("| | resources |\n|---|---:|\n");
        text.Append(CultureInfo.InvariantCulture, $"| create | {difference.Count(ChangeKind.Create)} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| update | {difference.Count(ChangeKind.Update)} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| delete | {difference.Count(ChangeKind.Delete)} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| unchanged | {difference.Unchanged} |\n\n");
        FoldKind(text, difference, ChangeKind.Create, "Created");
        FoldKind(text, difference, ChangeKind.Update, "Updated");
        FoldKind(text, difference, ChangeKind.Delete, "Deleted");
        FoldOutputs(text, difference, "Outputs");
        return text.ToString();
    }

    /// <summary>What changes, in a few words.</summary>
    public static string Summary(GraphDifference difference)
    {
        if (difference.IsEmpty)
            return "no changes";
        var parts = new List<string>();
        foreach (var kind in (ReadOnlySpan<ChangeKind>)[ChangeKind.Create, ChangeKind.Update, ChangeKind.Delete])
        {
            if (difference.Count(kind) is > 0 and var count)
                parts.Add(
                    string.Create(CultureInfo.InvariantCulture,
                        $"{count} to {(kind == ChangeKind.Create ? "create" : kind == ChangeKind.Update ? "update" : "delete")}"));
        }

        return parts.Count == 0 ? "outputs change" : string.Join(", ", parts);
    }

    /// <summary>Folds away every change of a kind, property by property.</summary>
    public static void FoldKind(StringBuilder text, GraphDifference difference, ChangeKind kind, string title)
    {
        var body = new StringBuilder();
        var count = 0;
        foreach (var change in difference.Resources)
        {
            if (change.Kind != kind)
                continue;
            count++;
            // The first character of a line is what a diff block colours by.
            var sign = kind == ChangeKind.Create ? '+' : kind == ChangeKind.Delete ? '-' : '!';
            body.Append(sign).Append(' ').Append(Text.TypeName.Shorten(change.Resource.Type)).Append("  ").Append(change.Resource.Name)
                .Append('\n');
            foreach (var property in change.Properties)
                AppendProperty(body, property);
        }

        if (count > 0)
            Fold(text, string.Create(CultureInfo.InvariantCulture, $"{title} ({count})"), "diff", body.ToString());
    }

    /// <summary>Folds away the outputs of the stack that change.</summary>
    public static void FoldOutputs(StringBuilder text, GraphDifference difference, string title)
    {
        if (difference.Outputs.IsEmpty)
            return;
        var outputs = new StringBuilder();
        foreach (var change in difference.Outputs)
            AppendProperty(outputs, change);
        Fold(text, title, "diff", outputs.ToString());
    }

    private static void AppendProperty(StringBuilder body, PropertyChange change)
    {
        if (change is { Old.Kind: InputKind.Text, New.Kind: InputKind.Text } && (change.Old.Text.Contains('\n') || change.New.Text.Contains('\n')))
        {
            var (line, removed, added) = LineDifference.Between(change.Old.Text, change.New.Text);
            body.Append(CultureInfo.InvariantCulture, $"      {change.Path} (from line {line})\n");
            foreach (var gone in removed)
                body.Append("-         ").Append(gone).Append('\n');
            foreach (var come in added)
                body.Append("+         ").Append(come).Append('\n');
            return;
        }

        if (change.Old is not null)
            body.Append("-     ").Append(change.Path).Append(": ").Append(Text.ValueText.Inline(change.Old)).Append('\n');
        if (change.New is not null)
            body.Append("+     ").Append(change.Path).Append(": ").Append(Text.ValueText.Inline(change.New)).Append('\n');
    }

    private static void Fold(StringBuilder text, string title, string language, string body)
    {
        // A fence longer than any in the text: a configuration file may hold Markdown itself.
        var fence = "```";
        while (body.Contains(fence, StringComparison.Ordinal))
            fence += "`";
        text.Append("<details>\n<summary>").Append(title).Append("</summary>\n\n");
        text.Append(fence).Append(language).Append('\n').Append(body.TrimEnd('\n')).Append('\n').Append(fence).Append("\n\n</details>\n\n");
    }
}
