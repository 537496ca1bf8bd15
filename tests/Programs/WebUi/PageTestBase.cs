using System.Globalization;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace GoCenter.Tests.Programs.WebUi;

/// <summary>What the tests of the page have in common.</summary>
public abstract class PageTestBase(Browser browser, ITestOutputHelper output)
{
    /// <summary>A module with upper case in its path and more versions than the page shows at once.</summary>
    protected const string Azure = "github.com/Azure/azure-sdk-for-go/sdk/azcore";

    private static readonly DateTime Released = new(2026, 11, 5, 9, 30, 0, DateTimeKind.Utc);

    /// <summary>A page of its own for the test.</summary>
    protected Task<IPage> OpenAsync(Uri address, BrowserNewContextOptions? options = null) => browser.OpenAsync(address, options);

    /// <summary>The servers with a handful of modules behind them.</summary>
    protected static async Task<WebSite> StartAsync(params string[] included)
    {
        var site = await WebSite.StartAsync([.. included]);
        site.Athens.AddModule(
            Azure, Released, "v1.20.0", "v1.20.0-beta.2", "v1.9.0", "v1.8.0", "v1.7.2", "v1.7.1", "v1.7.0", "v1.6.0", "v1.5.0", "v1.4.0",
            "v1.3.0", "v1.2.0", "v1.1.0");
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
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"Path":"{{path}}","Version":"{{version}}","Timestamp":"{{DateTime.UtcNow - age:yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'}}"}""");

    /// <summary>Asks for a module from the keyboard.</summary>
    protected static async Task FindAsync(IPage page, string path)
    {
        await page.GetByLabel("Module path").FillAsync(path);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Waits for one of the states in which there is no module to show, seen and announced.</summary>
    protected static async Task ShowsAsync(IPage page, string state, string title, string announced)
    {
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(announced);
        await Expect(page.Locator($".notice[data-state={state}] h2")).ToHaveTextAsync(title);
    }

    /// <summary>Takes a picture of the whole page into the test's output folder.</summary>
    protected async Task<string> ScreenshotAsync(IPage page, string name)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "screenshots", $"webui-{name}.png");
        await page.EvaluateAsync("scrollTo(0, 0)");
        await page.ScreenshotAsync(new() { Path = file, FullPage = true, Animations = ScreenshotAnimations.Disabled });
        output.WriteLine($"{file}: {new FileInfo(file).Length} bytes");
        return file;
    }

    /// <summary>Ends with the page, on which nothing may have been blocked or broken.</summary>
    protected async Task CloseAsync(IPage page)
    {
        Assert.Empty(browser.Faults);
        await page.Context.CloseAsync();
    }
}
