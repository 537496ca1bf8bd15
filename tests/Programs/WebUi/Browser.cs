using Microsoft.Playwright;

namespace GoCenter.Tests.Programs.WebUi;

/// <summary>Debian's Chromium without a screen, started by the first test that opens a page.</summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>Milliseconds.</summary>
    private const int Patience = 120_000;

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>A page of its own, with its own storage, that fails the test when something on it is blocked or breaks.</summary>
    public async Task<IPage> OpenAsync(Uri address, BrowserNewContextOptions? options = null)
    {
        _playwright ??= await Playwright.CreateAsync();
        // Each launch has a user data folder of its own, which goes with it.
        _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Arguments });

        var context = await _browser.NewContextAsync(options ?? new() { ViewportSize = new() { Width = 1200, Height = 860 } });
        // An end, not a measure: on a busy machine Chromium takes its time.
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        Faults.Clear();
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => Faults.Add(error);
        page.Console += (_, message) =>
        {
            // Chromium reports each answer of 400 and above as well, which is what these tests provoke.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                Faults.Add(message.Text);
        };
        await page.GotoAsync(address.AbsoluteUri);
        return page;
    }

    /// <summary>On the page that was opened last: errors of scripts and of the content security policy.</summary>
    public List<string> Faults { get; } = [];

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
