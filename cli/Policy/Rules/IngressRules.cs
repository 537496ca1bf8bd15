using System.Collections.Immutable;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>Rules for the way in.</summary>
internal static class IngressRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        new()
        {
            Id = "ingress-tls",
            Source = "polaris tlsSettingsMissing",
            Severity = Severity.High,
            Title = "Each host has a certificate.",
            Mend = "Name the host under tls, with the Secret of its certificate.",
            Check = static inventory =>
                from ingress in inventory.Objects.OfType("networking.k8s.io/Ingress")
                let secured = ingress.Inputs.FindItems("spec", "tls").Where(static tls => tls.FindText("secretName") is { Length: > 0 })
                    .SelectMany(static tls => tls.FindItems("hosts")).Select(static host => host.Text).ToHashSet(StringComparer.Ordinal)
                from host in Hosts(ingress.Inputs)
                where !secured.Contains(host)
                select ingress.At($"spec.rules[{host}]", "no certificate"),
        },
    ];

    // Without a host it answers at every one, for which there is no certificate.
    private static IEnumerable<string> Hosts(InputValue ingress)
    {
        var rules = ingress.FindItems("spec", "rules");
        return rules.IsEmpty ? ["*"] : rules.Select(static rule => rule.FindText("host") ?? "*");
    }
}
