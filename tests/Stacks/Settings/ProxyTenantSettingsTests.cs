namespace GoCenter.Tests.Stacks.Settings;

/// <summary>Teams with a proxy of their own: what is read, and every bad input with the whole of what is said about it.</summary>
public class ProxyTenantSettingsTests
{
    private const string Tenants = """
        grafanaHost: grafana.example.com
          gocenter:proxyTenants:
            - name: payments
              host: payments.example.com
            - name: search
              host: search.example.com
        """;

    [Fact]
    public void Are_read_in_order()
    {
        var settings = GoodSettings.Read(With("", "")).Settings;

        Assert.NotNull(settings);
        Assert.Equal(["payments at payments.example.com", "search at search.example.com"],
            settings.ModuleProxy.Tenants.Select(tenant => $"{tenant.Name} at {tenant.Host}"));
    }

    [Fact]
    public void Are_none_by_default() => Assert.Empty(GoodSettings.Read(GoodSettings.Yaml).Settings!.ModuleProxy.Tenants);

    [Theory]
    [InlineData(
        "name: search",
        "name: payments",
        "Pulumi.test.yaml:52: gocenter:proxyTenants[1].name is \"payments\"; allowed is a name that no team before has.")]
    [InlineData(
        "name: search",
        "name: Search Team",
        "Pulumi.test.yaml:52: gocenter:proxyTenants[1].name is \"Search Team\"; allowed is a name of 1 to 16 lower-case letters, digits and hyphens, beginning with a letter and not ending with a hyphen.")]
    [InlineData(
        "host: search.example.com",
        "host: payments.example.com",
        "Pulumi.test.yaml:53: gocenter:proxyTenants[1].host is \"payments.example.com\"; allowed is a host that nothing else uses; proxyTenants[0].host is the same.")]
    [InlineData(
        "host: payments.example.com",
        "host: proxy.example.com",
        "Pulumi.test.yaml:51: gocenter:proxyTenants[0].host is \"proxy.example.com\"; allowed is a host that nothing else uses; proxyHost is the same.")]
    [InlineData(
        "      host: search.example.com",
        "      hots: search.example.com",
        "Pulumi.test.yaml:52: gocenter:proxyTenants[1].host is missing; allowed is a host name in lower case with at least two labels, such as proxy.example.com.",
        "Pulumi.test.yaml:53: gocenter:proxyTenants[1].hots is not a known key; the nearest known one is host.")]
    public void SayWhatIsWrong(string good, string bad, params string[] faults) =>
        Assert.Equal(faults, GoodSettings.FaultsOf(With(good, bad)));

    private static string With(string good, string bad) =>
        GoodSettings.With(
            "grafanaHost: grafana.example.com", good.Length == 0 ? Tenants : Tenants.Replace(good, bad, StringComparison.Ordinal));
}
