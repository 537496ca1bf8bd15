namespace GoCenter.Tests.Stacks.Settings;

/// <summary>Every bad input to the module proxy, with the whole of what is said about it.</summary>
public class ModuleProxySettingsTests
{
    [Theory]
    [InlineData(
        "proxy.example.com",
        "localhost",
        "Pulumi.test.yaml:38: gocenter:proxyHost is \"localhost\"; allowed is a host name in lower case with at least two labels, such as proxy.example.com.")]
    [InlineData(
        "proxy.example.com",
        "Proxy.example.com",
        "Pulumi.test.yaml:38: gocenter:proxyHost is \"Proxy.example.com\"; allowed is a host name in lower case with at least two labels, such as proxy.example.com.")]
    [InlineData(
        "proxy.example.com",
        "proxy_1.example.com",
        "Pulumi.test.yaml:38: gocenter:proxyHost is \"proxy_1.example.com\"; allowed is a host name in lower case with at least two labels, such as proxy.example.com.")]
    [InlineData(
        "proxy.example.com",
        "10.0.0.1",
        "Pulumi.test.yaml:38: gocenter:proxyHost is \"10.0.0.1\"; allowed is a host name in lower case with at least two labels, such as proxy.example.com.")]
    [InlineData(
        "proxy.example.com",
        "https://proxy.example.com",
        "Pulumi.test.yaml:38: gocenter:proxyHost is \"https://proxy.example.com\"; allowed is a host name in lower case with at least two labels, such as proxy.example.com.")]
    [InlineData(
        "proxy.example.com",
        "-proxy.example.com",
        "Pulumi.test.yaml:38: gocenter:proxyHost is \"-proxy.example.com\"; allowed is a host name in lower case with at least two labels, such as proxy.example.com.")]
    [InlineData(
        "proxyReplicasMin: 2",
        "proxyReplicasMin: 7",
        "Pulumi.test.yaml:39: gocenter:proxyReplicasMin is 7; allowed is at most proxyReplicasMax, which is 6.")]
    [InlineData(
        "proxyReplicasMin: 2",
        "proxyReplicasMin: 0",
        "Pulumi.test.yaml:39: gocenter:proxyReplicasMin is 0; allowed is a whole number of replicas from 1 to 1000.")]
    [InlineData(
        "proxyReplicasMax: 6",
        "proxyReplicasMax: 7",
        "Pulumi.test.yaml:40: gocenter:proxyReplicasMax is 7; allowed is at most 6, the nodes of cluster gocenter's pools with the label node-pool: pvm-pool, because each replica takes one of its own.")]
    [InlineData(
        "proxyCpuRequest: 800m",
        "proxyCpuRequest: 800mm",
        "Pulumi.test.yaml:41: gocenter:proxyCpuRequest is \"800mm\"; allowed is a Kubernetes quantity of CPU above zero, no finer than 1m, such as 800m or 2.")]
    [InlineData(
        "proxyCpuRequest: 800m",
        "proxyCpuRequest: 0.5m",
        "Pulumi.test.yaml:41: gocenter:proxyCpuRequest is \"0.5m\"; allowed is a Kubernetes quantity of CPU above zero, no finer than 1m, such as 800m or 2.")]
    [InlineData(
        "proxyCpuRequest: 800m",
        "proxyCpuRequest: -1",
        "Pulumi.test.yaml:41: gocenter:proxyCpuRequest is -1; allowed is a Kubernetes quantity of CPU above zero, no finer than 1m, such as 800m or 2.")]
    [InlineData(
        "proxyCpuRequest: 800m",
        "proxyCpuRequest: 0",
        "Pulumi.test.yaml:41: gocenter:proxyCpuRequest is 0; allowed is a Kubernetes quantity of CPU above zero, no finer than 1m, such as 800m or 2.")]
    [InlineData(
        "proxyCpuRequest: 800m",
        "proxyCpuRequest: 1001m",
        "Pulumi.test.yaml:41: gocenter:proxyCpuRequest is \"1001m\"; allowed is at most proxyCpuLimit, which is 1.")]
    [InlineData(
        "proxyMemoryRequest: 1Gi",
        "proxyMemoryRequest: 1 Gi",
        "Pulumi.test.yaml:43: gocenter:proxyMemoryRequest is \"1 Gi\"; allowed is a Kubernetes quantity of memory above zero in whole bytes, such as 1Gi.")]
    [InlineData(
        "proxyMemoryRequest: 1Gi",
        "proxyMemoryRequest: 800m",
        "Pulumi.test.yaml:43: gocenter:proxyMemoryRequest is \"800m\"; allowed is a Kubernetes quantity of memory above zero in whole bytes, such as 1Gi.")]
    [InlineData(
        "proxyMemoryRequest: 1Gi",
        "proxyMemoryRequest: 2049Mi",
        "Pulumi.test.yaml:43: gocenter:proxyMemoryRequest is \"2049Mi\"; allowed is at most proxyMemoryLimit, which is 2Gi.")]
    [InlineData(
        "proxyMemoryLimit: 2Gi",
        "proxyMemoryLimit: 2GB",
        "Pulumi.test.yaml:44: gocenter:proxyMemoryLimit is \"2GB\"; allowed is a Kubernetes quantity of memory above zero in whole bytes, such as 1Gi.")]
    public void A_fault_says_where_it_is_what_was_found_and_what_is_allowed(string text, string instead, params string[] faults) =>
        Assert.Equal(faults, GoodSettings.FaultsOf(GoodSettings.With(text, instead)));
}
