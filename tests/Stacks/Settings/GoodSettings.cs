using GoCenter.Stacks.Settings;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Stacks.Settings;

/// <summary>A small stack file without a fault, to spoil in one place and see what is said about it.</summary>
internal static class GoodSettings
{
    public const string Yaml =
        """
        config:
          gocenter:project: gocenter-test
          gocenter:region: europe-west1
          gocenter:zones: [europe-west1-b, europe-west1-c]
          gocenter:clusterReleaseChannel: STABLE
          gocenter:clusterMaintenanceCron: 30 3 * * SAT,SUN
          gocenter:clusterMaintenanceDuration: 6h
          gocenter:clusterAuthorizedNetworks: [{ name: office, range: 203.0.113.0/24 }]
          gocenter:clusterDeletionProtection: false
          gocenter:clusters:
          - name: gocenter
            nodeRange: 10.0.0.0/28
            podRange: 10.1.0.0/20
            serviceRange: 10.2.0.0/20
            controlPlaneRange: 10.3.0.0/28
            nodePools:
            - name: system
              machineType: e2-standard-4
              capacity: on-demand
              minPerZone: 1
              maxPerZone: 2
              diskGb: 100
              diskType: pd-balanced
              labels: { node-pool: system }
            - name: pvm-pool
              machineType: e2-standard-4
              capacity: spot
              minPerZone: 0
              maxPerZone: 3
              diskGb: 100
              diskType: pd-ssd
              labels:
                node-pool: pvm-pool
              taints:
                - key: preemptible
                  value: "true"
                  effect: PREFER_NO_SCHEDULE
          gocenter:proxyHost: proxy.example.com
          gocenter:proxyReplicasMin: 2
          gocenter:proxyReplicasMax: 6
          gocenter:proxyCpuRequest: 800m
          gocenter:proxyCpuLimit: 1
          gocenter:proxyMemoryRequest: 1Gi
          gocenter:proxyMemoryLimit: 2Gi
          gocenter:metricsRetention: 10d
          gocenter:metricsReplicas: 1
          gocenter:metricsStorage: 20Gi
          gocenter:grafanaHost: grafana.example.com
          gocenter:networkPrivateServicesRange: 10.25.0.0/20
          gocenter:networkEdgeRange: 10.26.0.0/23
          gocenter:databaseTier: db-custom-1-3840
          gocenter:queueReplicas: 1
          gocenter:queueWorkersMax: 10
          gocenter:inclusionPatterns:
            - github\.com/.*
          gocenter:webHost: web.example.com
          gocenter:webReplicasMin: 1
          gocenter:webReplicasMax: 2
          gocenter:edgeReplicas: 2
          gocenter:acmeEmail: platform@example.com
          gocenter:dnsZone: example
          gocenter:dnsDomain: example.com
          gocenter:alertMailTo: platform@example.com
          gocenter:alertMailFrom: alerts@example.com
          gocenter:alertMailServer: smtp.example.com:587
          gocenter:alertRoutes:
            - { severity: page, receiver: mail, repeat: 12h }
            - { severity: ticket, receiver: mail, repeat: 1d }
            - { severity: info, receiver: mail, repeat: 1d }
        """;

    /// <summary>The file with one text in place of another, which has to be there.</summary>
    public static string With(string text, string instead)
    {
        Assert.Contains(text, Yaml, StringComparison.Ordinal);
        return Yaml.Replace(text, instead, StringComparison.Ordinal);
    }

    public static SettingsResult Read(string yaml) =>
        SettingsReader.Read(new YamlSettingsSource("Pulumi.test.yaml", yaml, Repository.Project));

    public static string[] FaultsOf(string yaml) => [.. Read(yaml).Faults.Select(fault => fault.ToString())];
}
