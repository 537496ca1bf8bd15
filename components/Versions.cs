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

        /// <summary>Fluentd with the Google Cloud Storage output, the one the log archive needs.</summary>
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
    }

    /// <summary>Helm charts of the platform software.</summary>
    public static class Charts
    {
        /// <summary>Prometheus operator v0.93.1, Prometheus, Alertmanager, Grafana and the exporters.</summary>
        public static readonly HelmChart KubePrometheusStack = new("kube-prometheus-stack", "88.5.3", "oci://ghcr.io/prometheus-community/charts");

        /// <summary>Fluentd 1.19.3 as a DaemonSet.</summary>
        public static readonly HelmChart Fluentd = new("fluentd", "0.6.0", "https://fluent.github.io/helm-charts");

        /// <summary>k6 operator v1.6.0, which runs load tests declared as <c>TestRun</c>.</summary>
        public static readonly HelmChart K6Operator = new("k6-operator", "4.6.0", "https://grafana.github.io/helm-charts");
    }
}
