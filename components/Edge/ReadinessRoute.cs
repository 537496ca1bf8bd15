namespace GoCenter.Components.Edge;

/// <summary>The Service that answers a <see cref="ReadinessCheck"/>.</summary>
/// <param name="Check">What is asked.</param>
/// <param name="Namespace">Namespace of the Service.</param>
/// <param name="Service">Name of the Service.</param>
/// <param name="Port">Port of the Service.</param>
public sealed record ReadinessRoute(ReadinessCheck Check, string Namespace, string Service, int Port);
