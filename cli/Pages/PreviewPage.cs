using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using GoCenter.Cli.Diagrams;
using GoCenter.Cli.Differences;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Review;
using GoCenter.Cli.Tables;

namespace GoCenter.Cli.Pages;

/// <summary>An environment as one page that needs nothing but itself: the diagram, what each component holds, and the reports as tables.</summary>
internal static class PreviewPage
{
    private const string Folder = "Pages/";

    /// <summary>The HTML text.</summary>
    /// <param name="change">The environment, and what it was; when that was nothing, nothing is marked as changed.</param>
    /// <param name="sections">What stands below the diagram.</param>
    public static string Draw(EnvironmentReview change, IReadOnlyList<PageSection> sections)
    {
        var graph = change.Difference.New;
        var diagram = Diagram.Of(graph);
        var summary = string.Create(CultureInfo.InvariantCulture, $"{graph.Resources.Length} resources in {diagram.Boxes.Length} components, previewed without an engine; secrets are masked.");
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["title"] = Text($"{graph.Project}-{graph.Stack}"),
            ["summary"] = Text(summary),
            ["links"] = string.Concat(sections.Select(Link)),
            ["style"] = EmbeddedText.Read(Folder + "preview.css"),
            ["svg"] = SvgDrawing.Draw(graph),
            ["sections"] = string.Concat(sections.Select(Section)),
            ["data"] = Data(diagram, change.IsNew ? [] : ChangedBoxes(change.Difference)),
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

    private static string Link(PageSection section) =>
        $"<a href=\"#{section.Id}\" class=\"{section.Tone.ToString().ToLowerInvariant()}\"><b>{Text(section.Title)}</b> <span>{Text(section.Brief)}</span></a>";

    // The components at the top that are new, or in which something is created, changed or deleted.
    private static Dictionary<string, string> ChangedBoxes(GraphDifference difference)
    {
        var boxes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var change in difference.Resources)
        {
            var top = Diagram.TopOf(change.Kind == ChangeKind.Delete ? difference.Old : difference.New, change.Resource).Key;
            boxes[top] = difference.Old.Find(top) is null ? "create" : "update";
        }

        return boxes;
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

    private static string Data(Diagram diagram, Dictionary<string, string> changed)
    {
        var bytes = GraphWriter.Write(json =>
        {
            json.WriteStartObject();
            foreach (var box in diagram.Boxes)
            {
                json.WriteStartObject(box.Node.Key);
                json.WriteString("name", box.Node.Name);
                json.WriteString("kind", box.Kind);
                if (changed.TryGetValue(box.Node.Key, out var change))
                    json.WriteString("change", change);
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
