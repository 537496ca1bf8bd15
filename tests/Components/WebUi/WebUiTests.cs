using System.Collections.Immutable;
using System.Text.Json;
using GoCenter.Components;
using GoCenter.Components.WebUi;
using GoCenter.Components.Workloads;
using GoCenter.Tests.Support;
using Page = GoCenter.Components.WebUi.WebUi;

namespace GoCenter.Tests.Components.WebUi;

public sealed class WebUiTests
{
    private const string Deployment = "kubernetes:apps/v1:Deployment";
    private const string ConfigMap = "kubernetes:core/v1:ConfigMap";
    private const string Pod = "spec.template.spec";

    [Fact]
    public async Task Declares_the_files_and_the_service()
    {
        var declared = await Declare();

        Assert.Equal(
            [
                "kubernetes:apps/v1:Deployment web-ui",
                "kubernetes:autoscaling/v2:HorizontalPodAutoscaler web-ui",
                "kubernetes:core/v1:ConfigMap web-ui-page",
                "kubernetes:core/v1:ConfigMap web-ui-servers",
                "kubernetes:core/v1:Service web-ui",
                "kubernetes:core/v1:ServiceAccount web-ui",
                "kubernetes:monitoring.coreos.com/v1:PodMonitor web-ui",
                "kubernetes:policy/v1:PodDisruptionBudget web-ui",
            ],
            declared.Resources);
    }

    [Theory]
    [InlineData("containers[0].name", "proxy")]
    [InlineData("containers[0].ports[0].containerPort", "8080")]
    [InlineData("containers[0].ports[0].name", "http")]
    [InlineData("containers[0].livenessProbe.httpGet.path", "/healthz")]
    [InlineData("containers[0].readinessProbe.httpGet.path", "/readyz")]
    [InlineData("containers[0].command", "nginx,-c,/etc/web-ui/proxy.conf,-e,stderr,-g,daemon off;")]
    [InlineData("containers[1].name", "ui")]
    [InlineData("containers[1].ports[0].containerPort", "8081")]
    [InlineData("containers[1].ports[0].name", "ui-health")]
    [InlineData("containers[1].livenessProbe.httpGet.port", "ui-health")]
    [InlineData("containers[1].livenessProbe.httpGet.path", "/healthz")]
    [InlineData("containers[1].readinessProbe.httpGet.path", "/readyz")]
    [InlineData("containers[1].command[6]", "daemon off;")]
    [InlineData("containers[2].name", null)]
    [InlineData("terminationGracePeriodSeconds", "15")]
    [InlineData("containers[0].lifecycle.preStop.sleep.seconds", "5")]
    [InlineData("containers[1].lifecycle.preStop.sleep.seconds", "6")]
    [InlineData("securityContext.runAsUser", "10001")]
    public async Task Has_a_proxy_with_the_port_and_a_page_behind_it(string path, string? expected)
    {
        var declared = await Declare();

        Assert.Equal(expected, declared.Input(Deployment, "web-ui", $"{Pod}.{path}"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Both_containers_satisfy_the_restricted_standard(int container)
    {
        var declared = await Declare();
        var path = $"{Pod}.containers[{container}]";

        Assert.Equal(Versions.Images.Nginx.Reference, declared.Input(Deployment, "web-ui", $"{path}.image"));
        Assert.Equal("true", declared.Input(Deployment, "web-ui", $"{path}.securityContext.readOnlyRootFilesystem"));
        Assert.Equal("false", declared.Input(Deployment, "web-ui", $"{path}.securityContext.allowPrivilegeEscalation"));
        Assert.Equal("ALL", declared.Input(Deployment, "web-ui", $"{path}.securityContext.capabilities.drop"));
        foreach (var resource in new[] { "cpu", "memory", "ephemeral-storage" })
            Assert.NotNull(declared.Input(Deployment, "web-ui", $"{path}.resources.limits.{resource}"));
    }

    [Fact]
    public async Task Share_nothing_but_the_socket_and_the_servers_configuration()
    {
        var declared = await Declare();
        var mounts = Enumerable.Range(0, 2).Select(container => Mounts(declared, container)).ToList();

        Assert.Equal(["proxy-scratch /tmp", "socket /run/web-ui", "configuration /etc/web-ui"], mounts[0]);
        Assert.Equal(["ui-scratch /tmp", "socket /run/web-ui", "configuration /etc/web-ui", "page /usr/share/web-ui"], mounts[1]);
        var volumes = Enumerable.Range(0, 6).Select(i => declared.Input(Deployment, "web-ui", $"{Pod}.volumes[{i}].name"));
        Assert.Equal(["proxy-scratch", "socket", "ui-scratch", "configuration", "page", null], volumes);
        Assert.Equal("web-ui-servers", declared.Input(Deployment, "web-ui", $"{Pod}.volumes[3].configMap.name"));
        Assert.Equal("web-ui-page", declared.Input(Deployment, "web-ui", $"{Pod}.volumes[4].configMap.name"));
    }

    [Fact]
    public async Task Fills_in_where_Athens_is_and_leaves_nothing_open()
    {
        var declared = await Declare();
        var proxy = declared.Input(ConfigMap, "web-ui-servers", "data.\"proxy.conf\"")!;

        Assert.Contains("set $athens athens.modules.svc.cluster.local:80;", proxy, StringComparison.Ordinal);
        Assert.Contains("resolver kube-dns.kube-system.svc.cluster.local valid=30s", proxy, StringComparison.Ordinal);
        Assert.Contains("listen 8080;", proxy, StringComparison.Ordinal);
        Assert.Contains("worker_shutdown_timeout 8s;", proxy, StringComparison.Ordinal);
        Assert.Equal("proxy.conf,security_headers.conf,ui.conf", declared.Input(ConfigMap, "web-ui-servers", "data"));
        Assert.DoesNotContain("{{", proxy + declared.Input(ConfigMap, "web-ui-servers", "data.\"ui.conf\""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serves_the_page_with_its_settings()
    {
        var declared = await Declare([@"github\.com/.*", @"golang\.org/x/.*"]);

        Assert.Equal(
            "app.js,config.json,favicon.svg,index.html,modules.js,proxy.js,style.css,view.js",
            declared.Input(ConfigMap, "web-ui-page", "data"));
        using var settings = JsonDocument.Parse(declared.Input(ConfigMap, "web-ui-page", "data.\"config.json\"")!);
        Assert.Equal("https://go.example.com", settings.RootElement.GetProperty("proxyUrl").GetString());
        var included = settings.RootElement.GetProperty("included").EnumerateArray().Select(pattern => pattern.GetString());
        Assert.Equal([@"github\.com/.*", @"golang\.org/x/.*"], included);
        Assert.Equal("1.2.3", settings.RootElement.GetProperty("version").GetString());
    }

    [Fact]
    public async Task Replaces_the_pods_when_a_file_changes()
    {
        const string annotation = "spec.template.metadata.annotations.\"gocenter.dev/configuration\"";
        var one = (await Declare()).Input(Deployment, "web-ui", annotation);
        var same = (await Declare()).Input(Deployment, "web-ui", annotation);
        var other = (await Declare([@"github\.com/.*"])).Input(Deployment, "web-ui", annotation);

        Assert.Matches("^[0-9a-f]{16}$", one);
        Assert.Equal(one, same);
        Assert.NotEqual(one, other);
    }

    /// <summary>Inline scripts and styles, and anything from elsewhere, would be stopped by the page's own policy.</summary>
    [Fact]
    public void The_page_uses_nothing_that_its_policy_forbids()
    {
        var files = PageFiles.Create("go.example.com", [], "1.2.3").Remove("config.json");
        Assert.DoesNotMatch("<script(?![^>]*src=)|<style|style=|\\son[a-z]+=", files["index.html"]);
        foreach (var (name, text) in files)
        {
            // The namespace of SVG is a name, not an address to fetch.
            var own = text.Replace("xmlns=\"http://www.w3.org/2000/svg\"", "", StringComparison.Ordinal);
            Assert.DoesNotMatch("(src|href|url|import|fetch)\\s*[=(]?\\s*[\"'(]?(https?:)?//", own);
            Assert.DoesNotMatch("innerHTML|insertAdjacentHTML|document\\.write|eval\\(", text);
            Assert.True(text.Split('\n').Length < 250, $"{name} is long");
        }
    }

    private static IEnumerable<string> Mounts(Declared declared, int container)
    {
        for (var i = 0; ; i++)
        {
            var path = $"{Pod}.containers[{container}].volumeMounts[{i}]";
            if (declared.Input(Deployment, "web-ui", $"{path}.name") is not { } name)
                yield break;
            yield return $"{name} {declared.Input(Deployment, "web-ui", $"{path}.mountPath")}";
        }
    }

    private static Task<Declared> Declare(ImmutableArray<string>? included = null) => Declared.ByAsync(() => new Page("web-ui", new()
    {
        Namespace = "modules",
        ProxyHost = "go.example.com",
        AthensService = "athens",
        AthensNamespace = "modules",
        IncludedPatterns = included ?? [],
        Version = "1.2.3",
        MinReplicas = 2,
        MaxReplicas = 4,
        Placement = Placement.Preemptible,
    }));
}
