namespace GoCenter.Components.Edge;

/// <summary>How clients reach Traefik from outside.</summary>
public enum EdgeExposure
{
    /// <summary>Traefik's Service is a LoadBalancer: Google's controller puts a passthrough load balancer in front of it.</summary>
    LoadBalancer,

    /// <summary>Traefik's Service is a NodePort, and an <see cref="ExternalLoadBalancer"/> stands in front of the nodes.</summary>
    NodePort,
}
