using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using GoCenter.Tests.Support;
using Xunit.Abstractions;

namespace GoCenter.Tests.Programs.WebUi;

/// <summary>Debian's nginx runs the configuration that the program generates.</summary>
// One after the other: what a load test measures should be the load that it makes.
[Collection("web servers")]
public sealed partial class WebServerTests(ITestOutputHelper output)
{
    [ToolFact("nginx")]
    public async Task Nginx_accepts_both_configurations_without_a_warning()
    {
        await using var site = await WebSite.StartAsync();

        foreach (var file in new[] { "ui.conf", "proxy.conf" })
            Assert.Equal((0, ""), await site.CheckAsync(file));
    }

    [ToolFact("nginx")]
    public async Task Every_answer_carries_the_security_headers()
    {
        await using var site = await WebSite.StartAsync();
        site.Athens.AddModule("github.com/pkg/errors", DateTime.UtcNow, "v0.9.1");

        string[] paths =
        [
            "/", "/app.js", "/missing", "/healthz", "/info", "/metrics",
            "/proxy/github.com/pkg/errors/@v/list", "/proxy/example.com/none/@v/list", "/proxy/metrics",
        ];
        foreach (var path in paths)
        {
            using var answer = await site.GetAsync(path);
            Assert.Equal(
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
                + "form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
                One(answer, "Content-Security-Policy"));
            Assert.Equal("DENY", One(answer, "X-Frame-Options"));
            Assert.Equal("nosniff", One(answer, "X-Content-Type-Options"));
            Assert.Equal("no-referrer", One(answer, "Referrer-Policy"));
            Assert.Contains("camera=()", One(answer, "Permissions-Policy"), StringComparison.Ordinal);
            Assert.Equal("same-origin", One(answer, "Cross-Origin-Opener-Policy"));
            Assert.Equal("same-origin", One(answer, "Cross-Origin-Resource-Policy"));
            Assert.Equal("nginx", answer.Headers.Server.ToString());
            Assert.False(answer.Headers.Contains("Strict-Transport-Security"), "the edge speaks TLS, so the edge promises it");
        }
    }

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
    public async Task Only_the_module_protocol_the_feed_and_the_catalogue_reach_Athens()
    {
        await using var site = await WebSite.StartAsync();
        site.Athens.Answer("/index", "{}\n");

        await site.GetAsync("/proxy/github.com/!azure/x/@v/v1.0.0+incompatible.info");
        await site.GetAsync("/proxy/index?since=2026-01-02T03:04:05.678Z&limit=2000");
        await site.GetAsync("/proxy/sumdb/sum.golang.org/lookup/github.com/pkg/errors@v0.9.1");
        string[] others =
        [
            "/proxy/metrics", "/proxy/readyz", "/proxy/", "/proxy/debug/pprof/", "/proxy/x/@v/a%0d%0aX-Evil:1", "/proxy/x/@latest%0a",
            "/.git/config", "/..data/index.html",
        ];
        foreach (var refused in others)
        {
            using var answer = await site.GetAsync(refused);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        // nginx writes the plus sign as %2B, which means the same in a path.
        Assert.Equal(
            [
                "/github.com/!azure/x/@v/v1.0.0%2Bincompatible.info",
                "/index?since=2026-01-02T03:04:05.678Z&limit=2000",
                "/sumdb/sum.golang.org/lookup/github.com/pkg/errors@v0.9.1",
            ],
            site.Athens.Requests.Where(request => !request.Contains("@latest", StringComparison.Ordinal)));
    }

    [ToolFact("nginx")]
    public async Task Other_methods_bodies_and_oversized_requests_are_turned_away()
    {
        await using var site = await WebSite.StartAsync();

        using var post = await site.Client.PostAsync(site.Address, new StringContent("x"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
        using var large = new HttpRequestMessage(HttpMethod.Get, site.Address) { Content = new ByteArrayContent(new byte[4096]) };
        using var tooLarge = await site.Client.SendAsync(large);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLarge.StatusCode);
        using var tooLong = await site.GetAsync($"/{new string('a', 9000)}");
        Assert.Equal(HttpStatusCode.RequestUriTooLong, tooLong.StatusCode);
    }

    [ToolFact("nginx")]
    public async Task What_never_changes_is_kept_and_nothing_else_is()
    {
        await using var site = await WebSite.StartAsync();
        site.Athens.AddModule("github.com/pkg/errors", DateTime.UtcNow, "v0.9.1");
        site.Athens.Answer("/github.com/pkg/errors/@v/v1.info", "{}");

        Assert.Equal("no-cache", await Caching("/"));
        Assert.Equal("no-cache", await Caching("/config.json"));
        Assert.Equal("public, max-age=300", await Caching("/app.js"));
        Assert.Equal("public, max-age=31536000, immutable", await Caching("/proxy/github.com/pkg/errors/@v/v0.9.1.info"));
        Assert.Equal("public, max-age=60", await Caching("/proxy/github.com/pkg/errors/@v/list"));
        Assert.Equal("no-cache", await Caching("/proxy/github.com/pkg/errors/@v/v1.info"));
        Assert.Equal("no-cache", await Caching("/proxy/github.com/pkg/errors/@v/v0.9.2.info"));

        async Task<string> Caching(string path)
        {
            using var answer = await site.GetAsync(path);
            return One(answer, "Cache-Control");
        }
    }

    [ToolFact("nginx")]
    public async Task Text_is_compressed_once()
    {
        await using var site = await WebSite.StartAsync();
        (string Path, string Type)[] files =
        [
            ("/", "text/html"), ("/app.js", "text/javascript"), ("/style.css", "text/css"), ("/favicon.svg", "image/svg+xml"),
            ("/config.json", "application/json"),
        ];
        foreach (var (path, type) in files)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, path));
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
            using var answer = await site.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
            // Below half a kilobyte compressing costs more than it saves.
            Assert.Equal(path is "/favicon.svg" or "/config.json" ? [] : ["gzip"], answer.Content.Headers.ContentEncoding);
        }
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

        var deadline = DateTime.UtcNow.AddSeconds(5);
        while (site.AccessLog.IsEmpty && DateTime.UtcNow < deadline)
            await Task.Delay(20);
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
        await Task.Delay(200);

        using (var signal = Process.Start("kill", ["-QUIT", $"{site.Proxy.Id}"]))
            await signal.WaitForExitAsync();
        await Task.Delay(200);
        await socket.SendAsync("\r\n"u8.ToArray());

        var buffer = new byte[4096];
        var read = await socket.ReceiveAsync(buffer).WaitAsync(TimeSpan.FromSeconds(5));
        Assert.StartsWith("HTTP/1.1 200 OK", Encoding.ASCII.GetString(buffer, 0, read), StringComparison.Ordinal);
        socket.Close();
        await site.Proxy.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(site.Servers.ShutdownSeconds + 1));
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
            string[] arguments = ["--threads", "1", "--connections", "10", "--duration", "4s", "--latency", address];
            var start = new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true };
            using var wrk = Process.Start(start)!;
            var text = await wrk.StandardOutput.ReadToEndAsync();
            await wrk.WaitForExitAsync();
            output.WriteLine(text);

            Assert.Equal(0, wrk.ExitCode);
            Assert.DoesNotContain("Socket errors", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Non-2xx", text, StringComparison.Ordinal);
            Assert.InRange(double.Parse(Rate().Match(text).Groups[1].Value, CultureInfo.InvariantCulture), 100, double.MaxValue);
        }
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();

    private static string One(HttpResponseMessage answer, string header) => Assert.Single(answer.Headers.GetValues(header));
}
