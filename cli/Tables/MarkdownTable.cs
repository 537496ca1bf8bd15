using System.Globalization;
using System.Text;

namespace GoCenter.Cli.Tables;

/// <summary>Tables as GitHub's Markdown.</summary>
internal static class MarkdownTable
{
    /// <summary>Writes a table without its title.</summary>
    public static void Write(StringBuilder text, Table table)
    {
        Row(text, table.Columns.Select(static column => column.Head));
        Row(text, table.Columns.Select(static column => column.IsNumber ? "---:" : "---"));
        foreach (var row in table.Rows)
            Row(text, row.Select(static cell => Escape(cell.Text)));
        text.Append('\n');
    }

    /// <summary>
    /// A text that Markdown shows as it is, also in a cell: names have stars and underscores, and values may hold anything.
    /// </summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character == '\n')
                escaped.Append("<br>");
            else if (character is '&' or '<' or '>' or '@')
                escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)character};");
            else if (character is '|' or '*' or '_' or '`' or '[' or ']' or '\\' or '~' or '#')
                escaped.Append('\\').Append(character);
            else
                escaped.Append(character);
        }

        return escaped.ToString();
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells)
    {
        text.Append('|');
        foreach (var cell in cells)
            text.Append(' ').Append(cell).Append(" |");
        text.Append('\n');
    }
}
