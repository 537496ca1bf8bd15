using System.Net;
using System.Net.Http.Headers;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.WebUi;

/// <summary>Debian's nginx runs the configuration that the program generates: what it answers.</summary>
// One after the other: what a load test measures should be the load that it makes.
[Collection("web servers")]
public sealed class WebServerTests
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

    private static string One(HttpResponseMessage answer, string header) => Assert.Single(answer.Headers.GetValues(header));
}
