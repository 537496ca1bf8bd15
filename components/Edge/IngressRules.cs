using System.Globalization;
using GoCenter.Components.Edge.Resources;
using Pulumi;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace GoCenter.Components.Edge;

/// <summary>
/// Ingresses by pattern: which Service answers under which host and path. An Ingress reaches Services of its own namespace only, so there
/// is one for each host and namespace, each with a certificate.
/// </summary>
public sealed class IngressRules : ComponentResource
{
    /// <summary>Annotation that names the entry points an Ingress is served on.</summary>
    private const string EntryPointsAnnotation = "traefik.ingress.kubernetes.io/router.entrypoints";

    private const string MiddlewaresAnnotation = "traefik.ingress.kubernetes.io/router.middlewares";

    // https://kubernetes-sigs.github.io/external-dns: instead of the address in the Ingress's status.
    private const string TargetAnnotation = "external-dns.alpha.kubernetes.io/target";

    private const string IssuerAnnotation = "cert-manager.io/cluster-issuer";

    /// <summary>Declares the Ingresses.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">Hosts, rules and policy.</param>
    /// <param name="options">Parent, providers and so on.</param>
    public IngressRules(string name, IngressRulesArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Edge:IngressRules", name, options)
    {
        IngressRuleFaults.Throw(args.Hosts);

        foreach (var host in args.Hosts.OrderBy(host => host.Name, StringComparer.Ordinal))
        {
            foreach (var rules in host.Rules.GroupBy(rule => rule.Namespace).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                new Ingress($"{name}-{host.Name}-{rules.Key}", Ingress(args.Policy, host, rules.Key, rules),
                    new CustomResourceOptions { Parent = this });
            }
        }

        if (args.Readiness is { } readiness)
            Answer(name, readiness);
        RegisterOutputs();
    }

    // Not an Ingress: it has no certificate, no limit and no name to write into the zone, and is served on a port of its own.
    private void Answer(string name, ReadinessRoute readiness) => new CustomResource($"{name}-readiness", new IngressRouteArgs
    {
        Metadata = new ObjectMetaArgs { Name = "readiness", Namespace = readiness.Namespace },
        Spec = new IngressRouteSpecArgs
        {
            EntryPoints = { TrafficPolicy.HealthEntryPoint },
            Routes =
            {
                new RouteArgs
                {
                    Match = Output.Format($"Host(`{readiness.Check.Host}`) && Path(`{readiness.Check.Path}`)"),
                    Services = { new RouteServiceArgs { Name = readiness.Service, Port = readiness.Port } },
                },
            },
        },
    }, new CustomResourceOptions { Parent = this });

    private static IngressArgs Ingress(EdgePolicy policy, IngressHost host, string @namespace, IEnumerable<IngressRule> rules)
    {
        var paths = new HTTPIngressRuleValueArgs();
        // Longest first, then by name: the order that decides, whatever order the settings have.
        var ordered = rules.OrderByDescending(rule => rule.PathPrefix.Length).ThenBy(rule => rule.PathPrefix, StringComparer.Ordinal);
        foreach (var rule in ordered)
        {
            paths.Paths.Add(new HTTPIngressPathArgs
            {
                Path = rule.PathPrefix,
                PathType = "Prefix",
                Backend = new IngressBackendArgs
                {
                    Service = new IngressServiceBackendArgs
                    {
                        Name = rule.Service,
                        Port = new ServiceBackendPortArgs { Number = rule.Port },
                    },
                },
            });
        }

        var address = host.Host.ToLower(CultureInfo.InvariantCulture);
        var annotations = new InputMap<string>
        {
            [IssuerAnnotation] = policy.ClusterIssuer,
            [EntryPointsAnnotation] = TrafficPolicy.SecureEntryPoint,
            [MiddlewaresAnnotation] = host.StreamsAnswers ? policy.StreamingMiddlewares : policy.Middlewares,
        };
        if (host.Address is { } own)
            annotations[TargetAnnotation] = own;

        return new IngressArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = host.Name,
                Namespace = @namespace,
                Annotations = annotations,
            },
            Spec = new IngressSpecArgs
            {
                IngressClassName = Edge.IngressClass,
                Tls = { new IngressTLSArgs { Hosts = { address }, SecretName = $"{host.Name}-tls" } },
                Rules = { new IngressRuleArgs { Host = address, Http = paths } },
            },
        };
    }
}
