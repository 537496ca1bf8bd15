using System.Collections.Immutable;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Parity;
using GoCenter.Cli.Text;
using GoCenter.Cli.Views;
using GoCenter.Tests.Cli.Samples;

namespace GoCenter.Tests.Cli;

public sealed class ParityTests
{
    private static readonly ParityAllowance s_replicas = new("kubernetes:apps/v1:Deployment", "spec.replicas", "Size.");

    [Fact]
    public async Task A_difference_of_value_holds_only_where_it_is_allowed()
    {
        var dev = await SampleSource.GraphOf(new());
        var prod = await SampleSource.GraphOf(new() { Replicas = 4 }, "prod");

        var broken = ParityReport.Between(dev, prod, []);
        var allowed = ParityReport.Between(dev, prod, [s_replicas]);

        Assert.False(broken.Holds);
        Assert.True(allowed.Holds);
        Assert.Empty(allowed.Unused);
        Assert.Equal(("spec.replicas", "2", "4", false),
            Assert.Single(broken.Findings.Select(finding => (finding.Property, finding.Left, finding.Right, finding.IsShape))));
    }

    [Fact]
    public async Task Resources_that_only_one_environment_has_break_parity()
    {
        var report = ParityReport.Between(
            await SampleSource.GraphOf(new()), await SampleSource.GraphOf(new() { Workloads = 2 }), [new("*", "*", "Everything.")]);

        Assert.False(report.Holds);
        Assert.Equal(7, report.Findings.Length);
        Assert.All(report.Findings, finding => Assert.Equal(("missing", "declared", true), (finding.Left, finding.Right, finding.IsShape)));
    }

    [Fact]
    public void A_difference_of_shape_is_never_allowed()
    {
        ParityAllowance everything = new("*", "*", "Everything.");

        Assert.False(Compare(Map(("a", Text("1"))), Map(("a", Text("1")), ("b", Text("2"))), everything).Holds);
        Assert.False(Compare(Map(("a", Text("1"))), Map(("a", InputValue.Of(1))), everything).Holds);
        Assert.False(Compare(Map(("a", Text("1"))), Map(("a", InputValue.Secret)), everything).Holds);
        Assert.False(Compare(Map(("a", List(Map(("x", Text("1")))))), Map(("a", List(Map(("x", Text("1"))), Map(("y", Text("2")))))), everything).Holds);
        Assert.True(Compare(Map(("a", Text("1"))), Map(("a", Text("2"))), everything).Holds);
    }

    [Fact]
    public void Lists_of_one_shape_and_another_length_differ_in_value()
    {
        var one = Map(("ranges", List(Map(("range", Text("a"))))));
        var two = Map(("ranges", List(Map(("range", Text("a"))), Map(("range", Text("b"))))));

        var finding = Assert.Single(Compare(one, two).Findings);

        Assert.Equal(
            ("ranges", "\"1 element\"", "\"2 elements\"", false), (finding.Property, finding.Left, finding.Right, finding.IsShape));
    }

    [Fact]
    public void The_same_elements_by_name_are_compared_one_by_one()
    {
        var left = Map(("env", List(Map(("name", Text("A")), ("value", Text("1"))), Map(("name", Text("B")), ("value", Text("1"))))));
        var right = Map(("env", List(Map(("name", Text("B")), ("value", Text("2"))), Map(("name", Text("A")), ("value", Text("1"))))));

        Assert.Equal("env[B].value", Assert.Single(Compare(left, right).Findings).Property);
    }

    [Fact]
    public async Task An_allowance_that_any_two_environments_need_is_not_one_to_remove()
    {
        var (dev, ci, prod) = (await SampleSource.GraphOf(new()), await SampleSource.GraphOf(new(), "ci"), await SampleSource.GraphOf(
            new() { Replicas = 4 }, "prod"));

        Assert.All(ParityReport.Among([ci, dev, prod], [s_replicas]), report => Assert.Empty(report.Unused));
        Assert.Equal([s_replicas], Assert.Single(ParityReport.Among([ci, dev], [s_replicas])).Unused.ToArray());
    }

    [Fact]
    public async Task Allowances_that_cover_nothing_are_reported()
    {
        var graph = await SampleSource.GraphOf(new());

        var report = ParityReport.Between(graph, graph, [s_replicas]);

        Assert.True(report.Holds);
        Assert.Equal([s_replicas], report.Unused.ToArray());
        Assert.Contains(
            "Allowances that nothing here needs:\n    Type                           Property       Why\n    kubernetes:apps/v1:Deployment  spec.replicas  Size.\n",
            ParityView.Draw(report).ToString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gcp:*", "gcp:compute/network:Network", true)]
    [InlineData("gcp:*", "kubernetes:core/v1:Secret", false)]
    [InlineData("*", "", true)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("a*c*e", "abcde", true)]
    [InlineData("a*c*e", "abcdf", false)]
    [InlineData("ranges[*].range", "ranges[pods].range", true)]
    [InlineData("spec.replicas", "spec.replicasMax", false)]
    [InlineData("*ab", "aab", true)]
    public void A_star_stands_for_any_text(string pattern, string text, bool matches) =>
        Assert.Equal(matches, Wildcard.Matches(pattern, text));

    [Fact]
    public void Every_allowance_gives_its_reason() =>
        Assert.All(ParityAllowances.All, allowance => Assert.Matches(@"^[A-Z].{20,}\.$", allowance.Reason));

    private static ParityReport Compare(InputValue left, InputValue right, params ImmutableArray<ParityAllowance> allowances) =>
        ParityReport.Between(Graph(left), Graph(right), allowances);

    private static ResourceGraph Graph(InputValue inputs) =>
        new() { Project = "acme", Stack = "dev", Resources = [new ResourceNode { Type = "a:b:C", Name = "x", Inputs = inputs }] };

    private static InputValue Text(string text) => InputValue.Of(text);

    private static InputValue List(params InputValue[] items) => InputValue.Of([.. items]);

    private static InputValue Map(params (string Key, InputValue Value)[] entries) =>
        InputValue.OfMap([.. entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value))]);
}
