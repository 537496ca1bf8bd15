using GoCenter.Tests.Cli.Samples;
using GoCenter.Tests.Programs.WebUi;
using GoCenter.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GoCenter.Tests.Programs.Pages;

/// <summary>The page of a preview, in a browser.</summary>
public sealed class PreviewPageTests(Browser browser) : IClassFixture<Browser>
{
    /// <summary>Set by <c>make screenshot</c> to the file of the picture in the documentation.</summary>
    private static readonly string? s_picture = Environment.GetEnvironmentVariable("SCREENSHOT_PREVIEW");

    [ToolFact("chromium")]
    public async Task A_component_shows_its_resources_and_their_inputs()
    {
        using var project = new SampleProject();
        var page = await OpenAsync(project);

        var boxes = page.Locator("#canvas .box");
        await Expect(boxes.First).ToBeVisibleAsync();
        await page.Locator("#canvas .box[data-key='gocenter:sample:Workload::athens']").ClickAsync();

        var details = page.Locator("#details");
        await Expect(details.GetByRole(AriaRole.Heading)).ToContainTextAsync("athens Workload");
        await details.GetByText("kubernetes:apps/v1:Deployment").ClickAsync();
        await Expect(details.Locator("details[open] pre")).ToContainTextAsync("\"replicas\": 4");
        await details.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(details).ToBeHiddenAsync();
        await CloseAsync(page);
    }

    [ToolFact("chromium")]
    public async Task The_keyboard_does_what_the_mouse_does()
    {
        using var project = new SampleProject();
        var page = await OpenAsync(project);

        await page.Locator("#zoom-all").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("#details")).ToBeFocusedAsync();
        await CloseAsync(page);
    }

    [ToolFact("chromium")]
    public async Task A_search_finds_components_by_what_their_resources_hold()
    {
        using var project = new SampleProject();
        var page = await OpenAsync(project);

        await page.GetByLabel("Search").FillAsync("deployment REPLICAS");
        await Expect(page.Locator("#found")).ToHaveTextAsync("1 resource in 1 component");
        await Expect(page.Locator(".box.found")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#details mark").First).ToBeVisibleAsync();
        await page.GetByLabel("Search").FillAsync("no such thing");
        await Expect(page.Locator("#found")).ToHaveTextAsync("0 resources in 0 components");
        await CloseAsync(page);
    }

    [ToolFact("chromium")]
    public async Task Zooming_and_moving_change_what_is_seen_and_one_button_takes_it_back()
    {
        using var project = new SampleProject();
        var page = await OpenAsync(project);
        Task<string?> ViewAsync() => page.Locator("#canvas svg").GetAttributeAsync("viewBox");
        var whole = await ViewAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Zoom in" }).ClickAsync();
        var near = await ViewAsync();
        Assert.NotEqual(whole, near);
        var canvas = (await page.Locator("#canvas").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(canvas.X + 20, canvas.Y + 20);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(canvas.X + 120, canvas.Y + 90, new() { Steps = 5 });
        await page.Mouse.UpAsync();
        Assert.NotEqual(near, await ViewAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Whole" }).ClickAsync();
        Assert.Equal(whole, await ViewAsync());
        await CloseAsync(page);
    }

    [ToolFact("chromium")]
    public async Task The_wheel_scrolls_the_page_and_zooms_only_with_the_key()
    {
        using var project = new SampleProject();
        var page = await OpenAsync(project);
        Task<string?> ViewAsync() => page.Locator("#canvas svg").GetAttributeAsync("viewBox");
        var whole = await ViewAsync();
        await page.Locator("#canvas").HoverAsync();

        await page.Mouse.WheelAsync(0, 200);
        await page.WaitForFunctionAsync("scrollY > 0");
        Assert.Equal(whole, await ViewAsync());
        await page.Keyboard.DownAsync("Control");
        await page.Mouse.WheelAsync(0, -100);
        await page.Keyboard.UpAsync("Control");
        await Expect(page.Locator("#canvas")).ToHaveClassAsync("canvas near");
        Assert.NotEqual(whole, await ViewAsync());
        await CloseAsync(page);
    }

    [ToolFact("chromium")]
    public async Task What_changes_is_marked_where_it_is_and_told_at_the_top()
    {
        using var project = new SampleProject();
        await project.SucceedAsync("graph", "prod", "--out", project.Folder["base.json"]);
        project.Source["prod"] = SampleSource.Prod with { Replicas = 7 };
        var page = await OpenAsync(project, "--against", project.Folder["base.json"]);

        await Expect(page.Locator(".box.changed-update")).ToHaveAttributeAsync("data-key", "gocenter:sample:Workload::athens");
        await Expect(page.Locator("#key")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Changes 1 to update" })).ToBeVisibleAsync();
        await CloseAsync(page);
    }

    [ToolFact("chromium")]
    public async Task On_paper_the_tables_are_there_and_the_controls_are_not()
    {
        using var project = new SampleProject();
        var page = await OpenAsync(project);

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(page.Locator(".tools")).ToBeHiddenAsync();
        await Expect(page.Locator("#canvas svg")).ToBeVisibleAsync();
        foreach (var section in new[] { "policy", "survival", "cost", "parity", "resources" })
            await Expect(page.Locator($"#{section}")).ToBeVisibleAsync();
        Assert.NotEmpty(await page.PdfAsync(new() { Landscape = true }));
        await CloseAsync(page);
    }

    [ToolFact("chromium")]
    public async Task It_looks_as_the_picture_in_the_documentation()
    {
        using var folder = new TemporaryFolder();
        var file = folder["prod.html"];
        var exit = await GoCenter.Cli.GoCenterCommand.RunAsync(
            ["preview", "prod", "--html", file, "--project", Repository.Root], TextWriter.Null, TextWriter.Null, new GoCenter.Cli.Stacks.EnvironmentSource());
        Assert.Equal(0, exit);
        var page = await browser.OpenAsync(new Uri(file), new() { ViewportSize = new() { Width = 1400, Height = 1000 } });

        await Expect(page.Locator("#canvas .box").First).ToBeVisibleAsync();
        var picture = await page.ScreenshotAsync(new() { Path = s_picture, Animations = ScreenshotAnimations.Disabled });
        // A page that shows nothing is a few kilobytes.
        Assert.InRange(picture.Length, 50_000, 2_000_000);
        await CloseAsync(page);
    }

    private async Task<IPage> OpenAsync(SampleProject project, params string[] options)
    {
        var file = project.Folder["prod.html"];
        await project.SucceedAsync(["preview", "prod", "--html", file, .. options]);
        return await browser.OpenAsync(new Uri(file));
    }

    private async Task CloseAsync(IPage page)
    {
        Assert.Empty(browser.Faults);
        await page.Context.CloseAsync();
    }
}
