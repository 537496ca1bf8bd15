using System.Collections.Immutable;
using GoCenter.Components.ModuleProxy;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.ModuleProxy;

/// <summary>The file of download modes, and the modules that nobody outside is asked about.</summary>
public sealed class DownloadRuleTests
{
    [Fact]
    public async Task Writes_the_rules_in_their_order()
    {
        var declared = await Declare(SampleAthens.Args(rules:
        [
            new DownloadRule("github.com/Corp/*", DownloadMode.Sync),
            new DownloadRule("example.com/old", DownloadMode.None),
            new DownloadRule("golang.org/x/*", DownloadMode.AsyncRedirect, "https://mirror.example.com/go"),
        ]));

        var file = declared.Input("kubernetes:core/v1:ConfigMap", "athens-configuration", "data.\"download.hcl\"")!;
        Assert.Equal(
            """
            mode        = "sync"
            downloadURL = "https://proxy.golang.org"

            download "github.com/Corp/*" {
              mode        = "sync"
              downloadURL = "https://proxy.golang.org"
            }

            download "example.com/old" {
              mode        = "none"
              downloadURL = "https://proxy.golang.org"
            }

            download "golang.org/x/*" {
              mode        = "async_redirect"
              downloadURL = "https://mirror.example.com/go"
            }

            """,
            string.Join('\n', file.Split('\n').Where(line => !line.StartsWith('#'))));
    }

    [Theory]
    [InlineData("github.com/corp/[a-z", "DownloadRules has the pattern \"github.com/corp/[a-z\", which does not compile at \"[\"; allowed are letters, ")]
    [InlineData("corp.example/\\", "DownloadRules has the pattern \"corp.example/\\\", which does not compile at \"\\\"; ")]
    [InlineData("corp.example/\" {", "DownloadRules has the pattern \"corp.example/\" {\", which does not compile at \"\"\"; ")]
    [InlineData("", "DownloadRules has the pattern \"\", which has an empty element; ")]
    [InlineData("corp.example//a", "DownloadRules has the pattern \"corp.example//a\", which has an empty element; ")]
    public async Task Refuses_a_rule_that_does_not_compile(string pattern, string message)
    {
        var fault = await Assert.ThrowsAnyAsync<Exception>(
            () => Declare(SampleAthens.Args(rules: [new DownloadRule(pattern, DownloadMode.None)])));

        Assert.Contains(message, fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://proxy.example.com")]
    [InlineData("proxy.example.com")]
    [InlineData("https://proxy.example.com/${a}")]
    [InlineData("")]
    public async Task Refuses_an_address_that_is_none(string url)
    {
        var expected = $"is \"{url}\"; allowed is the https address of a module proxy, such as https://proxy.golang.org";
        var general = await Assert.ThrowsAnyAsync<Exception>(() => Declare(SampleAthens.Args(downloadUrl: url)));
        Assert.Contains($"DownloadUrl {expected}", general.ToString(), StringComparison.Ordinal);

        var ofRule = await Assert.ThrowsAnyAsync<Exception>(
            () => Declare(SampleAthens.Args(rules: [new DownloadRule("a.example/*", DownloadMode.Redirect, url)])));
        Assert.Contains($"DownloadRules \"a.example/*\" DownloadUrl {expected}", ofRule.ToString(), StringComparison.Ordinal);
    }

    /// <summary>
    /// Athens compares with the end of a request such as <c>/lookup/github.com/!corp/lib@v1.0.0</c>: escaped, and with the version.
    /// </summary>
    [Theory]
    [InlineData("corp.example/*", "corp.example/*")]
    [InlineData("corp.example/lib", "corp.example/lib,corp.example/lib@*")]
    [InlineData("github.com/Corp/*", "github.com/Corp/*,github.com/!corp/*")]
    [InlineData("github.com/Corp", "github.com/Corp,github.com/Corp@*,github.com/!corp,github.com/!corp@*")]
    public async Task Asks_nobody_about_private_modules(string pattern, string expected)
    {
        var declared = await Declare(SampleAthens.Args(privatePatterns: [pattern]));

        Assert.Equal(expected, Workload.Variable(declared, "athens", "ATHENS_GONOSUM_PATTERNS"));
    }

    [Fact]
    public async Task Lists_every_private_pattern()
    {
        var declared = await Declare(SampleAthens.Args(privatePatterns: ["a.example/*", "b.example/*"]));

        Assert.Equal("a.example/*,b.example/*", Workload.Variable(declared, "athens", "ATHENS_GONOSUM_PATTERNS"));
    }

    [Theory]
    [InlineData("a.example/*,b.example/*", ",")]
    [InlineData("[a-z.example", "[")]
    public async Task Refuses_a_private_pattern_that_fits_nothing(string pattern, string at)
    {
        var fault = await Assert.ThrowsAnyAsync<Exception>(
            () => Declare(SampleAthens.Args(privatePatterns: ImmutableArray.Create(pattern))));

        Assert.Contains($"PrivatePatterns has the pattern \"{pattern}\", which does not compile at \"{at}\"; allowed are letters, ",
            fault.ToString(), StringComparison.Ordinal);
    }

    private static Task<Declared> Declare(AthensArgs args) => Declared.ByAsync(() => new Athens("athens", args));
}
