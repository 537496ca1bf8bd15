using GoCenter.Components.ModuleProxy;

namespace GoCenter.Tests.Stacks.Settings;

/// <summary>
/// What the proxies fetch, keep private and need room for: what is read, and every bad input with the whole of what is said.
/// </summary>
public class ProxyDownloadSettingsTests
{
    private const string Rules = """
        dnsDomain: example.com
          gocenter:proxyScratch: 10Gi
          gocenter:proxyStorageLimit: 12Gi
          gocenter:proxyDownloadMode: async-redirect
          gocenter:proxyPrivatePatterns: ["github.com/acme/*"]
          gocenter:proxyDownloadRules:
            - { pattern: github.com/acme/*, mode: sync }
            - { pattern: example.org, mode: redirect, url: "https://goproxy.example.org" }
        """;

    [Fact]
    public void Are_read_in_order()
    {
        var settings = GoodSettings.Read(With("", "")).Settings;

        Assert.NotNull(settings);
        Assert.Equal(DownloadMode.AsyncRedirect, settings.ModuleProxy.DownloadMode);
        Assert.Equal(["github.com/acme/*"], settings.ModuleProxy.PrivatePatterns.ToArray());
        Assert.Equal(
            [new DownloadRule("github.com/acme/*", DownloadMode.Sync), new DownloadRule("example.org", DownloadMode.Redirect, "https://goproxy.example.org")],
            settings.ModuleProxy.DownloadRules.ToArray());
    }

    [Theory]
    [InlineData(
        "proxyScratch: 10Gi",
        "proxyScratch: 1Gi",
        "Pulumi.test.yaml:63: gocenter:proxyScratch is \"1Gi\"; allowed is at least 4Gi, for as many fetches at once as proxyCpuLimit makes, which is 1.")]
    [InlineData(
        "proxyStorageLimit: 12Gi",
        "proxyStorageLimit: 11Gi",
        "Pulumi.test.yaml:64: gocenter:proxyStorageLimit is \"11Gi\"; allowed is at least 12Gi, for proxyScratch, which is 10Gi, temporary files and logs.")]
    [InlineData(
        "async-redirect",
        "later",
        "Pulumi.test.yaml:65: gocenter:proxyDownloadMode is \"later\"; allowed is sync, async, redirect, async-redirect or none.")]
    [InlineData(
        "[\"github.com/acme/*\"]",
        "[\"github.com/acme/[\"]",
        "Pulumi.test.yaml:66: gocenter:proxyPrivatePatterns[0] is \"github.com/acme/[\"; allowed is a pattern of module paths of letters, digits and - . _ ~ between slashes, with * for any characters and ? for one, such as github.com/acme/*.")]
    [InlineData(
        "pattern: example.org",
        "pattern: example.org/",
        "Pulumi.test.yaml:69: gocenter:proxyDownloadRules[1].pattern is \"example.org/\"; allowed is a pattern of module paths of letters, digits and - . _ ~ between slashes, with * for any characters and ? for one, such as github.com/acme/*.")]
    [InlineData(
        "https://goproxy.example.org",
        "http://goproxy.example.org",
        "Pulumi.test.yaml:69: gocenter:proxyDownloadRules[1].url is \"http://goproxy.example.org\"; allowed is an https address without spaces and quotes, such as https://proxy.golang.org.")]
    [InlineData(
        "mode: redirect",
        "mod: redirect",
        "Pulumi.test.yaml:69: gocenter:proxyDownloadRules[1].mode is missing; allowed is sync, async, redirect, async-redirect or none.",
        "Pulumi.test.yaml:69: gocenter:proxyDownloadRules[1].mod is not a known key; the nearest known one is mode.")]
    [InlineData(
        "proxyScratch: 10Gi",
        "proxyShutdownSeconds: 10",
        "Pulumi.test.yaml:63: gocenter:proxyShutdownSeconds is 10; allowed is at most 9, because a preemptible node ends its pods after 15 s, of which draining takes its part.")]
    public void Say_what_is_wrong(string good, string bad, params string[] faults) =>
        Assert.Equal(faults, GoodSettings.FaultsOf(With(good, bad)));

    private static string With(string good, string bad) =>
        GoodSettings.With("dnsDomain: example.com", good.Length == 0 ? Rules : Rules.Replace(good, bad, StringComparison.Ordinal));
}
