using System.Globalization;
using GoCenter.Tests.Support;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace GoCenter.Tests.Programs.WebUi;

/// <summary>People find modules on the page: with a mouse, with a keyboard, on a phone, in the dark, and when there is nothing to find.</summary>
[Collection("web servers")]
public sealed class PageTests(Browser browser, ITestOutputHelper output) : IClassFixture<Browser>
{
    private const string Azure = "github.com/Azure/azure-sdk-for-go/sdk/azcore";
    private static readonly DateTime Released = new(2026, 11, 5, 9, 30, 0, DateTimeKind.Utc);

    [ToolFact("nginx", "chromium")]
    public async Task A_module_is_found_with_its_versions_their_dates_and_the_line_to_get_it()
    {
        await using var site = await StartAsync();
        var page = await browser.OpenAsync(site.Address);

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
        var page = await browser.OpenAsync(site.Address);

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
        var page = await browser.OpenAsync(new Uri(site.Address, "/#/github.com/pkg/errors@v0.8.1"));

        await Expect(page.GetByText("go get github.com/pkg/errors@v0.8.1")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Module path")).ToHaveValueAsync("github.com/pkg/errors@v0.8.1");
        await Expect(page.Locator("tr[aria-current=true]")).ToContainTextAsync("v0.8.1");
        await CloseAsync(page);
    }

    [ToolFact("nginx", "chromium")]
    public async Task A_form_that_is_sent_before_the_script_is_there_is_answered_all_the_same()
    {
        await using var site = await StartAsync();
        var page = await browser.OpenAsync(new Uri(site.Address, "/?path=github.com%2Fpkg%2Ferrors"));

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "github.com/pkg/errors" })).ToBeFocusedAsync();
        Assert.EndsWith("/#/github.com/pkg/errors", page.Url, StringComparison.Ordinal);
        await CloseAsync(page);
    }

    [ToolFact("nginx", "chromium")]
    public async Task A_module_without_tags_has_the_version_of_its_latest_commit()
    {
        await using var site = await StartAsync();
        site.Athens.Answer("/golang.org/x/exp/@v/list", "");
        site.Athens.Answer("/golang.org/x/exp/@latest", """{"Version":"v0.0.0-20260102030405-abcdef123456","Time":"2026-01-02T03:04:05Z"}""");
        var page = await browser.OpenAsync(new Uri(site.Address, "/#/golang.org/x/exp"));

        await Expect(page.GetByText("go get golang.org/x/exp@v0.0.0-20260102030405-abcdef123456")).ToBeVisibleAsync();
        await Expect(page.Locator("tbody time")).ToHaveTextAsync("Jan 2, 2026");
        Assert.DoesNotContain(site.Athens.Requests, request => request.EndsWith(".info", StringComparison.Ordinal));
        await CloseAsync(page);
    }

    [ToolFact("nginx", "chromium")]
    public async Task Not_found_not_included_and_not_answering_are_told_apart()
    {
        await using var site = await StartAsync(@"github\.com/.*", @"golang\.org/x/[a-z]+", @"gopkg\.in/[^/]+\.v[0-9]");
        var page = await browser.OpenAsync(site.Address);

        await FindAsync(page, "github.com/pkg/error");
        await ShowsAsync(page, "not-found", "There is no such module", "There is no module github.com/pkg/error.");
        await FindAsync(page, "gopkg.in/yaml.v3");
        await ShowsAsync(page, "not-found", "There is no such module", "There is no module gopkg.in/yaml.v3.");

        // The expression is for the whole path: a longer one is another module.
        await FindAsync(page, "golang.org/x/tools/gopls");
        await ShowsAsync(page, "not-included", "This module is not included", "golang.org/x/tools/gopls is not included in this repository.");
        await FindAsync(page, "gitlab.example.org/team/tool");
        await ShowsAsync(page, "not-included", "This module is not included", "gitlab.example.org/team/tool is not included in this repository.");
        await Expect(page.Locator(".notice .patterns code")).ToHaveTextAsync([@"github\.com/.*", @"golang\.org/x/[a-z]+", @"gopkg\.in/[^/]+\.v[0-9]"]);

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

    [ToolFact("nginx", "chromium")]
    public async Task Everything_works_from_the_keyboard_with_the_focus_in_sight()
    {
        await using var site = await StartAsync();
        var page = await browser.OpenAsync(site.Address);
        await Expect(page.Locator("#additions li")).ToHaveCountAsync(4);

        string[] order = ["Skip to the content", "Go modules", "Newest", "Set up"];
        foreach (var name in order)
        {
            await page.Keyboard.PressAsync("Tab");
            await Expect(page.Locator(":focus")).ToHaveAccessibleNameAsync(name);
            Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        }

        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Shift+Tab");
        await Expect(page.Locator(".skip")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(":focus")).ToHaveAccessibleNameAsync("Module path");
        await Expect(page.Locator(":focus")).ToHaveAccessibleDescriptionAsync("A host name and what follows it, optionally with @version.");
        await page.Keyboard.TypeAsync(Azure);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = Azure })).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(":focus")).ToHaveTextAsync($"go get {Azure}@v1.20.0");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(":focus")).ToHaveAccessibleNameAsync("Copy the go get line");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(":focus")).ToHaveAccessibleNameAsync("v1.20.0");
        for (var i = 0; i < 10; i++)
            await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(":focus")).ToHaveAccessibleNameAsync("Show the last 3");
        await page.Keyboard.PressAsync("Space");
        // The button is gone; the reader goes on at the first of the new rows.
        await Expect(page.Locator("tbody tr").Nth(10).GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        await CloseAsync(page);
    }

    [ToolFact("nginx", "chromium")]
    public async Task It_fits_a_phone_and_follows_the_dark()
    {
        await using var site = await StartAsync(@"github\.com/.*");
        var phone = new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 360, Height = 780 },
            DeviceScaleFactor = 2,
            HasTouch = true,
            IsMobile = true,
            ColorScheme = ColorScheme.Dark,
        };
        var page = await browser.OpenAsync(site.Address, phone);
        await Expect(page.Locator("#additions li")).ToHaveCountAsync(4);
        await FitsAsync(page, 360);
        await ScreenshotAsync(page, "phone-start");

        await FindAsync(page, Azure);
        await Expect(page.Locator("tbody time")).ToHaveCountAsync(10);
        await FitsAsync(page, 360);
        await ScreenshotAsync(page, "phone-module");
        Assert.Equal("rgb(13, 19, 24)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));

        // What a thumb has to hit is at least 24 by 24, the smallest that WCAG 2.2 allows.
        foreach (var target in await page.Locator("button:visible").AllAsync())
        {
            var box = (await target.BoundingBoxAsync())!;
            Assert.True(box.Width >= 24 && box.Height >= 24, $"{box.Width} by {box.Height}");
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        Assert.Equal("rgb(245, 248, 250)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        await CloseAsync(page);
    }

    [ToolFact("nginx", "chromium")]
    public async Task Text_stands_out_from_its_ground_in_both_schemes()
    {
        await using var site = await StartAsync(@"github\.com/.*");
        var page = await browser.OpenAsync(new Uri(site.Address, $"/#/{Azure}"));
        await Expect(page.Locator("tbody time")).ToHaveCountAsync(10);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            // Colours in the middle of a transition are nobody's to read.
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            foreach (var state in new[] { Azure, "github.com/none/none", "example.com/other" })
            {
                await page.GotoAsync(new Uri(site.Address, $"/#/{state}").AbsoluteUri);
                await Expect(page.Locator("#result-title")).ToBeFocusedAsync();
                // WCAG 2 level AA asks for 4.5 to 1.
                var faint = await page.EvaluateAsync<string[]>(Contrast.Script, 4.5);
                Assert.True(faint.Length == 0, $"{scheme}, {state}: {string.Join("; ", faint)}");
            }
        }

        await CloseAsync(page);
    }

    [ToolFact("nginx", "chromium")]
    public async Task It_looks_as_the_picture_in_the_documentation()
    {
        await using var site = await StartAsync(@"github\.com/.*", @"golang\.org/x/.*", @"k8s\.io/.*");
        var page = await browser.OpenAsync(site.Address);
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

    private static async Task<WebSite> StartAsync(params string[] included)
    {
        var site = await WebSite.StartAsync([.. included]);
        site.Athens.AddModule(Azure, Released, "v1.20.0", "v1.20.0-beta.2", "v1.9.0", "v1.8.0", "v1.7.2", "v1.7.1", "v1.7.0", "v1.6.0", "v1.5.0", "v1.4.0", "v1.3.0", "v1.2.0", "v1.1.0");
        site.Athens.AddModule("github.com/pkg/errors", new DateTime(2020, 1, 14, 0, 0, 0, DateTimeKind.Utc), "v0.9.1", "v0.9.0", "v0.8.1");
        site.Athens.AddModule("golang.org/x/text", Released, "v0.31.0");
        // In no order, with a module twice, as the feed may come.
        site.Athens.Answer("/index", string.Join('\n',
            Entry("github.com/pkg/errors", "v0.9.1", TimeSpan.FromHours(30)),
            Entry(Azure, "v1.20.0", TimeSpan.FromHours(2)),
            Entry("golang.org/x/text", "v0.31.0", TimeSpan.FromMinutes(10)),
            Entry(Azure, "v1.9.0", TimeSpan.FromHours(3)),
            Entry("github.com/BurntSushi/toml", "v1.6.0", TimeSpan.FromDays(9))) + "\n");
        return site;
    }

    private static string Entry(string path, string version, TimeSpan age) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"Path":"{{path}}","Version":"{{version}}","Timestamp":"{{DateTime.UtcNow - age:yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'}}"}""");

    private static async Task FindAsync(IPage page, string path)
    {
        await page.GetByLabel("Module path").FillAsync(path);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task ShowsAsync(IPage page, string state, string title, string announced)
    {
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(announced);
        await Expect(page.Locator($".notice[data-state={state}] h2")).ToHaveTextAsync(title);
    }

    private static async Task FitsAsync(IPage page, int width) =>
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));

    private async Task<string> ScreenshotAsync(IPage page, string name)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "screenshots", $"webui-{name}.png");
        await page.EvaluateAsync("scrollTo(0, 0)");
        await page.ScreenshotAsync(new() { Path = file, FullPage = true, Animations = ScreenshotAnimations.Disabled });
        output.WriteLine($"{file}: {new FileInfo(file).Length} bytes");
        return file;
    }

    private async Task CloseAsync(IPage page)
    {
        Assert.Empty(browser.Faults);
        await page.Context.CloseAsync();
    }
}
