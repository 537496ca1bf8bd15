namespace GoCenter.Stacks.Layers;

/// <summary>The namespaces of an environment; the same in each, so that a dashboard or a policy of one fits the other.</summary>
internal static class NamespaceNames
{
    public const string Monitoring = "monitoring";
    public const string NodeAgents = "node-agents";
    public const string Notifications = "notifications";
    public const string Traefik = "traefik";
    public const string CertManager = "cert-manager";
    public const string ExternalDns = "external-dns";
    public const string Keda = "keda";
    public const string Modules = "modules";
    public const string LoadTests = "load-tests";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlySet<string> All =
        new HashSet<string> { Monitoring, NodeAgents, Notifications, Traefik, CertManager, ExternalDns, Keda, Modules, LoadTests };
}
