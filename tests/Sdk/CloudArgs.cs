using Pulumi;

namespace GoCenter.Tests.Sdk;

/// <summary>A provider's arguments: those that are not strings travel as JSON.</summary>
internal sealed class CloudArgs : ResourceArgs
{
    [Input("project")]
    public Input<string>? Project { get; set; }

    [Input("insecure", json: true)]
    public Input<bool>? Insecure { get; set; }

    [Input("retries", json: true)]
    public Input<int>? Retries { get; set; }

    [Input("share", json: true)]
    public Input<double>? Share { get; set; }

    [Input("part", json: true)]
    public Input<PartArgs>? Part { get; set; }

    [Input("labels", json: true)]
    public InputMap<string>? Labels { get; set; }

    [Input("zones", json: true)]
    public InputList<string>? Zones { get; set; }

    [Input("other", json: true)]
    public Input<Thing>? Other { get; set; }
}
