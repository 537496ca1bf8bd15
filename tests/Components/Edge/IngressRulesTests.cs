using System.Collections.Immutable;
using GoCenter.Components.Edge;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.Edge;

public sealed class IngressRulesTests
{
    private const string Type = "kubernetes:networking.k8s.io/v1:Ingress";

    private static readonly IngressHost Api = new("api", "api.example.io",
    [
        new IngressRule("/", "web", "landing", 80),
        new IngressRule("/v1/users", "users", "users-v1", 8080),
        new IngressRule("/v2", "users", "users-v2", 8080),
        new IngressRule("/v1", "users", "legacy", 8080),
    ]);

    private static readonly IngressHost Web = new("web", "Example.io", [new IngressRule("/", "web", "web", 80)]);

    private static Task<Declared> Rules(params IngressHost[] hosts) => Declared.ByAsync(() =>
        new IngressRules("rules", new IngressRulesArgs { Policy = Sample.Policy(), Hosts = [.. hosts] }));

    private static async Task<string> Fault(params IngressHost[] hosts)
    {
        var message = "";
        await Declared.ByAsync(() => message = Assert.Throws<ArgumentException>(() =>
            new IngressRules("rules", new IngressRulesArgs { Policy = Sample.Policy(), Hosts = [.. hosts] })).Message);
        return message;
    }

    [Fact]
    public async Task One_ingress_a_host_and_namespace()
    {
        var declared = await Rules(Web, Api);

        Assert.Equal([$"{Type} rules-api-users", $"{Type} rules-api-web", $"{Type} rules-web-web"], declared.Resources);
        Assert.Equal("users", declared.Input(Type, "rules-api-users", "metadata.namespace"));
        Assert.Equal("api", declared.Input(Type, "rules-api-users", "metadata.name"));
    }

    [Fact]
    public async Task The_longest_prefix_comes_first_whatever_the_order_of_the_settings()
    {
        var declared = await Rules(Api with { Rules = [.. Api.Rules.Reverse()] });
        IEnumerable<string> Paths(string value) =>
            Enumerable.Range(0, 3).Select(index => declared.Input(Type, "rules-api-users", $"spec.rules[0].http.paths[{index}].{value}")!);

        Assert.Equal(["/v1/users", "/v1", "/v2"], Paths("path"));
        Assert.Equal(["users-v1", "legacy", "users-v2"], Paths("backend.service.name"));
        Assert.Equal(["8080", "8080", "8080"], Paths("backend.service.port.number"));
        Assert.Equal(["Prefix", "Prefix", "Prefix"], Paths("pathType"));
    }

    [Theory]
    [InlineData("spec.ingressClassName", "traefik")]
    [InlineData("spec.rules[0].host", "example.io")]
    [InlineData("spec.tls[0].hosts[0]", "example.io")]
    [InlineData("spec.tls[0].secretName", "web-tls")]
    [InlineData("metadata.annotations.\"cert-manager.io/cluster-issuer\"", "letsencrypt")]
    [InlineData("metadata.annotations.\"traefik.ingress.kubernetes.io/router.entrypoints\"", "websecure")]
    [InlineData("metadata.annotations.\"traefik.ingress.kubernetes.io/router.middlewares\"", "headers,rate,size")]
    public async Task Every_host_has_a_certificate_and_the_policy(string path, string expected)
    {
        var declared = await Rules(Web);

        Assert.Equal(expected, declared.Input(Type, "rules-web-web", path));
    }

    [Fact]
    public async Task A_host_that_streams_is_not_buffered()
    {
        var declared = await Rules(Web with { StreamsAnswers = true });

        Assert.Equal("headers,rate",
            declared.Input(Type, "rules-web-web", "metadata.annotations.\"traefik.ingress.kubernetes.io/router.middlewares\""));
    }

    [Fact]
    public async Task A_path_that_stands_twice_is_refused_with_both_its_ends() => Assert.Equal(
        "api.example.io/v1 leads to both users/legacy:8080 and orders/orders:80; a path may stand once",
        await Fault(Api with { Rules = Api.Rules.Add(new IngressRule("/v1", "orders", "orders", 80)) }));

    [Fact]
    public async Task A_host_that_stands_twice_is_refused_with_both_its_names() => Assert.Equal(
        "shop and web both have the host EXAMPLE.io; put their rules under one of them",
        await Fault(Web with { Name = "shop", Host = "EXAMPLE.io" }, Web));

    [Fact]
    public async Task A_name_that_stands_twice_is_refused_with_both_its_hosts() => Assert.Equal(
        "Example.io and shop.example.io are both called web; a name may stand once",
        await Fault(Web, Web with { Host = "shop.example.io" }));

    [Theory]
    [InlineData("v1", "the path of web/web:80 is \"v1\"; allowed is / or one such as /v1, without a slash behind")]
    [InlineData("/v1/", "the path of web/web:80 is \"/v1/\"; allowed is / or one such as /v1, without a slash behind")]
    [InlineData("", "the path of web/web:80 is \"\"; allowed is / or one such as /v1, without a slash behind")]
    public async Task A_path_that_is_none_is_refused(string path, string expected) => Assert.Equal(
        $"example.io: {expected}",
        await Fault(Web with { Host = "example.io", Rules = [new IngressRule(path, "web", "web", 80)] }));

    [Fact]
    public async Task All_faults_are_told_at_once() => Assert.Equal(
        string.Join(Environment.NewLine,
            "host \"example.io\" is called \"Web\"; allowed are lower-case letters, digits and hyphens",
            "host api is \"*.example.io\"; allowed is a full host name such as api.example.io, without wildcards",
            "host api has no rule; say at least where / leads",
            "example.io/: the port of web/web:0 is 0; allowed is 1 to 65535"),
        await Fault(
            new IngressHost("Web", "example.io", [new IngressRule("/", "web", "web", 0)]),
            new IngressHost("api", "*.example.io", ImmutableArray<IngressRule>.Empty)));
}
