namespace GoCenter.Cli.Graph;

/// <summary>
/// The rules of <see cref="PredictedOutputs"/> by type token. The Google ones are the resource names of Google's APIs, as the provider's
/// documentation gives them under "Attributes Reference" of each resource.
/// </summary>
internal static class PredictedOutputsTable
{
    /// <summary>The rules, in the order they apply: a later one may use an earlier one's output.</summary>
    public static Dictionary<string, PredictedOutput[]> ByType { get; } = new(StringComparer.Ordinal)
    {
        ["gcp:serviceaccount/account:Account"] =
        [
            new("email", "{accountId}@{project}.iam.gserviceaccount.com"),
            new("name", "projects/{project}/serviceAccounts/{email}"),
            new("member", "serviceAccount:{email}"),
            new("id", "{name}"),
            new("uniqueId"),
        ],
        ["gcp:compute/network:Network"] =
        [
            new("id", "projects/{project}/global/networks/{name}"),
            new("selfLink", "https://www.googleapis.com/compute/v1/projects/{project}/global/networks/{name}"),
            new("gatewayIpv4"),
        ],
        ["gcp:compute/subnetwork:Subnetwork"] =
        [
            new("id", "projects/{project}/regions/{region}/subnetworks/{name}"),
            new("selfLink", "https://www.googleapis.com/compute/v1/projects/{project}/regions/{region}/subnetworks/{name}"),
            new("gatewayAddress"),
        ],
        ["gcp:compute/router:Router"] = [new("id", "projects/{project}/regions/{region}/routers/{name}")],
        ["gcp:compute/address:Address"] = [new("id", "projects/{project}/regions/{region}/addresses/{name}"), new("address"), new("selfLink")],
        ["gcp:compute/globalAddress:GlobalAddress"] = [new("id", "projects/{project}/global/addresses/{name}"), new("address"), new("selfLink")],
        ["gcp:container/cluster:Cluster"] =
        [
            new("id", "projects/{project}/locations/{location}/clusters/{name}"),
            new("selfLink", "https://container.googleapis.com/v1/projects/{project}/locations/{location}/clusters/{name}"),
            new("endpoint"),
            new("masterVersion"),
            new("controlPlaneEndpointsConfig.dnsEndpointConfig.endpoint"),
            new("masterAuth.clusterCaCertificate", Secret: true),
            new("workloadIdentityConfig.workloadPool", "{project}.svc.id.goog"),
        ],
        ["gcp:container/nodePool:NodePool"] =
        [
            new("id", "{cluster}/nodePools/{name}"),
            new(
                "managedInstanceGroupUrls",
                "https://www.googleapis.com/compute/v1/projects/{project}/zones/{item}/instanceGroups/gke-{cluster}-{name}",
                ForEach: "nodeLocations"),
        ],
        ["gcp:bigquery/dataset:Dataset"] = [new("id", "projects/{project}/datasets/{datasetId}"), new("selfLink")],
        ["gcp:logging/projectSink:ProjectSink"] = [new("id", "projects/{project}/sinks/{name}"), new("writerIdentity")],
        ["gcp:storage/bucket:Bucket"] =
        [
            new("id", "{name}"),
            new("url", "gs://{name}"),
            new("selfLink", "https://www.googleapis.com/storage/v1/b/{name}"),
        ],
        ["gcp:artifactregistry/repository:Repository"] = [new("id", "projects/{project}/locations/{location}/repositories/{repositoryId}"), new("name", "{repositoryId}")],
        ["gcp:kms/keyRing:KeyRing"] = [new("id", "projects/{project}/locations/{location}/keyRings/{name}")],
        ["gcp:projects/serviceIdentity:ServiceIdentity"] =
        [
            // Google puts the project's number where the id stands here.
            new("email", "service-{project}@{service}"),
            new("member", "serviceAccount:{email}"),
        ],
        ["gcp:projects/iAMCustomRole:IAMCustomRole"] = [new("name", "projects/{project}/roles/{roleId}"), new("id", "{name}")],
        ["gcp:pubsub/topic:Topic"] = [new("id", "projects/{project}/topics/{name}")],
        ["gcp:kms/cryptoKey:CryptoKey"] = [new("id", "{keyRing}/cryptoKeys/{name}")],
        ["gcp:secretmanager/secret:Secret"] = [new("id", "projects/{project}/secrets/{secretId}"), new("name", "projects/{project}/secrets/{secretId}")],
        ["gcp:sql/databaseInstance:DatabaseInstance"] =
        [
            new("id", "{name}"),
            new("connectionName", "{project}:{region}:{name}"),
            new("serverCaCerts[].cert"),
            new("privateIpAddress"),
            new("publicIpAddress"),
            new("firstIpAddress"),
            new("selfLink"),
        ],
        ["random:index/randomPassword:RandomPassword"] = [new("result", Secret: true), new("bcryptHash", Secret: true), new("id", "none")],
        ["random:index/randomString:RandomString"] = [new("result"), new("id")],
        ["random:index/randomId:RandomId"] = [new("hex"), new("dec"), new("b64Std"), new("b64Url"), new("id")],
        ["random:index/randomPet:RandomPet"] = [new("id")],
    };
}
