using GoCenter.Tests.Support;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace GoCenter.Tests.Programs.WebUi;

/// <summary>People find modules on the page.</summary>
[Collection("web servers")]
public sealed class PageTests(Browser browser, ITestOutputHelper output) : PageTestBase(browser, output), IClassFixture<Browser>
{
    [ToolFact("nginx", "chromium")]
    public async Task A_module_is_found_with_its_versions_their_dates_and_the_line_to_get_it()
    {
        await using var site = await StartAsync();
        var page = await OpenAsync(site.Address);

        await page.GetByLabel("Module path").FillAsync(Azure);
        await page.GetByRole(AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = Azure })).ToBeFocusedAsync();
        await Expect(page.GetByText($"go get {Azure}@v1.20.0")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync($"{Azure}: 13 versions, newest v1.20.0.");
        var rows = page.Locator("tbody tr");
        await Expect(rows).ToHaveCountAsync(10);
        // By version, not by letter, and the pre-release after its release.
        await Expect(rows.Nth(0)).ToContainTextAsync("v1.20.0latest");
        await Expect(rows.Nth(1)).ToContainTextAsync("v1.20.0-beta.2pre-release");
        await Expect(rows.Nth(2)).ToContainTextAsync("v1.9.0");
        await Expect(rows.Nth(0).Locator("time")).ToHaveTextAsync("Nov 5, 2026");
        await Expect(rows.Nth(2).Locator("time")).ToHaveAttributeAsync("datetime", "2026-10-22T09:30:00Z");

        await page.GetByRole(AriaRole.Button, new() { Name = "Show the last 3" }).ClickAsync();
        await Expect(rows).ToHaveCountAsync(13);
        await page.GetByRole(AriaRole.Link, new() { Name = "v1.8.0" }).ClickAsync();
        await Expect(page.GetByText($"go get {Azure}@v1.8.0")).ToBeVisibleAsync();
        Assert.EndsWith($"#/{Azure}@v1.8.0", page.Url, StringComparison.Ordinal);

        // Upper case in the protocol's spelling, and dates asked for the shown versions alone.
        Assert.Contains("/github.com/!azure/azure-sdk-for-go/sdk/azcore/@v/list", site.Athens.Requests);
        await CloseAsync(page);
    }

    [ToolFact("nginx", "chromium")]
    public async Task The_start_shows_what_is_new_and_how_to_use_the_repository()
    {
        await using var site = await StartAsync(@"github\.com/.*", @"golang\.org/x/[a-z]+");
        var page = await OpenAsync(site.Address);

        var additions = page.Locator("#additions li");
        await Expect(additions).ToHaveCountAsync(4);
        await Expect(additions.Nth(0)).ToContainTextAsync("golang.org/x/text");
        await Expect(additions.Nth(0)).ToContainTextAsync("v0.31.0 · 10 minutes ago");
        await Expect(additions.Nth(1)).ToContainTextAsync($"{Azure}v1.20.0");
        await Expect(page.GetByText("go env -w GOPROXY=https://go.example.com,direct")).ToBeVisibleAsync();
        await Expect(page.Locator("#policy-patterns li")).ToHaveTextAsync([@"github\.com/.*", @"golang\.org/x/[a-z]+"]);
        await Expect(page.Locator("#release")).ToHaveTextAsync("Release 1.2.3.");

        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy the GOPROXY line" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Copied: go env");

        await additions.Nth(1).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = Azure })).ToBeFocusedAsync();
        await page.GoBackAsync();
        await Expect(page.Locator("#newest")).ToBeVisibleAsync();
        await page.GoForwardAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = Azure })).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Newest" }).ClickAsync();
        await Expect(page.Locator("#newest")).ToBeFocusedAsync();
        await CloseAsync(page);
    }

    [ToolFact("nginx", "chromium")]
    public async Task A_link_leads_straight_to_a_version()
    {
        await using var site = await StartAsync();
        var page = await OpenAsync(new Uri(site.Address, "/#/github.com/pkg/errors@v0.8.1"));

        await Expect(page.GetByText("go get github.com/pkg/errors@v0.8.1")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Module path")).ToHaveValueAsync("github.com/pkg/errors@v0.8.1");
        await Expect(page.Locator("tr[aria-current=true]")).ToContainTextAsync("v0.8.1");
        await CloseAsync(page);
    }

    [ToolFact("nginx", "chromium")]
    public async Task A_form_that_is_sent_before_the_script_is_there_is_answered_all_the_same()
    {
        await using var site = await StartAsync();
        var page = await OpenAsync(new Uri(site.Address, "/?path=github.com%2Fpkg%2Ferrors"));

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "github.com/pkg/errors" })).ToBeFocusedAsync();
        Assert.EndsWith("/#/github.com/pkg/errors", page.Url, StringComparison.Ordinal);
        await CloseAsync(page);
    }

    [ToolFact("nginx", "chromium")]
    public async Task A_module_without_tags_has_the_version_of_its_latest_commit()
    {
        await using var site = await StartAsync();
        site.Athens.Answer("/golang.org/x/exp/@v/list", "");
        site.Athens.Answer(
            "/golang.org/x/exp/@latest",
            """{"Version":"v0.0.0-20260102030405-abcdef123456","Time":"2026-01-02T03:04:05Z"}""");
        var page = await OpenAsync(new Uri(site.Address, "/#/golang.org/x/exp"));

        await Expect(page.GetByText("go get golang.org/x/exp@v0.0.0-20260102030405-abcdef123456")).ToBeVisibleAsync();
        await Expect(page.Locator("tbody time")).ToHaveTextAsync("Jan 2, 2026");
        Assert.DoesNotContain(site.Athens.Requests, request => request.EndsWith(".info", StringComparison.Ordinal));
        await CloseAsync(page);
    }

    [ToolFact("nginx", "chromium")]
    public async Task It_looks_as_the_picture_in_the_documentation()
    {
        await using var site = await StartAsync(@"github\.com/.*", @"golang\.org/x/.*", @"k8s\.io/.*");
        var page = await OpenAsync(site.Address);
        await Expect(page.Locator("#additions li")).ToHaveCountAsync(4);
        await ScreenshotAsync(page, "start");
        await FindAsync(page, Azure);
        await Expect(page.Locator("tbody time")).ToHaveCountAsync(10);
        var picture = await ScreenshotAsync(page, "module");
        Assert.InRange(new FileInfo(picture).Length, 10_000, 200_000);
        // `make screenshot` keeps it.
        if (Environment.GetEnvironmentVariable("SCREENSHOT") is { Length: > 0 } kept)
            File.Copy(picture, kept, overwrite: true);
        await CloseAsync(page);
    }
}
