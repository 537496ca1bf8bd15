using GoCenter.Tests.Support;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace GoCenter.Tests.Programs.WebUi;

/// <summary>The page serves people without a mouse, on a phone, in the dark.</summary>
[Collection("web servers")]
public sealed class PageAccessTests(Browser browser, ITestOutputHelper output) : PageTestBase(browser, output), IClassFixture<Browser>
{
    [ToolFact("nginx", "chromium")]
    public async Task Everything_works_from_the_keyboard_with_the_focus_in_sight()
    {
        await using var site = await StartAsync();
        var page = await OpenAsync(site.Address);
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
        var page = await OpenAsync(site.Address, phone);
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
        var page = await OpenAsync(new Uri(site.Address, $"/#/{Azure}"));
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

    private static async Task FitsAsync(IPage page, int width) =>
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
}
