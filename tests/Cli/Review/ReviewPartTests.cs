using GoCenter.Cli.Views;

namespace GoCenter.Tests.Cli.Review;

public sealed class ReviewPartTests
{
    private static readonly ReviewPart s_verdict = new(Rank.Verdict, "prod", "verdict\n");
    private static readonly ReviewPart s_change = new(Rank.Change, "Updated in prod", "change\n");
    private static readonly ReviewPart s_standing = new(Rank.Standing, "Exceptions", "exceptions\n");

    [Fact]
    public void What_fits_stays_in_its_order() =>
        Assert.Equal("exceptions\nverdict\nchange\n", ReviewPart.Join([s_standing, s_verdict, s_change], 100));

    [Fact]
    public void What_was_so_before_makes_room_for_what_changes() =>
        Assert.Equal(
            "verdict\nchange\nToo long for a comment, and left out: Exceptions. `gocenter preview STACK --against FILE --html FILE` shows all of it.\n",
            ReviewPart.Join([s_standing, s_verdict, s_change], 20));

    [Fact]
    public void What_has_to_be_decided_on_stays_longest() =>
        Assert.StartsWith("verdict\nToo long for a comment, and left out: Exceptions; Updated in prod. ",
            ReviewPart.Join([s_standing, s_change, s_verdict], 10), StringComparison.Ordinal);
}
