using System.Net;
using System.Text;
using GoCenter.Cli.Text;

namespace GoCenter.Cli.Tables;

/// <summary>Tables as HTML.</summary>
internal static class HtmlTable
{
    /// <summary>Writes a table with its title as caption.</summary>
    public static void Write(StringBuilder html, Table table)
    {
        html.Append("<table><caption>").Append(Text(table.Title)).Append("</caption><thead><tr>");
        foreach (var column in table.Columns)
            html.Append(column.IsNumber ? "<th class=\"number\" scope=\"col\">" : "<th scope=\"col\">").Append(Text(column.Head))
                .Append("</th>");
        html.Append("</tr></thead><tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            for (var i = 0; i < row.Length; i++)
                html.Append("<td").Append(Class(table.Columns[i].IsNumber, row[i].Tone)).Append('>').Append(Text(row[i].Text))
                    .Append("</td>");
            html.Append("</tr>\n");
        }

        html.Append("</tbody></table>\n");
    }

    private static string Class(bool isNumber, Tone tone)
    {
        var tones = tone == Tone.Plain ? "" : tone.ToString().ToLowerInvariant();
        var classes = isNumber ? $"number {tones}".TrimEnd() : tones;
        return classes.Length == 0 ? "" : $" class=\"{classes}\"";
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
