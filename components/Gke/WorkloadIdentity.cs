using Pulumi;
using Pulumi.Gcp.ServiceAccount;

namespace GoCenter.Components.Gke;

/// <summary>
/// Lets the pods of one Kubernetes service account act as a Google service account, without a key that could leak or expire.
/// </summary>
public sealed class WorkloadIdentity : ComponentResource
{
    /// <summary>Annotation of the Kubernetes service account that names its Google counterpart.</summary>
    public const string Annotation = "iam.gke.io/gcp-service-account";

    /// <summary>Declares the Google service account and who may act as it.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">Both sides of the pairing.</param>
    /// <param name="options">Parent, providers and so on.</param>
    public WorkloadIdentity(string name, WorkloadIdentityArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Gke:WorkloadIdentity", name, options)
    {
        var account = new Account(name, new AccountArgs
        {
            AccountId = args.AccountId,
            Project = args.Project,
            DisplayName = args.AccountId,
            Description = args.Description,
        }, new CustomResourceOptions { Parent = this });

        new IAMMember(name, new IAMMemberArgs
        {
            ServiceAccountId = account.Name,
            Role = "roles/iam.workloadIdentityUser",
            Member = Output.Format($"serviceAccount:{args.Project}.svc.id.goog[{args.Namespace}/{args.ServiceAccount}]"),
        }, new CustomResourceOptions { Parent = this });

        Email = account.Email;
        Member = Output.Format($"serviceAccount:{account.Email}");
        RegisterOutputs(new Dictionary<string, object?> { ["email"] = Email });
    }

    /// <summary>Address of the Google service account.</summary>
    public Output<string> Email { get; }

    /// <summary>The account as IAM policies name it: <c>serviceAccount:</c> and its address.</summary>
    public Output<string> Member { get; }
}
