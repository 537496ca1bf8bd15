using GoCenter.Components.Workloads;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.Workloads;

public sealed class SecureNamespaceTests
{
    private const string Type = "kubernetes:core/v1:Namespace";

    [Theory]
    [InlineData(null, "restricted")]
    [InlineData("Reads the host's log files.", "privileged")]
    public async Task Enforces_the_standard_unless_a_reason_is_given(string? reason, string level)
    {
        var declared = await Declared.ByAsync(() => new SecureNamespace("agents", new SecureNamespaceArgs
        {
            NamespaceName = "agents",
            PrivilegedBecause = reason,
        }));

        Assert.Equal(level, declared.Input(Type, "agents", "metadata.labels.\"pod-security.kubernetes.io/enforce\""));
        Assert.Equal("restricted", declared.Input(Type, "agents", "metadata.labels.\"pod-security.kubernetes.io/warn\""));
        Assert.Equal("restricted", declared.Input(Type, "agents", "metadata.labels.\"pod-security.kubernetes.io/audit\""));
        Assert.Equal(reason, declared.Input(Type, "agents", "metadata.annotations.\"gocenter.dev/privileged-because\""));
    }

    [Fact]
    public async Task Lets_pods_resolve_names_and_nothing_else()
    {
        const string Policy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
        var declared = await Declared.ByAsync(() => new SecureNamespace("agents", new SecureNamespaceArgs { NamespaceName = "agents" }));

        Assert.Equal("agents", declared.Input(Policy, "agents-default-deny", "metadata.namespace"));
        Assert.Equal("", declared.Input(Policy, "agents-default-deny", "spec.podSelector"));
        Assert.Equal("Ingress,Egress", declared.Input(Policy, "agents-default-deny", "spec.policyTypes"));
        Assert.Null(declared.Input(Policy, "agents-default-deny", "spec.ingress"));
        Assert.Null(declared.Input(Policy, "agents-default-deny", "spec.egress"));

        Assert.Equal("", declared.Input(Policy, "agents-to-dns", "spec.podSelector"));
        Assert.Equal("Egress", declared.Input(Policy, "agents-to-dns", "spec.policyTypes"));
        Assert.Equal("kube-dns", declared.Input(Policy, "agents-to-dns", "spec.egress[0].to[0].podSelector.matchLabels.k8s-app"));
        Assert.Equal("node-local-dns", declared.Input(Policy, "agents-to-dns", "spec.egress[0].to[1].podSelector.matchLabels.k8s-app"));
        Assert.Equal("169.254.20.10/32", declared.Input(Policy, "agents-to-dns", "spec.egress[0].to[2].ipBlock.cidr"));
        Assert.Equal("53", declared.Input(Policy, "agents-to-dns", "spec.egress[0].ports[0].port"));
        Assert.Equal("UDP", declared.Input(Policy, "agents-to-dns", "spec.egress[0].ports[0].protocol"));
        Assert.Equal("TCP", declared.Input(Policy, "agents-to-dns", "spec.egress[0].ports[1].protocol"));
    }
}
