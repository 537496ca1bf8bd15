using System.Collections.Immutable;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;
using GoCenter.Cli.Survival;
using GoCenter.Components.Gke;
using GoCenter.Tests.Cli.Samples;

namespace GoCenter.Tests.Cli.Survival;

/// <summary>Requests, budgets and selectors as Kubernetes reads them.</summary>
public sealed class PodReadingTests
{
    private static readonly ImmutableDictionary<string, string> s_labels = ImmutableDictionary.CreateRange(
        [KeyValuePair.Create("app", "web"), KeyValuePair.Create("size", "5")]);

    [Theory]
    [InlineData("{}", 0, 0)]
    [InlineData("{'containers': [{'resources': {'requests': {'cpu': '1', 'memory': '1Gi'}}}, {'resources': {'requests': {'cpu': 0.5}}}]}", 1500, 1024)]
    [InlineData("{'containers': [{'resources': {'limits': {'cpu': '250m', 'memory': '8Mi'}}}]}", 250, 8)]
    [InlineData("{'containers': [{'resources': {'requests': {'cpu': '100m'}}}], 'initContainers': [{'resources': {'requests': {'cpu': '300m'}}}, {'resources': {'requests': {'memory': '4Mi'}}}]}", 300, 4)]
    [InlineData("{'containers': [{'resources': {'requests': {'cpu': '100m'}}}], 'initContainers': [{'restartPolicy': 'Always', 'resources': {'requests': {'cpu': '50m'}}}, {'resources': {'requests': {'cpu': '70m'}}}]}", 150, 0)]
    public void Requests_of_a_pod(string spec, long milliCpu, long mib) =>
        Assert.Equal(new NodeResources(milliCpu, mib * NodeResources.Mib, 0), PodRequests.Of(Value(spec)));

    [Theory]
    [InlineData("{'minAvailable': 1}", 3, 2)]
    [InlineData("{'minAvailable': 5}", 3, 0)]
    [InlineData("{'minAvailable': '50%'}", 3, 1)]
    [InlineData("{'maxUnavailable': 1}", 3, 1)]
    [InlineData("{'maxUnavailable': '50%'}", 3, 2)]
    [InlineData("{'maxUnavailable': 0}", 3, 0)]
    [InlineData("{'maxUnavailable': '100%'}", 0, 0)]
    public void Budgets_round_as_Kubernetes_does(string budget, int pods, int allowed) =>
        Assert.Equal(allowed, Budget.Of(Value(budget))!.AllowedOf(pods));

    [Fact]
    public void A_budget_that_says_nothing_is_none() => Assert.Null(Budget.Of(Value("{'selector': {}}")));

    [Theory]
    [InlineData("{'key': 'app', 'operator': 'In', 'values': ['web', 'api']}", true)]
    [InlineData("{'key': 'app', 'operator': 'In', 'values': ['api']}", false)]
    [InlineData("{'key': 'app', 'operator': 'NotIn', 'values': ['api']}", true)]
    [InlineData("{'key': 'other', 'operator': 'NotIn', 'values': ['api']}", true)]
    [InlineData("{'key': 'app', 'operator': 'Exists'}", true)]
    [InlineData("{'key': 'app', 'operator': 'DoesNotExist'}", false)]
    [InlineData("{'key': 'size', 'operator': 'Gt', 'values': ['4']}", true)]
    [InlineData("{'key': 'size', 'operator': 'Lt', 'values': ['5']}", false)]
    [InlineData("{'key': 'app', 'operator': 'Gt', 'values': ['4']}", false)]
    [InlineData("{'key': 'app', 'operator': 'Like', 'values': ['web']}", false)]
    public void Expressions_of_selectors(string expression, bool holds)
    {
        Assert.Equal(holds, LabelSelector.Holds(Value(expression), s_labels));
        Assert.Equal(holds, Selects(Value($"{{'matchLabels': {{'app': 'web'}}, 'matchExpressions': [{expression}]}}")));
        Assert.False(Selects(Value($"{{'matchLabels': {{'app': 'api'}}, 'matchExpressions': [{expression}]}}")));
    }

    [Fact]
    public void No_selector_selects_nothing_and_an_empty_one_everything()
    {
        Assert.Null(LabelSelector.Of(null));
        Assert.True(Selects(InputValue.EmptyMap));
    }

    private static bool Selects(InputValue selector) => LabelSelector.Of(selector)!.Matches(s_labels);

    private static InputValue Value(string json) => new SampleGraph().With("a:b:C", "c", json).Read().Resources[0].Inputs;
}
