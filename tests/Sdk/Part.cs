using Pulumi;

namespace GoCenter.Tests.Sdk;

/// <summary>A nested output.</summary>
[OutputType]
internal sealed class Part
{
    public readonly string PartName;
    public readonly int? Weight;

    [OutputConstructor]
    private Part(string partName, int? weight)
    {
        PartName = partName;
        Weight = weight;
    }
}
