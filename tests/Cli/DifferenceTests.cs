using GoCenter.Cli.Differences;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Views;
using GoCenter.Tests.Cli.Samples;

namespace GoCenter.Tests.Cli;

public sealed class DifferenceTests
{
    [Fact]
    public async Task The_same_environment_does_not_differ()
    {
        var difference = GraphDifference.Between(await SampleSource.GraphOf(new()), await SampleSource.GraphOf(new()));

        Assert.True(difference.IsEmpty);
        Assert.Equal("Resources:\n    16 unchanged\n", DifferenceView.Draw(difference).ToString());
    }

    [Fact]
    public async Task Every_change_shows_property_by_property()
    {
        var old = await SampleSource.GraphOf(new());
        var @new = await SampleSource.GraphOf(
            new() { Replicas = 3, CpuLimit = "1", Host = "go.acme.example", Image = "docker.io/gomods/athens:v0.17.0" });

        Assert.Equal(
            """
             ~  kubernetes:apps/v1:Deployment  athens  update
                  ~ spec.replicas: 2 -> 3
                  ~ spec.template.spec.containers[athens].env[ATHENS_HOST].value: "go.dev.acme.example" -> "go.acme.example"
                  ~ spec.template.spec.containers[athens].image: "docker.io/gomods/athens:v0.16.0" -> "docker.io/gomods/athens:v0.17.0"
                  ~ spec.template.spec.containers[athens].resources.limits.cpu: "800m" -> "1"
             ~  Outputs:
                  ~ url: "https://go.dev.acme.example" -> "https://go.acme.example"

            Resources:
                ~ 1 to update
                15 unchanged

            """.ReplaceLineEndings("\n"),
            DifferenceView.Draw(GraphDifference.Between(old, @new)).ToString());
    }

    [Fact]
    public async Task Resources_that_come_and_go_are_created_and_deleted()
    {
        var one = await SampleSource.GraphOf(new());
        var two = await SampleSource.GraphOf(new() { Workloads = 2 });

        var grown = GraphDifference.Between(one, two);
        var shrunk = GraphDifference.Between(two, one);

        Assert.Equal((7, 0, 0), (grown.Count(ChangeKind.Create), grown.Count(ChangeKind.Update), grown.Count(ChangeKind.Delete)));
        Assert.Equal((0, 0, 7), (shrunk.Count(ChangeKind.Create), shrunk.Count(ChangeKind.Update), shrunk.Count(ChangeKind.Delete)));
        Assert.StartsWith(
            " -  gocenter:sample:Workload  athens-1  delete\n", DifferenceView.Draw(shrunk).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_are_compared_too()
    {
        var old = new ResourceNode { Type = "a:b:C", Name = "x", DependsOn = ["a:b:C::y"], Protect = true };
        var @new = new ResourceNode { Type = "a:b:C", Name = "x", Parent = "p:q:R::z", Provider = "pulumi:providers:a::a" };

        Assert.Equal(
            ["(parent)", "(provider)", "(dependsOn)", "(protect)"], GraphDifference.Compare(old, @new).Select(change => change.Path));
    }

    [Fact]
    public void Elements_that_name_themselves_are_compared_by_name()
    {
        Assert.Equal(
            ["list[b].image", "list[c]", "list[d]"],
            Paths(List(Named("a", "1"), Named("b", "1"), Named("c", "1")), List(Named("d", "1"), Named("b", "2"), Named("a", "1"))));
        Assert.Equal(["list (order)"], Paths(List(Named("a", "1"), Named("b", "1")), List(Named("b", "1"), Named("a", "1"))));
    }

    [Fact]
    public void Elements_without_names_are_compared_by_place()
    {
        Assert.Equal(["list[1]", "list[2]"], Paths(List(Text("a"), Text("b")), List(Text("a"), Text("c"), Text("b"))));
        Assert.Equal(["list[0].image"], Paths(List(Named("a", "1"), Named("a", "2")), List(Named("a", "3"), Named("a", "2"))));
    }

    [Fact]
    public void Keys_with_dots_are_quoted_in_paths()
    {
        var change = Assert.Single(InputDifference.Between(Map(("a", Map(("x.y/z", Text("1"))))), Map(("a", Map(("x.y/z", Text("2")))))));

        Assert.Equal("a[\"x.y/z\"]", change.Path);
    }

    [Fact]
    public void Texts_of_several_lines_show_the_lines_that_differ()
    {
        var change = new PropertyChange("data.conf", Text("one\ntwo\nthree\n"), Text("one\n2\nthree\n"));
        var resource = new ResourceNode { Type = "kubernetes:core/v1:ConfigMap", Name = "conf" };

        Assert.Equal(
            " ~  kubernetes:core/v1:ConfigMap  conf  update\n      ~ data.conf: (from line 2)\n          - two\n          + 2\n",
            DifferenceView.DrawResource(new ResourceChange(ChangeKind.Update, resource, [change])).ToString());
    }

    [Fact]
    public void Secrets_and_control_characters_are_not_printed()
    {
        var changes = InputDifference.Between(
            Map(("a", Text("\u001b[31m")), ("b", Text("plain"))), Map(("a", Text("x")), ("b", InputValue.Secret)));

        var text = DifferenceView.DrawResource(new ResourceChange(ChangeKind.Update, new ResourceNode { Type = "t", Name = "n" }, changes)).ToString();

        Assert.Contains("\"\\u001b[31m\" -> \"x\"", text, StringComparison.Ordinal);
        Assert.Contains("\"plain\" -> [secret]", text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Paths(InputValue old, InputValue @new) =>
        InputDifference.Between(Map(("list", old)), Map(("list", @new))).Select(change => change.Path).Order(StringComparer.Ordinal);

    private static InputValue Text(string text) => InputValue.Of(text);

    private static InputValue Named(string name, string image) => Map(("name", Text(name)), ("image", Text(image)));

    private static InputValue List(params InputValue[] items) => InputValue.Of([.. items]);

    private static InputValue Map(params (string Key, InputValue Value)[] entries) =>
        InputValue.OfMap([.. entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value))]);
}
