using System.Text.Json;
using Pulumi;

namespace GoCenter.Tests.Sdk;

/// <summary>Arguments of every kind.</summary>
internal sealed class ThingArgs : ResourceArgs
{
    [Input("zones")]
    private InputList<string>? _zones;

    [Input("labels")]
    private InputMap<string>? _labels;

    [Input("parts")]
    private InputList<PartArgs>? _parts;

    [Input("text")]
    public Input<string>? Text { get; set; }

    [Input("count")]
    public Input<int>? Count { get; set; }

    [Input("ratio")]
    public Input<double>? Ratio { get; set; }

    [Input("enabled")]
    public Input<bool>? Enabled { get; set; }

    [Input("plain")]
    public int? Plain { get; set; }

    [Input("size")]
    public Input<Size>? Size { get; set; }

    [Input("level")]
    public Input<Level>? Level { get; set; }

    [Input("port")]
    public InputUnion<int, string>? Port { get; set; }

    [Input("part")]
    public Input<PartArgs>? Part { get; set; }

    [Input("anything")]
    public Input<object>? Anything { get; set; }

    [Input("json")]
    public InputJson? Json { get; set; }

    [Input("file")]
    public Input<AssetOrArchive>? File { get; set; }

    [Input("other")]
    public Input<Thing>? Other { get; set; }

    [Input("returned")]
    public Input<Part>? Returned { get; set; }

    [Input("element")]
    public Input<JsonElement>? Element { get; set; }

    public InputList<string> Zones
    {
        get => _zones ??= [];
        set => _zones = value;
    }

    public InputMap<string> Labels
    {
        get => _labels ??= [];
        set => _labels = value;
    }

    public InputList<PartArgs> Parts
    {
        get => _parts ??= [];
        set => _parts = value;
    }
}
