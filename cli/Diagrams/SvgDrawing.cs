using System.Globalization;
using System.Net;
using System.Text;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Diagrams;

/// <summary>A diagram as SVG: readable by itself in light and dark, and the picture that the preview's page brings to life.</summary>
internal static class SvgDrawing
{
    private const string Style = """
        .box rect{fill:#fff;stroke:#8a94a6;rx:6}.box .title{font-weight:600;fill:#1b2330}.box text{fill:#4a5568}
        .arrow{fill:none;stroke:#9aa5b5;stroke-width:1.2}.head{fill:#9aa5b5}.ground{fill:#f6f7f9}
        text{font:12px system-ui,sans-serif}.title{font-size:13px}.kind{font-size:11px}
        @media (prefers-color-scheme:dark){.box rect{fill:#1e2632;stroke:#5b6678}.box .title{fill:#eef1f5}.box text{fill:#b6c0cf}.ground{fill:#141a22}}
        """;

    /// <summary>The SVG text of a graph.</summary>
    public static string Draw(ResourceGraph graph)
    {
        var diagram = Diagram.Of(graph);
        var layout = new DiagramLayout(diagram);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {layout.Width} {layout.Height}\" width=\"{layout.Width}\" height=\"{layout.Height}\" role=\"group\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Text($"{graph.Project}-{graph.Stack}: components and what they need")}</title>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<style>{Style}</style>\n<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n");
        svg.Append("<defs><marker id=\"head\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path class=\"head\" d=\"M0 0 8 4 0 8z\"/></marker></defs>\n");
        foreach (var (from, to) in diagram.Arrows)
            Arrow(svg, diagram, layout, from, to);
        for (var i = 0; i < diagram.Boxes.Length; i++)
            Box(svg, diagram.Boxes[i], layout.Places[i], layout.Heights[i]);
        return svg.Append("</svg>\n").ToString();
    }

    // From the right side of what is needed to the left side of what needs it, so that the eye goes the way things come up.
    private static void Arrow(StringBuilder svg, Diagram diagram, DiagramLayout layout, int from, int to)
    {
        var (startX, startY) = (layout.Places[to].X + DiagramLayout.BoxWidth, layout.Places[to].Y + (layout.Heights[to] / 2));
        var (endX, endY) = (layout.Places[from].X, layout.Places[from].Y + (layout.Heights[from] / 2));
        var bend = Math.Max(24, (endX - startX) / 2);
        svg.Append(CultureInfo.InvariantCulture,
            $"<path class=\"arrow\" data-from=\"{Text(diagram.Boxes[from].Node.Key)}\" data-to=\"{Text(diagram.Boxes[to].Node.Key)}\" marker-end=\"url(#head)\" d=\"M{startX} {startY}C{startX + bend} {startY} {endX - bend} {endY} {endX} {endY}\"/>\n");
    }

    private static void Box(StringBuilder svg, DiagramBox box, (int X, int Y) place, int height)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<g class=\"box\" data-key=\"{Text(box.Node.Key)}\" transform=\"translate({place.X} {place.Y})\">");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{DiagramLayout.BoxWidth}\" height=\"{height}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"title\" x=\"10\" y=\"18\">{Text(Cut(box.Node.Name, 26))}</text>");
        var count = box.Resources.Length == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $", {box.Resources.Length} resources");
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"kind\" x=\"10\" y=\"33\">{Text(Cut(box.Kind + count, 31))}</text>");
        for (var i = 0; i < Math.Min(box.Contents.Length, DiagramLayout.MostLines); i++)
        {
            var rest = box.Contents.Length - i;
            var line = i == DiagramLayout.MostLines - 1 && rest > 1
                ? string.Create(CultureInfo.InvariantCulture, $"and {rest} more kinds")
                : string.Create(CultureInfo.InvariantCulture, $"{box.Contents[i].Count} {box.Contents[i].Kind}");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"10\" y=\"{DiagramLayout.TitleHeight + 12 + (i * DiagramLayout.LineHeight)}\">{Text(Cut(line, 28))}</text>");
        }

        svg.Append("</g>\n");
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : string.Concat(text.AsSpan(0, length - 1), "…");

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
