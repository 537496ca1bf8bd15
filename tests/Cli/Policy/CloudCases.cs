using GoCenter.Cli.Graph;
using static GoCenter.Tests.Cli.Policy.PolicyGraph;

namespace GoCenter.Tests.Cli.Policy;

/// <summary>Cases of the rules for what stands around the clusters.</summary>
internal sealed class CloudCases : IRuleCases
{
    private const string DenyingRule = """
        "defaultAdmissionRule": {"evaluationMode": "ALWAYS_DENY", "enforcementMode": "ENFORCED_BLOCK_AND_AUDIT_LOG"}
        """;

    private const string DenyingPolicy = "{" + DenyingRule + "}";

    private const string Network = "gcp:compute/network:Network";
    private const string Subnet = "gcp:compute/subnetwork:Subnetwork";
    private const string Bucket = "gcp:storage/bucket:Bucket";
    private const string Key = "gcp:kms/cryptoKey:CryptoKey";
    private const string Redis = "gcp:redis/instance:Instance";
    private const string Registry = "gcp:artifactregistry/repository:Repository";
    private const string RegistryMember = "gcp:artifactregistry/repositoryIamMember:RepositoryIamMember";
    private const string RegistryBinding = "gcp:artifactregistry/repositoryIamBinding:RepositoryIamBinding";
    private const string ProjectMember = "gcp:projects/iAMMember:IAMMember";
    private const string ProjectBinding = "gcp:projects/iAMBinding:IAMBinding";

    public IEnumerable<RuleCase> Cases =>
    [
        RuleCase.Of("subnet-flow-logs", Subnet, "{}", "logConfig", """{"logConfig": {"flowSampling": 0.5}}"""),
        RuleCase.Of("subnet-flow-logs", Subnet, """{"purpose": "PRIVATE"}""", "logConfig", """{"purpose": "REGIONAL_MANAGED_PROXY"}"""),
        RuleCase.Of("subnet-private-google-access", Subnet, """{"privateIpGoogleAccess": false}""", "privateIpGoogleAccess", """{"privateIpGoogleAccess": true}"""),
        RuleCase.Of("network-no-default", Network, """{"name": "default", "autoCreateSubnetworks": false}""", "name", """{"name": "gocenter", "autoCreateSubnetworks": false}"""),
        RuleCase.Of("network-no-default", Network, """{"name": "gocenter"}""", "autoCreateSubnetworks", """{"name": "gocenter", "autoCreateSubnetworks": false}"""),
        RuleCase.Of("network-no-default", "gcp:container/cluster:Cluster", """{"network": "projects/p/global/networks/default"}""", "network",
            """{"network": "projects/p/global/networks/gocenter"}"""),
        RuleCase.Of("network-no-default", "gcp:container/cluster:Cluster", "{}", "network", """{"network": "gocenter"}"""),

        RuleCase.Of("bucket-uniform-access", Bucket, "{}", "uniformBucketLevelAccess", """{"uniformBucketLevelAccess": true}"""),
        RuleCase.Of("bucket-public-access-prevention", Bucket, """{"publicAccessPrevention": "inherited"}""", "publicAccessPrevention",
            """{"publicAccessPrevention": "enforced"}"""),
        RuleCase.Of("bucket-versioning", Bucket, """{"versioning": {"enabled": false}}""", "versioning.enabled", """{"versioning": {"enabled": true}}"""),
        RuleCase.Of("bucket-access-logs", Bucket, """{"name": "b"}""", "logging.logBucket", """{"name": "b", "logging": {"logBucket": "b-access"}}"""),
        RuleCase.Of("bucket-access-logs", Bucket, """{"name": "b", "logging": {"logBucket": "b"}}""", "logging.logBucket",
            """{"name": "b", "logging": {"logBucket": "b-access"}}"""),

        RuleCase.Of("key-rotation", Key, """{"rotationPeriod": "7776001s"}""", "rotationPeriod", """{"rotationPeriod": "7776000s"}"""),
        RuleCase.Of("key-rotation", Key, """{"purpose": "ENCRYPT_DECRYPT"}""", "rotationPeriod", """{"purpose": "ASYMMETRIC_SIGN"}"""),
        RuleCase.Of("key-rotation", Key, """{"rotationPeriod": "soon"}""", "rotationPeriod", """{"rotationPeriod": "86400.5s"}"""),
        new("key-protected", PolicyGraph.Of(new Node(Key, "{}")), "(options).protect", PolicyGraph.Of(new Node(Key, "{}", Protect: true))),
        RuleCase.Of("topic-customer-key", "gcp:pubsub/topic:Topic", """{"name": "t"}""", "kmsKeyName", """{"kmsKeyName": "projects/p/k"}"""),
        RuleCase.Of("redis-auth", Redis, """{"authEnabled": false}""", "authEnabled", """{"authEnabled": true}"""),
        RuleCase.Of("redis-tls", Redis, """{"transitEncryptionMode": "DISABLED"}""", "transitEncryptionMode", """{"transitEncryptionMode": "SERVER_AUTHENTICATION"}"""),
        RuleCase.Of("registry-customer-key", Registry, """{"format": "DOCKER"}""", "kmsKeyName", """{"kmsKeyName": "projects/p/k"}"""),
        RuleCase.Of("registry-not-public", RegistryMember, """{"member": "allUsers"}""", "member", """{"member": "serviceAccount:a@p.iam.gserviceaccount.com"}"""),
        RuleCase.Of("registry-not-public", RegistryBinding, """{"members": ["user:a@example.com", "allAuthenticatedUsers"]}""", "member",
            """{"members": ["user:a@example.com"]}"""),
        RuleCase.Of("binary-authorization-denies", "gcp:binaryauthorization/policy:Policy", """{"defaultAdmissionRule": {"evaluationMode": "ALWAYS_ALLOW"}}""",
            "defaultAdmissionRule.evaluationMode", DenyingPolicy),
        RuleCase.Of("binary-authorization-denies", "gcp:binaryauthorization/policy:Policy",
            """{"defaultAdmissionRule": {"evaluationMode": "ALWAYS_DENY", "enforcementMode": "DRYRUN_AUDIT_LOG_ONLY"}}""",
            "defaultAdmissionRule.enforcementMode", DenyingPolicy),
        RuleCase.Of("binary-authorization-denies", "gcp:binaryauthorization/policy:Policy", Denying("""
            "clusterAdmissionRules": [
              {"cluster": "r.a", "evaluationMode": "REQUIRE_ATTESTATION", "enforcementMode": "ENFORCED_BLOCK_AND_AUDIT_LOG"},
              {"cluster": "r.b", "evaluationMode": "ALWAYS_ALLOW", "enforcementMode": "ENFORCED_BLOCK_AND_AUDIT_LOG"}]
            """), "clusterAdmissionRules[1]", DenyingPolicy),
        RuleCase.Of("binary-authorization-denies", "gcp:binaryauthorization/policy:Policy",
            Denying("""  "admissionWhitelistPatterns": [{"namePattern": "a/b*"}, {"namePattern": "**"}]  """), "admissionWhitelistPatterns[1]",
            Denying("""  "admissionWhitelistPatterns": [{"namePattern": "a/b*"}]  """)),

        RuleCase.Of("project-no-primitive-role", ProjectMember, """{"role": "roles/editor", "member": "user:a@example.com"}""", "role",
            """{"role": "roles/container.viewer", "member": "user:a@example.com"}"""),
        RuleCase.Of("project-no-impersonation-role", ProjectBinding, """{"role": "roles/iam.serviceAccountTokenCreator", "members": ["group:a@example.com"]}""", "role",
            """{"role": "roles/logging.viewer", "members": ["group:a@example.com"]}"""),
        new("project-no-impersonation-role", Grant(ProjectMember), "role", Grant("gcp:serviceaccount/iAMMember:IAMMember")),
        RuleCase.Of("service-account-no-admin", ProjectMember, """{"role": "roles/storage.admin", "member": "serviceAccount:a@p.iam.gserviceaccount.com"}""", "role",
            """{"role": "roles/storage.objectViewer", "member": "serviceAccount:a@p.iam.gserviceaccount.com"}"""),
        RuleCase.Of("service-account-no-admin", ProjectBinding, """{"role": "roles/compute.networkAdmin", "members": ["serviceAccount:a@p.iam.gserviceaccount.com"]}""", "role",
            """{"role": "roles/compute.networkAdmin", "members": ["group:admins@example.com"]}"""),
        RuleCase.Of("iam-no-public-member", "gcp:storage/bucketIAMMember:BucketIAMMember", """{"member": "allUsers"}""", "member",
            """{"member": "serviceAccount:a@p.iam.gserviceaccount.com"}"""),
        RuleCase.Of("iam-no-public-member", "gcp:storage/bucketIAMPolicy:BucketIAMPolicy",
            """{"policyData": "{\"bindings\":[{\"role\":\"roles/storage.objectViewer\",\"members\":[\"allUsers\"]}]}"}""", "policyData",
            """{"policyData": "{\"bindings\":[{\"role\":\"roles/storage.objectViewer\",\"members\":[\"group:a@example.com\"]}]}"}"""),
        RuleCase.Of("iam-no-public-member", "gcp:pubsub/topicIAMBinding:TopicIAMBinding", """{"members": ["allAuthenticatedUsers"]}""", "member",
            """{"members": ["group:a@example.com"]}"""),
    ];

    private static string Denying(string more) => $"{{{DenyingRule}, {more}}}";

    private static ResourceGraph Grant(string type) =>
        PolicyGraph.Of(new Node(type, """{"role": "roles/iam.workloadIdentityUser", "member": "serviceAccount:p.svc.id.goog[ns/sa]"}"""));
}
