namespace GoCenter.Tests.Stacks.Settings;

/// <summary>Every bad input to the edge, with the whole of what is said about it.</summary>
public class EdgeSettingsTests
{
    private const string Routes = """
        dnsDomain: example.com
          gocenter:edgeRoutes:
            - { name: api, host: api.example.com, path: /v1/users, namespace: users, service: users-v1, port: 80 }
            - { name: api, host: api.example.com, path: /v2/users, namespace: users, service: users-v2, port: 80 }
        """;

    [Fact]
    public void Reads_routes_in_order()
    {
        var settings = GoodSettings.Read(GoodSettings.With("dnsDomain: example.com", Routes)).Settings;

        Assert.NotNull(settings);
        Assert.Equal(
            ["api.example.com/v1/users users/users-v1:80", "api.example.com/v2/users users/users-v2:80"],
            settings.Edge.Routes.Select(route => $"{route.Host}{route.Path} {route.Namespace}/{route.Service}:{route.Port}"));
    }

    [Theory]
    [InlineData(
        "networkEdgeRange: 10.26.0.0/23",
        "networkEdgeRange: 10.26.0.0/27",
        "Pulumi.test.yaml:50: gocenter:networkEdgeRange is \"10.26.0.0/27\"; allowed is a /26 or larger, the least that Google's proxies take.")]
    [InlineData(
        "networkEdgeRange: 10.26.0.0/23",
        "networkEdgeRange: 10.25.0.0/23",
        "Pulumi.test.yaml:50: gocenter:networkEdgeRange is \"10.25.0.0/23\"; allowed is a range that does not overlap networkPrivateServicesRange, which is 10.25.0.0/20.")]
    [InlineData(
        "edgeReplicas: 2",
        "edgeReplicas: 0",
        "Pulumi.test.yaml:59: gocenter:edgeReplicas is 0; allowed is a whole number of replicas from 1 to 100.")]
    [InlineData(
        "acmeEmail: platform@example.com",
        "acmeEmail: platform",
        "Pulumi.test.yaml:60: gocenter:acmeEmail is \"platform\"; allowed is an e-mail address such as platform@example.com.")]
    [InlineData(
        "dnsZone: example",
        "dnsZone: example.com",
        "Pulumi.test.yaml:61: gocenter:dnsZone is \"example.com\"; allowed is the name of a Cloud DNS zone, 1 to 63 lower-case letters, digits and hyphens, beginning with a letter.")]
    [InlineData(
        "webHost: web.example.com",
        "webHost: web.example.org",
        "Pulumi.test.yaml:56: gocenter:webHost is \"web.example.org\"; allowed is a host inside dnsDomain, which is example.com.")]
    [InlineData(
        "webHost: web.example.com",
        "webHost: proxy.example.com",
        "Pulumi.test.yaml:56: gocenter:webHost is \"proxy.example.com\"; allowed is a host that nothing else uses; proxyHost is the same.")]
    [InlineData(
        "edgeReplicas: 2",
        "edgeReplicas: 2\n  gocenter:edgeExposure: ingress",
        "Pulumi.test.yaml:60: gocenter:edgeExposure is \"ingress\"; allowed is load-balancer or node-port.")]
    [InlineData(
        "edgeReplicas: 2",
        "edgeReplicas: 2\n  gocenter:acmeDirectory: test",
        "Pulumi.test.yaml:60: gocenter:acmeDirectory is \"test\"; allowed is production or staging.")]
    [InlineData(
        "edgeReplicas: 2",
        "edgeReplicas: 2\n  gocenter:edgeRequestBurst: 50",
        "Pulumi.test.yaml:60: gocenter:edgeRequestBurst is 50; allowed is at least edgeRequestsPerSecond, which is 100, or the allowed rate could never be reached.")]
    public void Says_what_is_wrong(string good, string bad, params string[] faults) =>
        Assert.Equal(faults, GoodSettings.FaultsOf(GoodSettings.With(good, bad)));

    [Theory]
    [InlineData(
        "path: /v2/users",
        "path: /v1/users",
        "Pulumi.test.yaml:65: gocenter:edgeRoutes[1].path is \"/v1/users\"; allowed is a path that no route of the host before has; edgeRoutes[0] is the same.")]
    [InlineData(
        "path: /v2/users",
        "path: v2/users",
        "Pulumi.test.yaml:65: gocenter:edgeRoutes[1].path is \"v2/users\"; allowed is a path that begins with / and has neither spaces nor an empty element, such as /v1/users.")]
    [InlineData(
        "host: api.example.com, path: /v2",
        "host: api2.example.com, path: /v2",
        "Pulumi.test.yaml:65: gocenter:edgeRoutes[1].host is \"api2.example.com\"; allowed is api.example.com, the host that edgeRoutes[0] gives the same name.")]
    [InlineData(
        "name: api, host: api.example.com, path: /v2",
        "name: web, host: api2.example.com, path: /v2",
        "Pulumi.test.yaml:65: gocenter:edgeRoutes[1].name is \"web\"; allowed is a name that the environment does not use itself: not proxy, grafana, web or proxy- and anything.")]
    [InlineData(
        "name: api, host: api.example.com, path: /v2",
        "name: two, host: api.example.com, path: /v2",
        "Pulumi.test.yaml:65: gocenter:edgeRoutes[1].host is \"api.example.com\"; allowed is a host that nothing else uses; edgeRoutes[0].host is the same.")]
    [InlineData(
        "service: users-v2, port: 80",
        "service: users-v2, port: http",
        "Pulumi.test.yaml:65: gocenter:edgeRoutes[1].port is \"http\"; allowed is a whole number from 1 to 65535.")]
    public void Says_what_is_wrong_with_a_route(string good, string bad, params string[] faults) =>
        Assert.Equal(faults,
            GoodSettings.FaultsOf(GoodSettings.With("dnsDomain: example.com", Routes.Replace(good, bad, StringComparison.Ordinal))));
}
