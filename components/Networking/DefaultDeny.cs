using Pulumi;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace GoCenter.Components.Networking;

/// <summary>What holds for every pod of a namespace: nothing in, nothing out, but resolving names.</summary>
internal static class DefaultDeny
{
    /// <summary>Declares the two policies.</summary>
    /// <param name="name">Logical name of the namespace.</param>
    /// <param name="namespace">The namespace.</param>
    /// <param name="options">Parent and so on.</param>
    public static void Declare(string name, Input<string> @namespace, CustomResourceOptions options)
    {
        new NetworkPolicy($"{name}-default-deny", new NetworkPolicyArgs
        {
            Metadata = new ObjectMetaArgs { Name = "default-deny", Namespace = @namespace },
            Spec = new NetworkPolicySpecArgs
            {
                PodSelector = new LabelSelectorArgs(),
                PolicyTypes = { "Ingress", "Egress" },
            },
        }, options);

        new NetworkPolicy($"{name}-to-dns", new NetworkPolicyArgs
        {
            Metadata = new ObjectMetaArgs { Name = "to-dns", Namespace = @namespace },
            Spec = new NetworkPolicySpecArgs
            {
                PodSelector = new LabelSelectorArgs(),
                PolicyTypes = { "Egress" },
                Egress =
                {
                    new NetworkPolicyEgressRuleArgs
                    {
                        To = GkePeers.Dns.ToArgs(),
                        Ports =
                        {
                            new NetworkPolicyPortArgs { Port = GkePeers.DnsPort, Protocol = "UDP" },
                            // Answers that do not fit a datagram.
                            new NetworkPolicyPortArgs { Port = GkePeers.DnsPort, Protocol = "TCP" },
                        },
                    },
                },
            },
        }, options);
    }
}
