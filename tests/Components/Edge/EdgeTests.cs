using System.Globalization;
using GoCenter.Components;
using GoCenter.Components.Edge;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.Edge;

public sealed class EdgeTests
{
    private const string Release = "kubernetes:helm.sh/v3:Release";
    private const string Middleware = "kubernetes:traefik.io/v1alpha1:Middleware";
    private const string Issuer = "kubernetes:cert-manager.io/v1:ClusterIssuer";

    private static Task<Declared> Edge(EdgeArgs args) => Declared.ByAsync(() => new GoCenter.Components.Edge.Edge("edge", args));

    [Fact]
    public async Task Declares_address_charts_policy_and_issuer_and_nothing_else()
    {
        var declared = await Edge(Sample.Args());

        Assert.Equal(
            [
                "gcp:compute/address:Address edge",
                "gcp:dns/dnsManagedZoneIamMember:DnsManagedZoneIamMember edge-cert-manager-write",
                "gcp:dns/dnsManagedZoneIamMember:DnsManagedZoneIamMember edge-external-dns-write",
                "gcp:projects/iAMMember:IAMMember edge-external-dns-list",
                "gcp:serviceaccount/account:Account edge-cert-manager",
                "gcp:serviceaccount/account:Account edge-external-dns",
                "gcp:serviceaccount/iAMMember:IAMMember edge-cert-manager",
                "gcp:serviceaccount/iAMMember:IAMMember edge-external-dns",
                "kubernetes:cert-manager.io/v1:ClusterIssuer edge-issuer",
                "kubernetes:helm.sh/v3:Release edge-cert-manager",
                "kubernetes:helm.sh/v3:Release edge-external-dns",
                "kubernetes:helm.sh/v3:Release edge-traefik",
                "kubernetes:traefik.io/v1alpha1:Middleware edge-rate-limit",
                "kubernetes:traefik.io/v1alpha1:Middleware edge-request-size",
                "kubernetes:traefik.io/v1alpha1:Middleware edge-security-headers",
                "kubernetes:traefik.io/v1alpha1:TLSOption edge-tls",
            ],
            declared.Resources);
    }

    [Fact]
    public async Task Charts_are_pinned_where_all_versions_stand()
    {
        var declared = await Edge(Sample.Args());

        foreach (var chart in new[] { Versions.Charts.Traefik, Versions.Charts.CertManager, Versions.Charts.ExternalDns })
        {
            Assert.Equal(chart.Reference, declared.Input(Release, $"edge-{chart.Name}", "chart"));
            Assert.Equal(chart.Version, declared.Input(Release, $"edge-{chart.Name}", "version"));
            Assert.Equal(chart.Name, declared.Input(Release, $"edge-{chart.Name}", "namespace"));
        }
    }

    [Theory]
    [InlineData("deployment.replicas", "3")]
    [InlineData("podDisruptionBudget.enabled", "true")]
    [InlineData("service.spec.type", "LoadBalancer")]
    [InlineData("service.spec.loadBalancerIP", "192.0.2.10")]
    [InlineData("service.spec.externalTrafficPolicy", "Local")]
    [InlineData("ports.web.nodePort", null)]
    [InlineData("ports.web.asDefault", "false")]
    [InlineData("ports.websecure.asDefault", "true")]
    [InlineData("ports.web.http.redirections.entryPoint.to", "websecure")]
    [InlineData("ports.web.http.redirections.entryPoint.permanent", "true")]
    [InlineData("ports.web.http.redirections.entryPoint.priority", "1")]
    [InlineData("api.dashboard", "false")]
    [InlineData("global.checkNewVersion", "false")]
    [InlineData("global.sendAnonymousUsage", "false")]
    [InlineData("accessLog.format", "json")]
    [InlineData("metrics.prometheus.addRoutersLabels", "true")]
    [InlineData("metrics.prometheus.serviceMonitor.enabled", "true")]
    [InlineData("providers.kubernetesCRD.defaultTLSResourcesNamespace", "traefik")]
    [InlineData("providers.kubernetesIngress.crossProviderNamespaces[1]", "monitoring")]
    [InlineData("providers.kubernetesIngress.ingressEndpoint.ip", "192.0.2.10")]
    [InlineData("nodeSelector.node-pool", "system")]
    [InlineData("resources.limits.memory", "512Mi")]
    public async Task Traefik_is_exposed_on_the_reserved_address_over_TLS_only(string path, string? expected)
    {
        var declared = await Edge(Sample.Args());

        Assert.Equal(expected, declared.Input(Release, "edge-traefik", $"values.{path}"));
    }

    [Fact]
    public async Task A_leaving_pod_serves_until_the_load_balancer_has_noticed_and_is_gone_before_it_is_killed()
    {
        var declared = await Edge(Sample.Args());
        int Seconds(string path) =>
            int.Parse(declared.Input(Release, "edge-traefik", $"values.deployment.{path}")!, CultureInfo.InvariantCulture);

        // Three probes eight seconds apart, and Traefik's own ten seconds for open requests.
        Assert.InRange(Seconds("lifecycle.preStop.sleep.seconds"), 24, Seconds("terminationGracePeriodSeconds") - 10);
    }

    [Fact]
    public async Task Clients_need_TLS_1_2_and_a_host_that_has_a_certificate()
    {
        var declared = await Edge(Sample.Args());

        const string type = "kubernetes:traefik.io/v1alpha1:TLSOption";
        Assert.Equal("default", declared.Input(type, "edge-tls", "metadata.name"));
        Assert.Equal("VersionTLS12", declared.Input(type, "edge-tls", "spec.minVersion"));
        Assert.Equal("true", declared.Input(type, "edge-tls", "spec.sniStrict"));
        Assert.All(declared.Input(type, "edge-tls", "spec.cipherSuites")!.Split(','),
            suite => Assert.Matches("^TLS_ECDHE_.*(GCM|POLY1305)_SHA(256|384)$", suite));
    }

    [Theory]
    [InlineData("edge-security-headers", "headers.stsSeconds", "31536000")]
    [InlineData("edge-security-headers", "headers.frameDeny", "true")]
    [InlineData("edge-security-headers", "headers.contentTypeNosniff", "true")]
    [InlineData("edge-security-headers", "headers.referrerPolicy", "same-origin")]
    [InlineData("edge-rate-limit", "rateLimit.average", "100")]
    [InlineData("edge-rate-limit", "rateLimit.burst", "200")]
    [InlineData("edge-rate-limit", "rateLimit.sourceCriterion.ipStrategy.depth", "0")]
    [InlineData("edge-request-size", "buffering.maxRequestBodyBytes", "4194304")]
    public async Task Requests_are_limited_and_answers_carry_security_headers(string name, string path, string expected)
    {
        var declared = await Edge(Sample.Args());

        Assert.Equal(expected, declared.Input(Middleware, name, $"spec.{path}"));
        // A middleware does exactly one thing.
        Assert.Equal(path.Split('.')[0], declared.Input(Middleware, name, "spec"));
    }

    [Theory]
    [InlineData(AcmeDirectory.Production, "https://acme-v02.api.letsencrypt.org/directory", "letsencrypt-production-account")]
    [InlineData(AcmeDirectory.Staging, "https://acme-staging-v02.api.letsencrypt.org/directory", "letsencrypt-staging-account")]
    public async Task Certificates_come_from_the_chosen_directory(AcmeDirectory directory, string server, string key)
    {
        var declared = await Edge(Sample.Args(directory: directory));

        Assert.Equal(server, declared.Input(Issuer, "edge-issuer", "spec.acme.server"));
        Assert.Equal(key, declared.Input(Issuer, "edge-issuer", "spec.acme.privateKeySecretRef.name"));
        Assert.Equal("ops@example.io", declared.Input(Issuer, "edge-issuer", "spec.acme.email"));
    }

    [Fact]
    public async Task Challenges_are_records_of_the_one_zone_that_cert_manager_may_write_to()
    {
        var declared = await Edge(Sample.Args());

        const string solver = "spec.acme.solvers[0].dns01.cloudDNS";
        Assert.Equal("names", declared.Input(Issuer, "edge-issuer", $"{solver}.project"));
        Assert.Equal("example-io", declared.Input(Issuer, "edge-issuer", $"{solver}.hostedZoneName"));

        const string zone = "gcp:dns/dnsManagedZoneIamMember:DnsManagedZoneIamMember";
        Assert.Equal("example-io", declared.Input(zone, "edge-cert-manager-write", "managedZone"));
        Assert.Equal("serviceAccount:cert-manager@p.iam.gserviceaccount.com", declared.Input(zone, "edge-cert-manager-write", "member"));
        Assert.Equal("cert-manager@p.iam.gserviceaccount.com",
            declared.Input(Release, "edge-cert-manager", "values.serviceAccount.annotations.\"iam.gke.io/gcp-service-account\""));
        // Name servers of the cluster alone: nothing else is open to it on port 53.
        Assert.Equal("true", declared.Input(Release, "edge-cert-manager", "values.dns01RecursiveNameserversOnly"));
    }

    [Fact]
    public async Task Behind_another_edges_address_it_has_none_and_writes_no_records()
    {
        var declared = await Edge(Sample.Further());

        Assert.DoesNotContain(declared.Resources, resource => resource.StartsWith("gcp:compute/", StringComparison.Ordinal));
        Assert.DoesNotContain(declared.Resources, resource => resource.Contains("external-dns", StringComparison.Ordinal));
        Assert.Equal("192.0.2.77", declared.Input(Release, "edge-traefik", "values.providers.kubernetesIngress.ingressEndpoint.ip"));
        Assert.Equal("30443", declared.Input(Release, "edge-traefik", "values.ports.websecure.nodePort"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("webhook.")]
    [InlineData("cainjector.")]
    public async Task Each_part_of_cert_manager_survives_the_loss_of_a_node(string part)
    {
        var declared = await Edge(Sample.Args());
        string? Value(string path) => declared.Input(Release, "edge-cert-manager", $"values.{part}{path}");

        Assert.Equal("2", Value("replicaCount"));
        Assert.Equal("1", Value("podDisruptionBudget.minAvailable"));
        Assert.Equal("kubernetes.io/hostname",
            Value("affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey"));
        Assert.NotNull(Value("resources.requests.cpu"));
        Assert.NotNull(Value("resources.limits.memory"));
    }

    [Theory]
    [InlineData(DnsRecordPolicy.UpsertOnly, "upsert-only")]
    [InlineData(DnsRecordPolicy.Sync, "sync")]
    public async Task Records_are_written_to_one_zone_and_deleted_only_where_asked(DnsRecordPolicy records, string policy)
    {
        var declared = await Edge(Sample.Args(records: records));
        string? Value(string path) => declared.Input(Release, "edge-external-dns", $"values.{path}");

        Assert.Equal(policy, Value("policy"));
        Assert.Equal("gocenter-p", Value("txtOwnerId"));
        Assert.Equal("example.io", Value("domainFilters[0]"));
        Assert.Equal("example-io", Value("extraArgs.zone-id-filter"));
        Assert.Equal("external-dns@p.iam.gserviceaccount.com", Value("serviceAccount.annotations.\"iam.gke.io/gcp-service-account\""));

        const string zone = "gcp:dns/dnsManagedZoneIamMember:DnsManagedZoneIamMember";
        Assert.Equal("roles/dns.admin", declared.Input(zone, "edge-external-dns-write", "role"));
        Assert.Equal("example-io", declared.Input(zone, "edge-external-dns-write", "managedZone"));
        Assert.Equal("roles/dns.reader", declared.Input("gcp:projects/iAMMember:IAMMember", "edge-external-dns-list", "role"));
    }
}
