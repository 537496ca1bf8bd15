using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs;

public sealed class ToolFactAttributeTests
{
    [Fact]
    public void A_missing_program_is_named_and_skips_only_outside_of_CI()
    {
        var inCi = Environment.GetEnvironmentVariable("CI") == "true";

        Assert.Equal(inCi ? null : "needs no-such-program, nor-this", new ToolFactAttribute("sh", "no-such-program", "nor-this").Skip);
        Assert.Null(new ToolFactAttribute("sh").Skip);
    }
}
