using System.Collections.Immutable;
using GoCenter.Cli.Differences;
using GoCenter.Cli.Review;
using GoCenter.Tests.Cli.Samples;

namespace GoCenter.Tests.Cli.Review;

public sealed class RisksTests
{
    private const string Bucket = "gcp:storage/bucket:Bucket";
    private const string Deployment = "kubernetes:apps/v1:Deployment";

    [Fact]
    public void What_goes_away_is_worse_when_it_holds_data()
    {
        var risks = Between(new SampleGraph().With(Deployment, "web").With(Bucket, "store"), new SampleGraph());

        Assert.Equal(
            [(RiskKind.DeletesState, "store"), (RiskKind.Deletes, "web")], risks.Select(risk => (risk.Kind, risk.Change.Resource.Name)));
    }

    [Fact]
    public void A_change_that_makes_a_resource_anew_says_which_property_does_it()
    {
        var risks = Between(
            new SampleGraph().With(Bucket, "store", "{'location': 'europe-west1'}").With(
                Deployment, "web", "{'spec': {'selector': {'matchLabels': {'app': 'a'}}}}"),
            new SampleGraph().With(Bucket, "store", "{'location': 'europe-west4'}").With(
                Deployment, "web", "{'spec': {'selector': {'matchLabels': {'app': 'b'}}}}"));

        Assert.Equal(
            [(RiskKind.ReplacesState, "store", "location"), (RiskKind.Replaces, "web", "spec.selector.matchLabels.app")],
            risks.Select(risk => (risk.Kind, risk.Change.Resource.Name, risk.Because)));
    }

    [Fact]
    public void A_change_of_what_holds_data_is_pointed_out_and_of_anything_else_is_not()
    {
        var risks = Between(
            new SampleGraph().With(Bucket, "store", "{'versioning': {'enabled': true}}").With(
                Deployment, "web", "{'spec': {'replicas': 1}}"),
            new SampleGraph().With(Bucket, "store", "{'versioning': {'enabled': false}}").With(
                Deployment, "web", "{'spec': {'replicas': 2}}"));

        Assert.Equal((RiskKind.ChangesState, "versioning.enabled"), risks.Select(risk => (risk.Kind, risk.Because)).Single());
    }

    [Theory]
    [InlineData(true, false, "{}", "{}")]
    [InlineData(false, false, "{'deletionProtection': true}", "{'deletionProtection': false}")]
    public void Taking_protection_away_is_a_risk(bool before, bool after, string inputsBefore, string inputsAfter)
    {
        var risks = Between(
            new SampleGraph().With(Bucket, "store", inputsBefore, protect: before), new SampleGraph()
                .With(Bucket, "store", inputsAfter, protect: after));

        Assert.Contains(risks, risk => risk.Kind == RiskKind.Unprotects);
    }

    [Fact]
    public void What_lets_data_be_deleted_takes_protection_away_and_is_told_once()
    {
        var risks = Between(
            new SampleGraph().With(Bucket, "store", "{'forceDestroy': false}", protect: true), new SampleGraph()
                .With(Bucket, "store", "{'forceDestroy': true}"));

        Assert.Equal([(RiskKind.Unprotects, "(protect), forceDestroy")], risks.Select(risk => (risk.Kind, risk.Because)));
    }

    [Fact]
    public void Protecting_something_is_no_risk() =>
        Assert.Empty(Between(new SampleGraph().With(Bucket, "store"), new SampleGraph().With(Bucket, "store", protect: true)));

    [Fact]
    public void What_a_moved_component_holds_is_made_anew()
    {
        var risks = Between(
            new SampleGraph().With("gocenter:A:A", "a").With("gocenter:B:B", "b", parent: "gocenter:A:A::a")
                .With(Bucket, "store", parent: "gocenter:B:B::b"),
            new SampleGraph().With("gocenter:A:A", "a").With("gocenter:B:B", "b").With(Bucket, "store", parent: "gocenter:B:B::b"));

        Assert.Equal((RiskKind.ReplacesState, "store", "(urn)"),
            risks.Select(risk => (risk.Kind, risk.Change.Resource.Name, risk.Because)).Single());
    }

    [Fact]
    public void A_component_of_another_name_and_the_same_type_moves_nothing()
    {
        var risks = Between(
            new SampleGraph().With("gocenter:A:A", "a").With(Bucket, "store", parent: "gocenter:A:A::a"),
            new SampleGraph().With("gocenter:A:A", "b").With(Bucket, "store", parent: "gocenter:A:A::b"));

        Assert.Empty(risks);
    }

    [Fact]
    public void What_goes_to_another_cluster_is_made_anew()
    {
        var risks = Between(
            new SampleGraph().With("pulumi:providers:kubernetes", "a").With("pulumi:providers:kubernetes", "b")
                .With(Deployment, "web", provider: "pulumi:providers:kubernetes::a"),
            new SampleGraph().With("pulumi:providers:kubernetes", "a").With("pulumi:providers:kubernetes", "b")
                .With(Deployment, "web", provider: "pulumi:providers:kubernetes::b"));

        Assert.Equal((RiskKind.Replaces, "(provider)"), risks.Select(risk => (risk.Kind, risk.Because)).Single());
    }

    [Theory]
    [InlineData("{'machineType': 'n2-standard-4', 'labels': {'a': 'b'}}", "{'machineType': 'n2-standard-8', 'labels': {'a': 'c'}}", "nodeConfig.machineType")]
    [InlineData("{'labels': {'a': 'b'}, 'tags': ['x']}", "{'labels': {'a': 'c'}, 'tags': ['y']}", null)]
    public void A_change_that_only_new_nodes_get_renews_them(string before, string after, string? because)
    {
        var risks = Between(
            new SampleGraph().With("gcp:container/nodePool:NodePool", "pool", $"{{'nodeConfig': {before}}}"),
            new SampleGraph().With("gcp:container/nodePool:NodePool", "pool", $"{{'nodeConfig': {after}}}"));

        Assert.Equal(because is null ? [] : [(RiskKind.RenewsNodes, because)], risks.Select(risk => (risk.Kind, risk.Because)));
    }

    [Fact]
    public void Who_may_use_a_key_is_no_key() =>
        Assert.Equal(RiskKind.Deletes,
            Between(new SampleGraph().With("gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember", "user"), new SampleGraph()).Single().Kind);

    [Fact]
    public void Components_and_what_is_new_are_no_risk() =>
        Assert.Empty(Between(new SampleGraph().With("gocenter:Edge:Edge", "edge"), new SampleGraph().With(Bucket, "new")));

    private static ImmutableArray<Risk> Between(SampleGraph old, SampleGraph @new) =>
        Risks.Of(GraphDifference.Between(old.Read(), @new.Read()));
}
