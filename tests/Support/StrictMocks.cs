using System.Collections.Immutable;
using Moq;
using Pulumi.Testing;

namespace GoCenter.Tests.Support;

/// <summary>
/// Mocks that know what each type of resource gives back, and fail a test on a type they do not know: a component that starts to declare
/// something new has to say so here.
/// </summary>
internal static class StrictMocks
{
    private static readonly ImmutableDictionary<string, Func<MockResourceArgs, (string Name, object Value)[]>> Outputs =
        new Dictionary<string, Func<MockResourceArgs, (string, object)[]>>
        {
            ["gcp:bigquery/dataset:Dataset"] = _ => [],
            ["gcp:bigquery/datasetIamMember:DatasetIamMember"] = _ => [],
            ["gcp:binaryauthorization/policy:Policy"] = _ => [],
            ["gcp:gkebackup/backupPlan:BackupPlan"] = _ => [],
            ["gcp:kms/cryptoKey:CryptoKey"] = _ => [],
            ["gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember"] = _ => [],
            ["gcp:kms/keyRing:KeyRing"] = _ => [],
            ["gcp:projects/iAMCustomRole:IAMCustomRole"] = resource => [("name", $"projects/{resource.Inputs["project"]}/roles/{resource.Inputs["roleId"]}")],
            ["gcp:projects/serviceIdentity:ServiceIdentity"] = resource =>
            [
                ("email", $"service-1234567890@{resource.Inputs["service"]}"),
                ("member", $"serviceAccount:service-1234567890@{resource.Inputs["service"]}"),
            ],
            ["gcp:pubsub/topic:Topic"] = _ => [],
            ["kubernetes:rbac.authorization.k8s.io/v1:ClusterRole"] = _ => [],
            ["kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding"] = _ => [],
            ["random:index/randomId:RandomId"] = _ => [("hex", "c0ffee")],
            ["gcp:compute/address:Address"] = _ => [("address", "192.0.2.10")],
            ["gcp:compute/firewall:Firewall"] = _ => [],
            ["gcp:compute/forwardingRule:ForwardingRule"] = _ => [],
            ["gcp:compute/instanceGroupNamedPort:InstanceGroupNamedPort"] = _ => [],
            ["gcp:compute/globalAddress:GlobalAddress"] = _ => [],
            ["gcp:servicenetworking/connection:Connection"] = _ => [],
            ["gcp:compute/network:Network"] = _ => [],
            ["gcp:compute/regionBackendService:RegionBackendService"] = _ => [],
            ["gcp:compute/regionHealthCheck:RegionHealthCheck"] = _ => [],
            ["gcp:compute/regionTargetTcpProxy:RegionTargetTcpProxy"] = _ => [],
            ["gcp:compute/router:Router"] = _ => [],
            ["gcp:compute/routerNat:RouterNat"] = _ => [],
            ["gcp:compute/subnetwork:Subnetwork"] = _ => [],
            ["gcp:container/cluster:Cluster"] = _ =>
            [
                ("endpoint", "192.0.2.1"),
                ("controlPlaneEndpointsConfig", ImmutableDictionary<string, object>.Empty.Add(
                    "dnsEndpointConfig", ImmutableDictionary<string, object>.Empty.Add("endpoint", "gke-1.europe-west1.gke.goog"))),
                ("masterAuth", new Dictionary<string, object> { ["clusterCaCertificate"] = "Y2VydGlmaWNhdGU=" }.ToImmutableDictionary()),
            ],
            ["gcp:container/nodePool:NodePool"] = _ => [],
            ["gcp:dns/dnsManagedZoneIamMember:DnsManagedZoneIamMember"] = _ => [],
            ["gcp:logging/projectSink:ProjectSink"] = _ => [("writerIdentity", "serviceAccount:a-writer@gcp-sa-logging.iam.gserviceaccount.com")],
            ["gcp:projects/iAMMember:IAMMember"] = _ => [],
            ["gcp:projects/service:Service"] = _ => [],
            ["gcp:secretmanager/secret:Secret"] = _ => [],
            ["gcp:secretmanager/secretVersion:SecretVersion"] = _ => [],
            ["gcp:serviceaccount/account:Account"] = resource =>
            [
                ("email", $"{resource.Inputs["accountId"]}@{resource.Inputs["project"]}.iam.gserviceaccount.com"),
                ("name", $"projects/{resource.Inputs["project"]}/serviceAccounts/{resource.Inputs["accountId"]}"),
            ],
            ["gcp:serviceaccount/iAMMember:IAMMember"] = _ => [],
            ["gcp:sql/database:Database"] = _ => [],
            ["gcp:sql/databaseInstance:DatabaseInstance"] = _ =>
            [
                ("privateIpAddress", "192.0.2.20"),
                ("serverCaCerts", ImmutableArray.Create<object>(
                    ImmutableDictionary<string, object>.Empty.Add("cert", "an-old-authority\n"),
                    ImmutableDictionary<string, object>.Empty.Add("cert", "a-new-authority"))),
            ],
            ["gcp:sql/user:User"] = _ => [],
            ["gcp:storage/bucket:Bucket"] = _ => [],
            ["gcp:storage/bucketIAMMember:BucketIAMMember"] = _ => [],
            ["kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicy"] = _ => [],
            ["kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicyBinding"] = _ => [],
            ["kubernetes:apps/v1:Deployment"] = _ => [],
            ["kubernetes:autoscaling/v2:HorizontalPodAutoscaler"] = _ => [],
            ["kubernetes:cert-manager.io/v1:ClusterIssuer"] = _ => [],
            ["kubernetes:cert-manager.io/v1:Certificate"] = _ => [],
            ["kubernetes:core/v1:ConfigMap"] = _ => [],
            ["kubernetes:core/v1:Namespace"] = _ => [],
            ["kubernetes:core/v1:ResourceQuota"] = _ => [],
            ["kubernetes:core/v1:Secret"] = _ => [],
            ["kubernetes:core/v1:Service"] = _ => [],
            ["kubernetes:core/v1:ServiceAccount"] = _ => [],
            ["kubernetes:helm.sh/v3:Release"] = _ => [],
            ["kubernetes:monitoring.coreos.com/v1:PodMonitor"] = _ => [],
            ["kubernetes:monitoring.coreos.com/v1:PrometheusRule"] = _ => [],
            ["kubernetes:networking.k8s.io/v1:Ingress"] = _ => [],
            ["kubernetes:networking.k8s.io/v1:NetworkPolicy"] = _ => [],
            ["kubernetes:k6.io/v1alpha1:TestRun"] = _ => [],
            ["kubernetes:keda.sh/v1alpha1:ScaledObject"] = _ => [],
            ["kubernetes:monitoring.coreos.com/v1:Probe"] = _ => [],
            ["kubernetes:keda.sh/v1alpha1:TriggerAuthentication"] = _ => [],
            ["kubernetes:policy/v1:PodDisruptionBudget"] = _ => [],
            ["kubernetes:rbac.authorization.k8s.io/v1:Role"] = _ => [],
            ["kubernetes:scheduling.k8s.io/v1:PriorityClass"] = _ => [],
            ["kubernetes:traefik.io/v1alpha1:IngressRoute"] = _ => [],
            ["kubernetes:traefik.io/v1alpha1:Middleware"] = _ => [],
            ["kubernetes:traefik.io/v1alpha1:TLSOption"] = _ => [],
            ["pulumi:providers:gcp"] = _ => [],
            ["pulumi:providers:kubernetes"] = _ => [],
            ["random:index/randomPassword:RandomPassword"] = _ => [("result", "a-password-of-the-mocks")],
        }.ToImmutableDictionary();

    /// <summary>Mocks that hand every resource to <paramref name="seen"/> and answer with its inputs and its type's own outputs.</summary>
    public static IMocks Create(Action<MockResourceArgs> seen)
    {
        var mocks = new Mock<IMocks>(MockBehavior.Strict);
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>())).Returns((MockResourceArgs resource) =>
        {
            seen(resource);
            var state = resource.Inputs;
            // Components reach the mocks as well, with nothing to answer.
            if (!resource.Type!.StartsWith("gocenter:", StringComparison.Ordinal))
            {
                if (!Outputs.TryGetValue(resource.Type, out var outputs))
                    throw new InvalidOperationException($"{resource.Type} \"{resource.Name}\" is not among the types that the mocks know");
                foreach (var (name, value) in outputs(resource))
                    state = state.SetItem(name, value);
            }

            return Task.FromResult<(string?, object)>(($"{resource.Name}-id", state));
        });
        mocks.Setup(mock => mock.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>())).Returns(Task.CompletedTask);
        return mocks.Object;
    }
}
