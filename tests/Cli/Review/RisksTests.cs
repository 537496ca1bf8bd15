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

        Assert.Equal([(RiskKind.DeletesState, "store"), (RiskKind.Deletes, "web")], risks.Select(risk => (risk.Kind, risk.Change.Resource.Name)));
    }

    [Fact]
    public void A_change_that_makes_a_resource_anew_says_which_property_does_it()
    {
        var risks = Between(
            new SampleGraph().With(Bucket, "store", "{'location': 'europe-west1'}").With(Deployment, "web", "{'spec': {'selector': {'matchLabels': {'app': 'a'}}}}"),
            new SampleGraph().With(Bucket, "store", "{'location': 'europe-west4'}").With(Deployment, "web", "{'spec': {'selector': {'matchLabels': {'app': 'b'}}}}"));

        Assert.Equal(
            [(RiskKind.ReplacesState, "store", "location"), (RiskKind.Replaces, "web", "spec.selector.matchLabels.app")],
            risks.Select(risk => (risk.Kind, risk.Change.Resource.Name, risk.Because)));
    }

    [Fact]
    public void A_change_of_what_holds_data_is_pointed_out_and_of_anything_else_is_not()
    {
        var risks = Between(
            new SampleGraph().With(Bucket, "store", "{'versioning': {'enabled': true}}").With(Deployment, "web", "{'spec': {'replicas': 1}}"),
            new SampleGraph().With(Bucket, "store", "{'versioning': {'enabled': false}}").With(Deployment, "web", "{'spec': {'replicas': 2}}"));

        Assert.Equal((RiskKind.ChangesState, "versioning.enabled"), risks.Select(risk => (risk.Kind, risk.Because)).Single());
    }

    [Theory]
    [InlineData(true, false, "{}", "{}")]
    [InlineData(false, false, "{'deletionProtection': true}", "{'deletionProtection': false}")]
    public void Taking_protection_away_is_a_risk(bool before, bool after, string inputsBefore, string inputsAfter)
    {
        var risks = Between(
            new SampleGraph().With(Bucket, "store", inputsBefore, protect: before), new SampleGraph().With(Bucket, "store", inputsAfter, protect: after));

        Assert.Contains(risks, risk => risk.Kind == RiskKind.Unprotects);
    }

    [Fact]
    public void Components_and_what_is_new_are_no_risk() =>
        Assert.Empty(Between(new SampleGraph().With("gocenter:Edge:Edge", "edge"), new SampleGraph().With(Bucket, "new")));

    private static ImmutableArray<Risk> Between(SampleGraph old, SampleGraph @new) => Risks.Of(GraphDifference.Between(old.Read(), @new.Read()));
}
