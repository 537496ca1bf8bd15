using GoCenter.Components.Workloads;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.Workloads;

public sealed class SecureNamespaceTests
{
    private const string Type = "kubernetes:core/v1:Namespace";

    [Theory]
    [InlineData(null, "restricted")]
    [InlineData("Reads the host's log files.", "privileged")]
    public async Task EnforcesTheStandardUnlessAReasonIsGiven(string? reason, string level)
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
}
