using System.Collections.Immutable;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>Rules for who may do what in the project.</summary>
internal static class IdentityRules
{
    private const string Prefix = "roles/";

    private static readonly ImmutableHashSet<string> s_primitive = [Prefix + "owner", Prefix + "editor", Prefix + "viewer"];

    // Each lets its holder act as any service account of the project, or make itself a key of it.
    private static readonly ImmutableHashSet<string> s_impersonating =
    [
        Prefix + "iam.serviceAccountAdmin",
        Prefix + "iam.serviceAccountKeyAdmin",
        Prefix + "iam.serviceAccountTokenCreator",
        Prefix + "iam.serviceAccountUser",
        Prefix + "iam.workloadIdentityUser",
    ];

    // Rights on anything but images, which have a rule of their own: gcp:storage/bucketIAMMember:BucketIAMMember and its like.
    private static readonly Subject s_access = new(static inventory => inventory.Graph.Resources.Where(static node => IsAccess(node.Type)));

    private static readonly ImmutableArray<string> s_public = ["allUsers", "allAuthenticatedUsers"];

    // All grants of a resource at once, as JSON.
    private static readonly Subject s_wholePolicies = new(static inventory => inventory.Graph.Resources.Where(static node =>
        node.Type.StartsWith("gcp:", StringComparison.Ordinal) && node.Type.EndsWith("IAMPolicy", StringComparison.OrdinalIgnoreCase)));

    /// <summary>What gives a role in the whole project.</summary>
    public static Subject ProjectRoles { get; } = Subject.OfType("gcp:projects/iAMMember:IAMMember", "gcp:projects/iAMBinding:IAMBinding");

    /// <summary>The rules.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        new()
        {
            Id = "project-no-primitive-role",
            Source = "CKV_GCP_117, CKV_GCP_49",
            Severity = Severity.High,
            Title = "Nobody is owner, editor or viewer of the whole project.",
            Mend = "Grant the role of the one service that is needed, on the one resource where that is possible.",
            Check = ProjectRoles.Unless("role", static role => s_primitive.Contains(role.FindText() ?? "")),
        },
        new()
        {
            Id = "project-no-impersonation-role",
            Source = "CKV_GCP_41, CKV_GCP_49",
            Severity = Severity.High,
            Title = "Nobody may act as every service account of the project.",
            Mend = "Grant the role on the one service account, with ServiceAccount.IAMMember.",
            Check = ProjectRoles.Unless("role", static role => s_impersonating.Contains(role.FindText() ?? "")),
        },
        new()
        {
            Id = "service-account-no-admin",
            Source = "CKV_GCP_42",
            Severity = Severity.High,
            Title = "No program administers a whole service of the project.",
            Mend = "Grant the role on the one resource, or a role that does not end in admin.",
            Check = ProjectRoles.Where(
                static node => MembersOf(node).Any(static member => member.StartsWith("serviceAccount:", StringComparison.Ordinal)))
                .Unless("role", static role => IsAdmin(role.FindText() ?? "")),
        },
        new()
        {
            Id = "iam-no-public-member",
            Source = "CKV_GCP_28, CKV_GCP_99, CKV_GCP_112",
            Severity = Severity.High,
            Title = "Nothing is granted to everybody, or to whoever has a Google account.",
            Mend = "Remove allUsers and allAuthenticatedUsers from the members.",
            Check = Subject.All(
                s_access.Must("member", PublicMember),
                s_wholePolicies.Unless("policyData", static policy => s_public.Any(member => policy.FindText()?.Contains($"\"{member}\"", StringComparison.Ordinal) == true))),
        },
    ];

    /// <summary>Whom a grant names.</summary>
    public static IEnumerable<string> MembersOf(ResourceNode node) =>
        node.Inputs.FindItems("members").Append(node.Inputs.Find("member") ?? InputValue.Null).Select(static member => member.FindText())
            .OfType<string>();

    /// <summary>The member of a grant that is everybody, or null.</summary>
    public static string? PublicMember(ResourceNode node) => MembersOf(node).FirstOrDefault(static member => s_public.Contains(member));

    private static bool IsAccess(string type) =>
        type.StartsWith("gcp:", StringComparison.Ordinal)
        && !type.StartsWith("gcp:artifactregistry/", StringComparison.Ordinal)
        && (type.EndsWith("IAMMember", StringComparison.OrdinalIgnoreCase)
            || type.EndsWith("IAMBinding", StringComparison.OrdinalIgnoreCase));

    // roles/storage.admin, roles/compute.networkAdmin
    private static bool IsAdmin(string role) => role.EndsWith("admin", StringComparison.OrdinalIgnoreCase);
}
