using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using GoCenter.Cli.Diagrams;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Tables;

namespace GoCenter.Cli.Pages;

/// <summary>An environment as one page that needs nothing but itself: the diagram, what each component holds, and the reports as tables.</summary>
internal static class PreviewPage
{
    private const string Folder = "Pages/";

    /// <summary>The HTML text.</summary>
    /// <param name="graph">The environment.</param>
    /// <param name="sections">What stands below the diagram.</param>
    public static string Draw(ResourceGraph graph, IReadOnlyList<PageSection> sections)
    {
        var diagram = Diagram.Of(graph);
        var summary = string.Create(CultureInfo.InvariantCulture, $"{graph.Resources.Length} resources in {diagram.Boxes.Length} components, previewed without an engine; secrets are masked.");
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["title"] = Text($"{graph.Project}-{graph.Stack}"),
            ["summary"] = Text(summary),
            ["links"] = string.Concat(sections.Select(static section => $"<a href=\"#{section.Id}\">{Text(section.Title)}</a>")),
            ["style"] = EmbeddedText.Read(Folder + "preview.css"),
            ["svg"] = SvgDrawing.Draw(graph),
            ["sections"] = string.Concat(sections.Select(Section)),
            ["data"] = Data(diagram),
            ["script"] = EmbeddedText.Read(Folder + "preview.js"),
        };
        return Fill(EmbeddedText.Read(Folder + "preview.html"), parts);
    }

    // In one pass, so that what is filled in is not looked through for places to fill.
    private static string Fill(string template, Dictionary<string, string> parts)
    {
        var page = new StringBuilder(template.Length * 8);
        var rest = template.AsSpan();
        for (var open = rest.IndexOf("{{"); open >= 0; open = rest.IndexOf("{{"))
        {
            var close = rest.IndexOf("}}");
            page.Append(rest[..open]).Append(parts[rest[(open + 2)..close].ToString()]);
            rest = rest[(close + 2)..];
        }

        return page.Append(rest).ToString();
    }

    private static string Section(PageSection section)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<section id=\"{section.Id}\"><h2>{Text(section.Title)}</h2>\n");
        if (section.Verdict.Length > 0)
            html.Append(CultureInfo.InvariantCulture, $"<p>{Text(section.Verdict)}</p>\n");
        foreach (var table in section.Tables.Where(static table => !table.IsEmpty))
        {
            html.Append("<div class=\"wide\">");
            HtmlTable.Write(html, table);
            html.Append("</div>\n");
        }

        foreach (var note in section.Notes)
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"hint\">{Text(note.Trim())}</p>\n");
        return html.Append("</section>\n").ToString();
    }

    private static string Data(Diagram diagram)
    {
        var bytes = GraphWriter.Write(json =>
        {
            json.WriteStartObject();
            foreach (var box in diagram.Boxes)
            {
                json.WriteStartObject(box.Node.Key);
                json.WriteString("name", box.Node.Name);
                json.WriteString("kind", box.Kind);
                json.WriteStartArray("resources");
                foreach (var resource in box.Resources)
                    Write(json, resource);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndObject();
        });
        // A text such as </script> would end the element that holds it.
        return Encoding.UTF8.GetString(bytes.Span).Replace("<", "\\u003c", StringComparison.Ordinal);
    }

    private static void Write(Utf8JsonWriter json, ResourceNode resource)
    {
        json.WriteStartObject();
        json.WriteString("type", resource.Type);
        json.WriteString("name", resource.Name);
        json.WriteBoolean("protect", resource.Protect);
        json.WritePropertyName("inputs");
        GraphWriter.Write(json, resource.Inputs);
        json.WriteEndObject();
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
