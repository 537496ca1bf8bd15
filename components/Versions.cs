using System.Collections.Immutable;

namespace GoCenter.Components;

/// <summary>
/// Every third-party image and chart the program declares, and the only place that names a version of one.
/// Digests stand here only as a registry gave them.
/// </summary>
public static class Versions
{
    /// <summary>Container images of the workloads that are declared natively.</summary>
    public static class Images
    {
        /// <summary>The Go module proxy. Newest release of June 2026.</summary>
        public static readonly ContainerImage Athens = new("docker.io/gomods/athens", "v0.18.0");

        /// <summary>
        /// Fluentd with the Google Cloud Storage output, the one that the log archive needs. It has every other plugin that
        /// <c>Observability/fluentd</c> names, save those in <c>plugins</c> there; no maintained image has one for Cloud Logging.
        /// </summary>
        public static readonly ContainerImage Fluentd = new("docker.io/fluent/fluentd-kubernetes-daemonset", "v1.19.3-debian-gcs-1.1");

        /// <summary>
        /// nginx of the stable branch, as an unprivileged user, without the modules that only image filters and scripting need.
        /// The tag is built again each week, so its digest moves: <c>make pin-images</c> asks the registry.
        /// </summary>
        public static readonly ContainerImage Nginx = new("docker.io/nginxinc/nginx-unprivileged", "1.30.5-alpine3.24-slim");

        /// <summary>The load generator. The operator would take <c>latest</c>.</summary>
        public static readonly ContainerImage K6 = new("docker.io/grafana/k6", "2.3.0");

        /// <summary>Starts the load generators together; goes with the operator's chart.</summary>
        public static readonly ContainerImage K6Starter = new("ghcr.io/grafana/k6-operator", "starter-v1.6.0");

        /// <summary>
        /// Valkey, for the server and for the programs of the module queue. Newest release of November 2026. The Alpine variant: the
        /// programs need busybox, with wget and nc, which the Debian variant lacks.
        /// </summary>
        public static readonly ContainerImage Valkey = new("docker.io/valkey/valkey", "9.1.4-alpine3.24");

        /// <summary>Tells Slack about pods and nodes, at the version of its chart.</summary>
        public static readonly ContainerImage Kwatch = new("ghcr.io/abahmed/kwatch", "v0.10.5");

        /// <summary>Exporter of Valkey's metrics, at the version that chart 0.11.0 of Valkey names.</summary>
        public static readonly ContainerImage RedisExporter = new("ghcr.io/oliver006/redis_exporter", "v1.79.0");
    }

    /// <summary>
    /// Repositories of the images that charts bring by themselves, as the charts' values name them, with an entry for each of
    /// <see cref="Images"/>: what may run in a cluster. Google's own are not among them.
    /// </summary>
    public static readonly ImmutableArray<string> AllowedRepositories =
    [
        Images.Athens.Repository, Images.Fluentd.Repository, Images.Nginx.Repository, Images.K6.Repository, Images.K6Starter.Repository, Images.Valkey.Repository,
        Images.Kwatch.Repository, Images.RedisExporter.Repository,

        // kube-prometheus-stack
        "quay.io/prometheus-operator/prometheus-operator", "quay.io/prometheus-operator/prometheus-config-reloader",
        "quay.io/prometheus/prometheus", "quay.io/prometheus/alertmanager", "quay.io/prometheus/node-exporter",
        "registry.k8s.io/kube-state-metrics/kube-state-metrics", "ghcr.io/jkroepke/kube-webhook-certgen",
        "docker.io/grafana/grafana", "quay.io/kiwigrid/k8s-sidecar",

        // cert-manager, traefik, external-dns
        "quay.io/jetstack/cert-manager-", "docker.io/traefik", "docker.io/library/traefik", "registry.k8s.io/external-dns/external-dns",

        // prometheus-blackbox-exporter
        "quay.io/prometheus/blackbox-exporter",

        // keda, k6-operator
        "ghcr.io/kedacore/keda", "ghcr.io/grafana/k6-operator",
    ];

    /// <summary>Helm charts of the platform software.</summary>
    public static class Charts
    {
        /// <summary>Prometheus operator v0.93.1, Prometheus, Alertmanager, Grafana and the exporters.</summary>
        public static readonly HelmChart KubePrometheusStack = new("kube-prometheus-stack", "88.5.3", "oci://ghcr.io/prometheus-community/charts");

        /// <summary>Fluentd 1.19.3 as a DaemonSet.</summary>
        public static readonly HelmChart Fluentd = new("fluentd", "0.6.0", "https://fluent.github.io/helm-charts");

        /// <summary>Blackbox exporter v0.28.0, which asks for addresses on behalf of Prometheus.</summary>
        public static readonly HelmChart BlackboxExporter =
            new("prometheus-blackbox-exporter", "11.17.2", "oci://ghcr.io/prometheus-community/charts");

        /// <summary>kwatch v0.10.5, the newest that is released: 0.11 is a candidate still.</summary>
        public static readonly HelmChart Kwatch = new("kwatch", "0.10.5", "https://kwatch.dev/charts");

        /// <summary>k6 operator v1.6.0, which runs load tests declared as <c>TestRun</c>.</summary>
        public static readonly HelmChart K6Operator = new("k6-operator", "4.6.0", "https://grafana.github.io/helm-charts");

        /// <summary>KEDA 2.20.2, which scales on the length of queues.</summary>
        public static readonly HelmChart Keda = new("keda", "2.20.2", "https://kedacore.github.io/charts");

        /// <summary>Valkey by its own maintainers. Its image is overridden by the one named above.</summary>
        public static readonly HelmChart Valkey = new("valkey", "0.11.0", "https://valkey.io/valkey-helm");

        /// <summary>Traefik v3.7.11.</summary>
        public static readonly HelmChart Traefik = new("traefik", "41.3.0", "https://traefik.github.io/charts");

        /// <summary>cert-manager v1.21.1; its charts carry the program's version, v and all.</summary>
        public static readonly HelmChart CertManager = new("cert-manager", "v1.21.1", "oci://quay.io/jetstack/charts");

        /// <summary>external-dns 0.21.0.</summary>
        public static readonly HelmChart ExternalDns = new("external-dns", "1.21.1", "https://kubernetes-sigs.github.io/external-dns");
    }
}
