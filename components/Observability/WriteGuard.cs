using Pulumi;
using Pulumi.Kubernetes.AdmissionRegistration.V1;
using Pulumi.Kubernetes.Types.Inputs.AdmissionRegistration.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace GoCenter.Components.Observability;

/// <summary>
/// Takes back what a chart grants too much. The chart of kwatch lets it create and update pods and nodes in the whole cluster, which is as
/// much as owning it, and has no value to say otherwise; roles only add. This policy refuses every write of its account but those to the
/// ConfigMaps of its own namespace, where it notes what it has told.
/// </summary>
internal static class WriteGuard
{
    public static List<Resource> Declare(string name, string serviceAccount, Input<string> @namespace, Resource parent)
    {
        var options = new CustomResourceOptions { Parent = parent };
        var policyName = $"{name}-write-guard";
        var objectName = ScopedName.Local(policyName);

        var policy = new ValidatingAdmissionPolicy(policyName, new ValidatingAdmissionPolicyArgs
        {
            Metadata = new ObjectMetaArgs { Name = objectName },
            Spec = new ValidatingAdmissionPolicySpecArgs
            {
                // When the rule itself fails, nothing is written: only this account's requests come as far as that.
                FailurePolicy = "Fail",
                MatchConstraints = new MatchResourcesArgs
                {
                    ResourceRules =
                    {
                        new NamedRuleWithOperationsArgs
                        {
                            ApiGroups = { "*" },
                            ApiVersions = { "*" },
                            // CONNECT is what exec, port-forward and the way to a kubelet are.
                            Operations = { "CREATE", "UPDATE", "DELETE", "CONNECT" },
                            Resources = { "*/*" },
                        },
                    },
                },
                MatchConditions =
                {
                    new MatchConditionArgs
                    {
                        Name = "is-its-account",
                        Expression = Output.Format($"request.userInfo.username == 'system:serviceaccount:{@namespace}:{serviceAccount}'"),
                    },
                },
                Validations =
                {
                    new ValidationArgs
                    {
                        Expression = Output.Format(
                            $"request.resource.group == '' && request.resource.resource == 'configmaps' && request.namespace == '{@namespace}'"),
                        Message = $"{serviceAccount} watches; it writes nothing but the ConfigMaps of its own namespace.",
                    },
                },
            },
        }, options);

        var binding = new ValidatingAdmissionPolicyBinding(policyName, new ValidatingAdmissionPolicyBindingArgs
        {
            Metadata = new ObjectMetaArgs { Name = objectName },
            Spec = new ValidatingAdmissionPolicyBindingSpecArgs { PolicyName = objectName, ValidationActions = { "Deny" } },
        }, options);

        return [policy, binding];
    }
}
