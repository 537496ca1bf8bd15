using Pulumi;

namespace GoCenter.Tests.Sdk;

/// <summary>An explicit provider of the things.</summary>
internal sealed class Cloud : ProviderResource
{
    public Cloud(string name, CloudArgs? args = null, CustomResourceOptions? options = null, string package = "sample")
        : base(package, name, args ?? new CloudArgs(), options)
    {
    }
}
