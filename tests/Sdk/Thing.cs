using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;

namespace GoCenter.Tests.Sdk;

/// <summary>A resource with an output of every kind.</summary>
internal sealed class Thing : CustomResource
{
    public const string Token = "sample:index:Thing";

    public Thing(string name, ThingArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new ThingArgs(), options)
    {
    }

    [Output("text")]
    public Output<string?> Text { get; private set; } = null!;

    [Output("count")]
    public Output<int> Count { get; private set; } = null!;

    [Output("limit")]
    public Output<int?> Limit { get; private set; } = null!;

    [Output("ratio")]
    public Output<double> Ratio { get; private set; } = null!;

    [Output("enabled")]
    public Output<bool> Enabled { get; private set; } = null!;

    [Output("size")]
    public Output<Size> Size { get; private set; } = null!;

    [Output("level")]
    public Output<Level> Level { get; private set; } = null!;

    [Output("port")]
    public Output<Union<int, string>> Port { get; private set; } = null!;

    [Output("zones")]
    public Output<ImmutableArray<string>> Zones { get; private set; } = null!;

    [Output("labels")]
    public Output<ImmutableDictionary<string, string>?> Labels { get; private set; } = null!;

    [Output("part")]
    public Output<Part?> Part { get; private set; } = null!;

    [Output("parts")]
    public Output<ImmutableArray<Part>> Parts { get; private set; } = null!;

    [Output("anything")]
    public Output<object?> Anything { get; private set; } = null!;

    [Output("json")]
    public Output<JsonElement> Json { get; private set; } = null!;
}
