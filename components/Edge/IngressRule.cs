namespace GoCenter.Components.Edge;

/// <summary>Requests under one path, and the Service that answers them.</summary>
/// <param name="PathPrefix">Path that requests begin with, in whole segments: <c>/v1</c> matches <c>/v1/users</c>, not <c>/v10</c>.</param>
/// <param name="Namespace">Namespace of the Service, where the Ingress is declared too.</param>
/// <param name="Service">Name of the Service.</param>
/// <param name="Port">Port of the Service.</param>
public sealed record IngressRule(string PathPrefix, string Namespace, string Service, int Port)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Namespace}/{Service}:{Port}";
}
