using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using GoCenter.Tests.Support;
using Xunit.Abstractions;

namespace GoCenter.Tests.Programs.WebUi;

/// <summary>
/// The same servers in their pod: whether they are ready, what they tell of themselves, how they stop, and what they bear.
/// </summary>
[Collection("web servers")]
public sealed partial class RunningWebServersTests(ITestOutputHelper output)
{
    [ToolFact("nginx")]
    public async Task The_ui_container_is_ready_while_it_has_its_page()
    {
        await using var site = await WebSite.StartAsync();
        var ready = new Uri($"http://{site.Servers.HealthAddress}/readyz");
        var page = Path.Combine(site.Servers.PagePath, "index.html");

        Assert.Equal("ok\n", await site.Client.GetStringAsync(ready));
        File.Move(page, $"{page}.away");
        using var without = await site.Client.GetAsync(ready);
        using var alive = await site.Client.GetAsync(new Uri($"http://{site.Servers.HealthAddress}/healthz"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, without.StatusCode);
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
    }

    [ToolFact("nginx")]
    public async Task It_tells_its_health_its_release_and_its_connections()
    {
        await using var site = await WebSite.StartAsync();

        Assert.Equal("ok\n", await site.Client.GetStringAsync(new Uri(site.Address, "/healthz")));
        Assert.Equal("ok\n", await site.Client.GetStringAsync(new Uri($"http://{site.Servers.HealthAddress}/healthz")));
        using var info = JsonDocument.Parse(await site.Client.GetStringAsync(new Uri(site.Address, "/info")));
        Assert.Equal("web-ui", info.RootElement.GetProperty("name").GetString());
        Assert.Equal("1.2.3", info.RootElement.GetProperty("version").GetString());

        using var metrics = await site.GetAsync("/metrics");
        Assert.StartsWith("text/plain; version=0.0.4", metrics.Content.Headers.ContentType!.ToString(), StringComparison.Ordinal);
        var text = await metrics.Content.ReadAsStringAsync();
        Assert.Matches("nginx_connections\\{state=\"active\"\\} [1-9]", text);
        Assert.Contains("gocenter_build_info{name=\"web-ui\",version=\"1.2.3\"} 1\n", text, StringComparison.Ordinal);

        using var fromOutside = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, "/metrics"));
        fromOutside.Headers.Add("X-Forwarded-For", "203.0.113.7");
        using var refused = await site.Client.SendAsync(fromOutside);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [ToolFact("nginx")]
    public async Task Without_Athens_the_page_stays_up_and_without_the_page_the_pod_leaves()
    {
        await using var site = await WebSite.StartAsync();
        site.Athens.Dispose();
        using var down = await site.GetAsync("/proxy/github.com/pkg/errors/@v/list");
        Assert.Equal(HttpStatusCode.BadGateway, down.StatusCode);
        using var page = await site.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);

        // Killed, as for want of memory: the socket stays behind, and the container's next start must get past it.
        site.Ui.Kill(entireProcessTree: true);
        await site.Ui.WaitForExitAsync();
        Assert.True(File.Exists(site.Servers.SocketPath));
        using var unready = await site.GetAsync("/readyz");
        Assert.Equal(HttpStatusCode.BadGateway, unready.StatusCode);
        using var alive = await site.GetAsync("/healthz");
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);

        site.StartUi();
        await site.WaitUntilReadyAsync();
    }

    [ToolFact("nginx")]
    public async Task Requests_are_logged_as_JSON_and_probes_are_not()
    {
        await using var site = await WebSite.StartAsync();
        await site.GetAsync("/?q=%22quoted%22");
        await site.GetAsync("/metrics");

        await EventuallyAsync(() => Task.FromResult(!site.AccessLog.IsEmpty));
        using var line = JsonDocument.Parse(Assert.Single(site.AccessLog));
        Assert.Equal("/?q=%22quoted%22", line.RootElement.GetProperty("path").GetString());
        Assert.Equal(200, line.RootElement.GetProperty("status").GetInt32());
        Assert.Equal($"unix:{site.Servers.SocketPath}", line.RootElement.GetProperty("upstream").GetString());
        Assert.True(line.RootElement.GetProperty("seconds").GetDouble() >= 0);
    }

    [ToolFact("nginx")]
    public async Task A_request_underway_is_finished_after_the_signal_to_stop()
    {
        await using var site = await WebSite.StartAsync();
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, site.Address.Port);
        await socket.SendAsync("GET /healthz HTTP/1.1\r\nHost: x\r\n"u8.ToArray());
        // A connection on which nothing was read yet is idle, and would be closed.
        await EventuallyAsync(async () =>
            (await site.Client.GetStringAsync(new Uri(site.Address, "/metrics"))).Contains("nginx_connections{state=\"reading\"} 1", StringComparison.Ordinal));

        using (var signal = Process.Start("kill", ["-QUIT", $"{site.Proxy.Id}"]))
            await signal.WaitForExitAsync();
        await EventuallyAsync(async () => !await IsOpenAsync(site.Address.Port));
        await socket.SendAsync("\r\n"u8.ToArray());

        var buffer = new byte[4096];
        var read = await socket.ReceiveAsync(buffer).WaitAsync(Eventually.Patience);
        Assert.StartsWith("HTTP/1.1 200 OK", Encoding.ASCII.GetString(buffer, 0, read), StringComparison.Ordinal);
        socket.Close();
        await site.Proxy.WaitForExitAsync().WaitAsync(Eventually.Patience);
        Assert.Equal(0, site.Proxy.ExitCode);
    }

    [ToolFact("nginx", "wrk")]
    public async Task It_holds_a_hundred_requests_a_second_without_an_error()
    {
        await using var site = await WebSite.StartAsync();
        site.Athens.AddModule("github.com/pkg/errors", DateTime.UtcNow, "v0.9.1");
        foreach (var path in new[] { "/", "/proxy/github.com/pkg/errors/@v/list" })
        {
            var address = new Uri(site.Address, path).AbsoluteUri;
            // What else the machine does is no fault of the servers: once out of a few times has to do, and a bad answer never is.
            string text;
            double rate;
            var attempt = 0;
            do
            {
                text = await Tool.RunAsync("wrk", "--threads", "1", "--connections", "10", "--duration", "4s", "--timeout", "30s", "--latency", address);
                output.WriteLine(text);
                Assert.DoesNotContain("Non-2xx", text, StringComparison.Ordinal);
                rate = double.Parse(Rate().Match(text).Groups[1].Value, CultureInfo.InvariantCulture);
            }
            while (rate < 100 && ++attempt < 10);

            Assert.InRange(rate, 100, double.MaxValue);
            Assert.DoesNotContain("Socket errors", text, StringComparison.Ordinal);
        }
    }

    private static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(watch.Elapsed < Eventually.Patience, $"it did not happen within {Eventually.Patience}");
            await Task.Delay(20);
        }
    }

    private static async Task<bool> IsOpenAsync(int port)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();
}
