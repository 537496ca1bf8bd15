using Pulumi;
using Pulumi.Gcp.BinaryAuthorization;
using Pulumi.Gcp.BinaryAuthorization.Inputs;

namespace GoCenter.Components.Google;

/// <summary>
/// Which images may run in the project's clusters: those that this program names, Google's own, and no other. A project has one policy.
/// </summary>
public sealed class ImagePolicy : ComponentResource
{
    /// <summary>Declares the policy.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">Project and images.</param>
    /// <param name="options">Parent, provider and so on.</param>
    public ImagePolicy(string name, ImagePolicyArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Google:ImagePolicy", name, options)
    {
        var policy = new PolicyArgs
        {
            Project = args.Project,
            Description = "Images that the infrastructure program names, and Google's own.",
            // What GKE itself runs, as Google keeps the list.
            GlobalPolicyEvaluationMode = "ENABLE",
            DefaultAdmissionRule = new PolicyDefaultAdmissionRuleArgs
            {
                EvaluationMode = "ALWAYS_DENY",
                EnforcementMode = "ENFORCED_BLOCK_AND_AUDIT_LOG",
            },
        };
        // A pattern without a tag covers every version: which one it is stands in the program, and the policy is about who is let in at
        // all.
        foreach (var repository in args.Repositories.Order(StringComparer.Ordinal))
            policy.AdmissionWhitelistPatterns.Add(new PolicyAdmissionWhitelistPatternArgs { NamePattern = $"{repository}*" });

        new Policy(name, policy, new CustomResourceOptions { Parent = this });
        RegisterOutputs();
    }
}
