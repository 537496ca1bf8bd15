using System.Xml.Linq;
using GoCenter.Cli.Diagrams;
using GoCenter.Tests.Cli.Samples;

namespace GoCenter.Tests.Cli.Diagrams;

public sealed class DiagramTests
{
    private const string Component = "gocenter:Sample:";

    [Fact]
    public void A_component_is_a_box_with_everything_in_it()
    {
        var diagram = Diagram.Of(new SampleGraph()
            .With($"{Component}Proxy", "proxy")
            .With($"{Component}Store", "store", parent: $"{Component}Proxy::proxy")
            .With("gcp:storage/bucket:Bucket", "store", parent: $"{Component}Store::store")
            .With("kubernetes:core/v1:Secret", "alone").Read());

        Assert.Equal([("proxy", "Proxy", 3), ("alone", "Secret", 1)],
            diagram.Boxes.Select(box => (box.Node.Name, box.Kind, box.Resources.Length)).OrderByDescending(box => box.Length));
        Assert.Equal([(1, "Store"), (1, "Bucket")], diagram.Boxes.Single(box => box.Kind == "Proxy").Contents.AsEnumerable());
    }

    [Fact]
    public void An_arrow_leads_to_what_is_needed_unless_a_longer_way_does()
    {
        var diagram = Diagram.Of(new SampleGraph()
            .With($"{Component}A", "a").With($"{Component}B", "b").With($"{Component}C", "c")
            .With("kubernetes:core/v1:Secret", "in-b", parent: $"{Component}B::b", provider: $"{Component}A::a")
            .With("kubernetes:core/v1:Secret", "in-c", parent: $"{Component}C::c", provider: $"{Component}B::b")
            .With("kubernetes:core/v1:Secret", "too", parent: $"{Component}C::c", provider: $"{Component}A::a").Read());

        Assert.Equal(
            [("b", "a"), ("c", "b")],
            diagram.Arrows.Select(arrow => (diagram.Boxes[arrow.From].Node.Name, diagram.Boxes[arrow.To].Node.Name)));
    }

    [Fact]
    public async Task No_box_lies_on_another_and_each_stands_right_of_what_it_needs()
    {
        var diagram = Diagram.Of(await SampleSource.GraphOf(SampleSource.Prod with { Workloads = 12 }));
        var layout = new DiagramLayout(diagram);

        Assert.All(diagram.Arrows, arrow => Assert.True(layout.Places[arrow.From].X > layout.Places[arrow.To].X));
        for (var i = 0; i < diagram.Boxes.Length; i++)
        {
            Assert.InRange(layout.Places[i].Y, 0, layout.Height - layout.Heights[i]);
            for (var j = 0; j < i; j++)
            {
                Assert.True(layout.Places[i].X != layout.Places[j].X
                    || layout.Places[i].Y >= layout.Places[j].Y + layout.Heights[j] || layout.Places[j].Y >= layout.Places[i].Y + layout.Heights[i]);
            }
        }
    }

    [Fact]
    public void The_picture_is_XML_whatever_names_hold()
    {
        var svg = SvgDrawing.Draw(new SampleGraph().With($"{Component}Odd", "<script>\"&'").Read());

        var box = XDocument.Parse(svg).Descendants().Single(element => (string?)element.Attribute("class") == "box");
        Assert.Equal($"{Component}Odd::<script>\"&'", (string?)box.Attribute("data-key"));
        Assert.Contains("<script>\"&'", box.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_graph_is_the_same_picture() =>
        Assert.Equal(
            SvgDrawing.Draw(await SampleSource.GraphOf(SampleSource.Dev)), SvgDrawing.Draw(await SampleSource.GraphOf(SampleSource.Dev)));
}
