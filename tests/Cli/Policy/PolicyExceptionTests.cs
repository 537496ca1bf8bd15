using GoCenter.Cli;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;
using GoCenter.Cli.Policy;
using GoCenter.Cli.Policy.Rules;
using static GoCenter.Tests.Cli.Policy.PolicyGraph;

namespace GoCenter.Tests.Cli.Policy;

/// <summary>Exceptions excuse what they say, in what they stand on, and nothing else.</summary>
public sealed class PolicyExceptionTests
{
    private const string Bucket = "gcp:storage/bucket:Bucket";
    private const string Store = "gocenter:ModuleProxy:ModuleStore";
    private const string Rule = "bucket-versioning";

    private static readonly PolicyException s_exception = new(Store, Rule, "*", "*", "Nothing is ever overwritten.");

    [Fact]
    public void An_exception_holds_for_all_that_its_component_declares_and_for_nothing_beside_it()
    {
        var report = Check(Environment("dev"), s_exception);

        Assert.Equal(["inner", "outer"], report.Excepted.Select(finding => finding.Breach.Resource.Name).Order());
        Assert.Equal(["other"], report.Violations.Select(finding => finding.Breach.Resource.Name));
        Assert.Empty(report.Stale);
    }

    [Theory]
    [InlineData("inner", "*", "*", 1)]
    [InlineData("*er", "versioning.*", "*", 2)]
    [InlineData("*", "logging.*", "*", 0)]
    [InlineData("*", "*", "dev", 2)]
    [InlineData("*", "*", "prod", 0)]
    public void It_can_be_narrowed_to_a_resource_a_property_or_an_environment(string resource, string property, string stack, int excepted)
    {
        var report = Check(Environment("dev"), s_exception with { Resource = resource, Property = property, Stack = stack });

        Assert.Equal(excepted, report.Excepted.Count());
        Assert.Equal(excepted == 0 ? 1 : 0, report.Stale.Length);
    }

    [Fact]
    public void One_without_a_component_holds_for_the_whole_stack() =>
        Assert.True(Check(Environment("dev"), s_exception with { Component = "" }).Holds);

    [Fact]
    public void A_rule_that_does_not_exist_is_a_fault()
    {
        var check = new PolicyCheck(PolicyRules.All, [s_exception with { Rule = "bucket-versions" }, s_exception]);

        Assert.Equal(
            $"{Store}: excepts the rule \"bucket-versions\", which does not exist; gocenter policy --rules lists them",
            Assert.Throws<InvalidInputException>(check.RequireKnownRules).Message);
    }

    [Fact]
    public async Task An_exception_is_stale_only_when_no_environment_needs_it()
    {
        var check = new PolicyCheck(PolicyRules.All, [s_exception with { Stack = "ci" }]);
        var dev = check.Of(Environment("dev"));

        await check.RequireNoneStaleAsync([dev], Graphs(Environment("prod"), Environment("ci")));
        var fault = await Assert.ThrowsAsync<InvalidInputException>(() => check.RequireNoneStaleAsync([dev], Graphs(Environment("prod"))));

        Assert.Equal(
            $"{Store}: the exception from {Rule} (resource *, property *, stack ci) excuses nothing in any environment; remove it", fault.Message);
    }

    [Fact]
    public async Task An_exception_of_a_component_that_no_environment_has_waits_for_it()
    {
        var check = new PolicyCheck(PolicyRules.All, [s_exception, s_exception with { Component = "gocenter:LoadTests:LoadTest" }]);

        await check.RequireNoneStaleAsync([check.Of(Environment("dev"))], Graphs(Environment("prod"), Environment("ci")));
    }

    [Fact]
    public async Task Other_environments_are_recorded_only_while_an_exception_seems_stale()
    {
        var check = new PolicyCheck(PolicyRules.All, [s_exception]);

        await check.RequireNoneStaleAsync([check.Of(Environment("dev"))], Refuse());
        await Assert.ThrowsAsync<InvalidOperationException>(() => check.RequireNoneStaleAsync([], Refuse()));
    }

    [Fact]
    public void Every_exception_of_the_program_is_of_a_rule_that_exists_and_says_why()
    {
        new PolicyCheck(PolicyRules.All, PolicyException.All).RequireKnownRules();

        Assert.All(PolicyException.All, exception => Assert.Matches(@"^[A-Z][^\n]{20,}\.$", exception.Reason));
    }

    private static PolicyReport Check(ResourceGraph graph, PolicyException exception) =>
        PolicyReport.Of(new Inventory(graph), [PolicyRules.All.Single(rule => rule.Id == Rule)], [exception]);

    private static ResourceGraph Environment(string stack) => PolicyGraph.Of(stack,
        new Node(Store, "{}", "store"),
        new Node("gocenter:Storage:Part", "{}", "part", Parent: $"{Store}::store"),
        new Node(Bucket, "{}", "outer", Parent: $"{Store}::store"),
        new Node(Bucket, "{}", "inner", Parent: "gocenter:Storage:Part::part"),
        new Node(Bucket, "{}", "other"));

    private static async IAsyncEnumerable<ResourceGraph> Graphs(params ResourceGraph[] graphs)
    {
        await Task.CompletedTask;
        foreach (var graph in graphs)
            yield return graph;
    }

    private static async IAsyncEnumerable<ResourceGraph> Refuse()
    {
        await Task.CompletedTask;
        yield return graphOf();

        static ResourceGraph graphOf() => throw new InvalidOperationException("Nobody should ask.");
    }
}
