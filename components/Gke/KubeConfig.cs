using Pulumi;

namespace GoCenter.Components.Gke;

/// <summary>
/// A kubeconfig without a credential in it: whoever uses it signs in as himself through Google's <c>gke-gcloud-auth-plugin</c>,
/// which has to be on the PATH.
/// </summary>
internal static class KubeConfig
{
    public static Output<string> Create(Input<string> name, Input<string> endpoint, Input<string>? certificateAuthority) =>
        // Secret all the same: it tells where the control plane is, and that should not stand in a pull request's log.
        Output.CreateSecret(Output.Format($$"""
            apiVersion: v1
            kind: Config
            current-context: {{name}}
            clusters:
            - name: {{name}}
              cluster:
                server: https://{{endpoint}}{{Authority(certificateAuthority)}}
            contexts:
            - name: {{name}}
              context:
                cluster: {{name}}
                user: {{name}}
            users:
            - name: {{name}}
              user:
                exec:
                  apiVersion: client.authentication.k8s.io/v1
                  command: gke-gcloud-auth-plugin
                  interactiveMode: IfAvailable
                  provideClusterInfo: true
                  installHint: Install gke-gcloud-auth-plugin, a component of the Google Cloud CLI.

            """));

    // Without one, whoever the machine trusts may have signed.
    private static Output<string> Authority(Input<string>? certificate) =>
        certificate is null ? Output.Create("") : Output.Format($"\n    certificate-authority-data: {certificate}");
}
