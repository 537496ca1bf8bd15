using Pulumi;

namespace GoCenter.Tests.Sdk;

/// <summary>A nested argument.</summary>
internal sealed class PartArgs : ResourceArgs
{
    [Input("partName", required: true)]
    public Input<string> PartName { get; set; } = null!;

    [Input("weight")]
    public Input<int>? Weight { get; set; }
}
