using GoCenter.Cli.Policy.Rules;
using GoCenter.Cli.Views;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Cli.Policy;

/// <summary>The table in docs/policies.md is the one that the program prints.</summary>
public sealed class PolicyDocumentationTests
{
    [Fact]
    public void Lists_every_rule_as_the_program_does()
    {
        var shown = Repository.ReadText("docs/policies.md").Split("<!-- rules: make policies -->\n")[1].Split("<!-- end of rules -->")[0];

        Assert.Equal(PolicyMarkdown.Draw(PolicyRules.All), shown);
    }
}
