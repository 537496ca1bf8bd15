using GoCenter.Tests.Support;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace GoCenter.Tests.Programs.WebUi;

/// <summary>When there is nothing to find, the page says why.</summary>
[Collection("web servers")]
public sealed class PageStateTests(Browser browser, ITestOutputHelper output) : PageTestBase(browser, output), IClassFixture<Browser>
{
    [ToolFact("nginx", "chromium")]
    public async Task Not_found_not_included_and_not_answering_are_told_apart()
    {
        await using var site = await StartAsync(@"github\.com/.*", @"golang\.org/x/[a-z]+", @"gopkg\.in/[^/]+\.v[0-9]");
        var page = await OpenAsync(site.Address);

        await FindAsync(page, "github.com/pkg/error");
        await ShowsAsync(page, "not-found", "There is no such module", "There is no module github.com/pkg/error.");
        await FindAsync(page, "gopkg.in/yaml.v3");
        await ShowsAsync(page, "not-found", "There is no such module", "There is no module gopkg.in/yaml.v3.");

        // The expression is for the whole path: a longer one is another module.
        await FindAsync(page, "golang.org/x/tools/gopls");
        await ShowsAsync(
            page, "not-included", "This module is not included", "golang.org/x/tools/gopls is not included in this repository.");
        await FindAsync(page, "gitlab.example.org/team/tool");
        await ShowsAsync(
            page, "not-included", "This module is not included", "gitlab.example.org/team/tool is not included in this repository.");
        await Expect(page.Locator(".notice .patterns code")).ToHaveTextAsync(
            [@"github\.com/.*", @"golang\.org/x/[a-z]+", @"gopkg\.in/[^/]+\.v[0-9]"]);

        // Athens itself may refuse as well, whatever the patterns say.
        site.Athens.Trouble = 403;
        await FindAsync(page, "github.com/pkg/errors");
        await ShowsAsync(page, "not-included", "This module is not included", "github.com/pkg/errors is not included in this repository.");

        foreach (var status in new[] { 500, 503, 504 })
        {
            site.Athens.Trouble = status;
            await FindAsync(page, $"github.com/pkg/errors@v0.{status}.0");
            await ShowsAsync(page, "down", "The module proxy is not answering", "The module proxy is not answering.");
            await Expect(page.Locator(".notice")).ToContainTextAsync($"It answered with status {status}.");
        }

        site.Athens.Trouble = null;
        await FindAsync(page, "github.com/pkg/errors");
        await Expect(page.GetByText("go get github.com/pkg/errors@v0.9.1")).ToBeVisibleAsync();

        site.Athens.Dispose();
        await FindAsync(page, "golang.org/x/text");
        await ShowsAsync(page, "down", "The module proxy is not answering", "The module proxy is not answering.");
        await Expect(page.Locator(".notice")).ToContainTextAsync("It answered with status 502.");
        await ScreenshotAsync(page, "down");

        await FindAsync(page, "fmt");
        await ShowsAsync(page, "invalid", "That is not a module path", "That is not a module path.");
        await Expect(page.GetByLabel("Module path")).ToBeFocusedAsync();

        await page.GotoAsync(new Uri(site.Address, "/#/%zz").AbsoluteUri);
        await ShowsAsync(page, "invalid", "That is not a module path", "That is not a module path.");

        // A module of which the browser has kept nothing.
        await page.Context.SetOfflineAsync(true);
        await FindAsync(page, "golang.org/x/net");
        await ShowsAsync(page, "down", "The module proxy is not answering", "The module proxy is not answering.");
        await Expect(page.Locator(".notice")).ToContainTextAsync("It could not be reached.");
        await CloseAsync(page);
    }
}
