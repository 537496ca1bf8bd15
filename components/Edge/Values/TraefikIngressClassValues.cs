using Pulumi;

namespace GoCenter.Components.Edge.Values;

/// <summary>The IngressClass that Traefik serves.</summary>
public sealed class TraefikIngressClassValues : ResourceArgs
{
    /// <summary>Name of the class.</summary>
    [Input("name", required: true)]
    public required Input<string> Name { get; init; }

    /// <summary>Whether it also serves Ingresses that name no class. Default: no, so that nothing is published by omission.</summary>
    [Input("isDefaultClass", required: true)]
    public Input<bool> IsDefaultClass { get; init; } = false;
}
