using System.Text.RegularExpressions;

namespace GoCenter.Tests.Cli;

/// <summary>For each setting of prod another sound value, and whether it may cost something that holds state.</summary>
internal static class SettingChanges
{
    private const string Secret = "{ secure: v1:x:y }";

    /// <summary>The changes, by the setting's key; what is below a list of objects has a dot in front.</summary>
    public static IReadOnlyList<SettingChange> All { get; } =
    [
        Named("project", Set("project", "gocenter-other")),
        Named("region", Text("europe-west1", "europe-west4")),
        Free("zones", Text("    - europe-west1-d\n", "    - europe-west1-e\n")),
        Named("networkPrivateServicesRange", Set("networkPrivateServicesRange", "10.41.16.0/20")),
        Named("networkEdgeRange", Set("networkEdgeRange", "10.40.20.0/23")),

        Free("clusterReleaseChannel", Set("clusterReleaseChannel", "STABLE")),
        Free("clusterMaintenanceCron", Set("clusterMaintenanceCron", "0 4 * * 2-5")),
        Free("clusterMaintenanceDuration", Set("clusterMaintenanceDuration", "8h")),
        Free("clusterAuthorizedNetworks", Set("clusterAuthorizedNetworks", "[{ name: office, range: 10.8.0.0/16 }]")),
        Free("clusterAuthorizedNetworks.name", Text("- name: office", "- name: headquarters")),
        Free("clusterAuthorizedNetworks.range", Text("range: 10.8.0.0/16", "range: 10.10.0.0/16")),
        Free("clusterPrivateNodes", Set("clusterPrivateNodes", "false"), Set("clusterPrivateEndpoint", "false")),
        Free("clusterPrivateEndpoint", Set("clusterPrivateEndpoint", "false")),
        Free("clusterDnsEndpoint", Set("clusterDnsEndpoint", "false")),
        Free("clusterSecurityGroup", Set("clusterSecurityGroup", "gke-security-groups@example.org")),
        Free("clusterMaintenanceExclusions", Set("clusterMaintenanceExclusions", "[]")),
        Free("clusterMaintenanceExclusions.name", Text("- name: end-of-year", "- name: holidays")),
        Free("clusterMaintenanceExclusions.start", Text("start: 2026-12-19", "start: 2026-12-20")),
        Free("clusterMaintenanceExclusions.end", Text("end: 2027-01-04", "end: 2027-01-05")),
        Free("clusterMaintenanceExclusions.scope", Text("scope: NO_UPGRADES", "scope: NO_MINOR_UPGRADES")),
        // Only when it is switched on or off.
        Named("clusterAutoprovisioningMaxCpu",
            Set("clusterAutoprovisioningMaxCpu", "64"), Set("clusterAutoprovisioningMaxMemoryGb", "256")),
        Named("clusterAutoprovisioningMaxMemoryGb",
            Set("clusterAutoprovisioningMaxCpu", "64"), Set("clusterAutoprovisioningMaxMemoryGb", "512")),
        Free("clusterBackupCron", Set("clusterBackupCron", "0 2 * * *")),
        Free("clusterBackupRetainDays", Set("clusterBackupRetainDays", "30")),
        Free("accessGroups", Set("accessGroups", "[]")),
        Free("accessGroups.role", Text("- role: developer", "- role: viewer")),
        Free("accessGroups.group", Text("group: everybody@example.com", "group: people@example.com")),
        Free("clusterDeletionProtection", Set("clusterDeletionProtection", "false")),

        Free("clusters", Text("  gocenter:proxyHost:", ThirdCluster + "  gocenter:proxyHost:")),
        Named("clusters.name", Text("- name: serving", "- name: other")),
        Named("clusters.nodeRange", Text("nodeRange: 10.32.0.0/22", "nodeRange: 10.32.8.0/21")),
        Free("clusters.podRange", Text("podRange: 10.44.0.0/14", "podRange: 10.32.128.0/17"), Text("maxPerZone: 20", "maxPerZone: 10")),
        Free("clusters.serviceRange", Text("serviceRange: 10.40.32.0/20", "serviceRange: 10.40.64.0/20")),
        Named("clusters.controlPlaneRange", Text("controlPlaneRange: 10.40.16.0/28", "controlPlaneRange: 10.40.17.0/28")),
        Free("clusters.drained", Text("- name: serving\n", "- name: serving\n      drained: true\n")),
        Free("clusters.nodePools", Text("      nodePools:\n", "      nodePools:\n" + ThirdPool)),
        Named("clusters.nodePools.name", Text("- name: builders", "- name: makers")),
        Free("clusters.nodePools.machineType", Text("machineType: n2-standard-4", "machineType: n2-standard-8")),
        Named("clusters.nodePools.capacity", Text("capacity: preemptible", "capacity: spot")),
        Free("clusters.nodePools.minPerZone", Text("minPerZone: 1", "minPerZone: 2")),
        Free("clusters.nodePools.maxPerZone", Text("maxPerZone: 20", "maxPerZone: 25")),
        Free("clusters.nodePools.diskGb", Text("diskGb: 100", "diskGb: 200")),
        Free("clusters.nodePools.diskType", Text("diskType: pd-balanced", "diskType: pd-ssd")),
        Free("clusters.nodePools.upgrade", Pool("upgrade: blue-green")),
        Free("clusters.nodePools.maxSurge", Pool("maxSurge: 2")),
        Free("clusters.nodePools.maxUnavailable", Pool("maxUnavailable: 1")),
        Free("clusters.nodePools.soak",
            Text("upgrade: blue-green", "upgrade: blue-green\n          soak: 2h")) with { From = Pool("upgrade: blue-green") },
        Free("clusters.nodePools.labels", Text("        node-pool: builders\n", "        node-pool: builders\n            tier: one\n")),
        Free("clusters.nodePools.taints",
            Text("          taints:\n            - key: dedicated\n              value: builders\n              effect: NO_SCHEDULE\n", "")),
        Free("clusters.nodePools.taints.key", Text("key: dedicated", "key: reserved")),
        Free("clusters.nodePools.taints.value", Text("value: builders", "value: makers")),
        Free("clusters.nodePools.taints.effect",
            Text("value: builders\n              effect: NO_SCHEDULE", "value: builders\n              effect: NO_EXECUTE")),

        Free("proxyHost", Set("proxyHost", "modules.gocenter.example.com")),
        Free("proxyReplicasMin", Set("proxyReplicasMin", "4")),
        Free("proxyReplicasMax", Set("proxyReplicasMax", "20")),
        Free("proxyCpuRequest", Set("proxyCpuRequest", "700m")),
        Free("proxyCpuLimit", Set("proxyCpuLimit", "900m")),
        Free("proxyMemoryRequest", Set("proxyMemoryRequest", "1500Mi")),
        Free("proxyMemoryLimit", Set("proxyMemoryLimit", "3Gi")),
        Free("proxyScratch", Set("proxyScratch", "9Gi")),
        Free("proxyStorageLimit", Set("proxyStorageLimit", "13Gi")),
        Free("proxyShutdownSeconds", Set("proxyShutdownSeconds", "7")),
        Free("proxyDownloadMode", Set("proxyDownloadMode", "async")),
        Free("proxyDownloadRules", Set("proxyDownloadRules", "[{ pattern: github.com/a/*, mode: none }]")),
        Free("proxyDownloadRules.pattern", Set("proxyDownloadRules", "[{ pattern: github.com/b/*, mode: none }]")) with { From = ARule },
        Free("proxyDownloadRules.mode", Set("proxyDownloadRules", "[{ pattern: github.com/a/*, mode: async }]")) with { From = ARule },
        Free("proxyDownloadRules.url",
            Set("proxyDownloadRules", "[{ pattern: x, mode: redirect, url: 'https://a.example' }]")) with { From = ARule },
        Free("proxyPrivatePatterns", Set("proxyPrivatePatterns", "[github.com/acme/*]")),
        Free("proxyGithubToken", Set("proxyGithubToken", Secret)),
        Free("proxyTenants", Set("proxyTenants", "[{ name: a, host: a.gocenter.example.com }]")),
        Named("proxyTenants.name", Set("proxyTenants", "[{ name: b, host: a.gocenter.example.com }]")) with { From = ATeam },
        Free("proxyTenants.host", Set("proxyTenants", "[{ name: a, host: b.gocenter.example.com }]")) with { From = ATeam },

        Free("databaseTier", Set("databaseTier", "db-custom-4-15360")),
        Free("databaseHighAvailability", Set("databaseHighAvailability", "false")),
        Free("queueReplicas", Set("queueReplicas", "4")),
        Free("queueStorage", Set("queueStorage", "20Gi")),
        Free("queueWorkersMax", Set("queueWorkersMax", "30")),
        Free("inclusionPatterns", Set("inclusionPatterns", "['golang\\.org/.*']")),
        Free("inclusionNewestVersions", Set("inclusionNewestVersions", "5")),
        Free("inclusionMaxAgeDays", Set("inclusionMaxAgeDays", "90")),
        Free("webHost", Set("webHost", "www.gocenter.example.com")),
        Free("webReplicasMin", Set("webReplicasMin", "4")),
        Free("webReplicasMax", Set("webReplicasMax", "9")),

        // The address and what stands before it, where one cluster is left that can order its own.
        Named("edgeExposure", Set("edgeExposure", "load-balancer")) with { From = WithoutServing },
        Free("edgeReplicas", Set("edgeReplicas", "4")),
        Free("edgeRequestsPerSecond", Set("edgeRequestsPerSecond", "300")),
        Free("edgeRequestBurst", Set("edgeRequestBurst", "500")),
        Free("edgeMaxRequestBytes", Set("edgeMaxRequestBytes", "1048576")),
        Free("edgeRoutes", Set("edgeRoutes", Route("api", "api", "/v1", "api", "v1", 80))),
        Free("edgeRoutes.name", Set("edgeRoutes", Route("other", "api", "/v1", "api", "v1", 80))) with { From = ARoute },
        Free("edgeRoutes.host", Set("edgeRoutes", Route("api", "other", "/v1", "api", "v1", 80))) with { From = ARoute },
        Free("edgeRoutes.path", Set("edgeRoutes", Route("api", "api", "/v2", "api", "v1", 80))) with { From = ARoute },
        Free("edgeRoutes.namespace", Set("edgeRoutes", Route("api", "api", "/v1", "other", "v1", 80))) with { From = ARoute },
        Free("edgeRoutes.service", Set("edgeRoutes", Route("api", "api", "/v1", "api", "v2", 80))) with { From = ARoute },
        Free("edgeRoutes.port", Set("edgeRoutes", Route("api", "api", "/v1", "api", "v1", 81))) with { From = ARoute },
        Free("acmeEmail", Set("acmeEmail", "certificates@example.com")),
        Free("acmeDirectory", Set("acmeDirectory", "staging")),
        Free("dnsZone", Set("dnsZone", "another")),
        Free("dnsDomain", Set("dnsDomain", "example.com")),
        Free("loadTest", Set("loadTest", "true")),
        Free("repositoryUrl", Set("repositoryUrl", "https://code.example.org/infra")),

        Free("metricsRetention", Set("metricsRetention", "10d")),
        Free("metricsReplicas", Set("metricsReplicas", "3")),
        Free("metricsStorage", Set("metricsStorage", "200Gi")),
        Free("grafanaHost", Set("grafanaHost", "metrics.gocenter.example.com")),
        Free("grafanaSsoClientId", SignIn),
        Free("grafanaSsoClientSecret", SignIn),
        Free("grafanaSsoAllowedDomains", SignIn),
        Hidden("pagerProvider", Set("pagerProvider", "opsgenie")),
        Hidden("pagerKey", Set("pagerKey", Secret)),
        Hidden("alertSlackChannel", Set("alertSlackChannel", "'#other'")),
        Hidden("alertSlackWebhook", Set("alertSlackWebhook", Secret)),
        Hidden("alertMailTo", Set("alertMailTo", "others@example.com")),
        Hidden("alertMailFrom", Set("alertMailFrom", "news@example.com")),
        Free("alertMailServer", Set("alertMailServer", "mail.example.com:587")),
        Hidden("alertMailUser", Set("alertMailUser", "news")),
        Hidden("alertMailPassword", Set("alertMailPassword", Secret)),
        Hidden("alertHeartbeatUrl", Set("alertHeartbeatUrl", Secret)),
        Free("alertRoutes", Text("    - severity: info\n      receiver: slack\n", "    - severity: info\n      receiver: mail\n")),
        Free("alertRoutes.severity", Text("- severity: ticket\n      receiver: mail", "- severity: page\n      receiver: mail")),
        Free("alertRoutes.receiver", Text("receiver: slack\n      repeat: 12h", "receiver: mail\n      repeat: 12h")),
        Free("alertRoutes.repeat", Text("repeat: 12h", "repeat: 11h")),
        Free("remoteWriteUrl", RemoteWrite),
        Free("remoteWriteUser", RemoteWrite),
        Free("remoteWritePassword", RemoteWrite),
        Free("legacyTargets", Set("legacyTargets", Legacy("a", "10.0.0.1:9100", "http", "/metrics"))),
        Free("legacyTargets.name", Set("legacyTargets", Legacy("b", "10.0.0.1:9100", "http", "/metrics"))) with { From = AHost },
        Free("legacyTargets.address", Set("legacyTargets", Legacy("a", "10.0.0.2:9100", "http", "/metrics"))) with { From = AHost },
        Free("legacyTargets.scheme", Set("legacyTargets", Legacy("a", "10.0.0.1:9100", "https", "/metrics"))) with { From = AHost },
        Free("legacyTargets.path", Set("legacyTargets", Legacy("a", "10.0.0.1:9100", "http", "/other"))) with { From = AHost },
        // The bucket goes.
        Named("logsArchive", Set("logsArchive", "false")),
        Free("logsArchiveDays", Set("logsArchiveDays", "100")),
        Free("logsQueryDays", Set("logsQueryDays", "20")),
        Free("slackWebhook", Set("slackWebhook", Secret)),
    ];

    private const string ThirdPool = """
                - name: another
                  machineType: n2-standard-4
                  capacity: spot
                  minPerZone: 0
                  maxPerZone: 1
                  diskGb: 100
                  diskType: pd-balanced

        """;

    private const string ThirdCluster = """
            - name: third
              nodeRange: 10.32.12.0/22
              podRange: 10.33.0.0/16
              serviceRange: 10.40.80.0/20
              controlPlaneRange: 10.40.16.32/28
              nodePools:
                - name: system
                  machineType: n2-standard-4
                  capacity: on-demand
                  minPerZone: 1
                  maxPerZone: 4
                  diskGb: 100
                  diskType: pd-balanced
                  labels:
                    node-pool: system
                  taints:
                    - { key: components.gke.io/gke-managed-components, value: "true", effect: NO_SCHEDULE }
                - name: pvm-pool
                  machineType: n2-standard-4
                  capacity: preemptible
                  minPerZone: 1
                  maxPerZone: 20
                  diskGb: 100
                  diskType: pd-balanced
                  labels:
                    node-pool: pvm-pool

        """;

    private static Func<string, string> ATeam => Set("proxyTenants", "[{ name: a, host: a.gocenter.example.com }]");

    private static Func<string, string> ARule => Set("proxyDownloadRules", "[{ pattern: github.com/a/*, mode: none }]");

    private static Func<string, string> ARoute => Set("edgeRoutes", Route("api", "api", "/v1", "api", "v1", 80));

    private static Func<string, string> AHost => Set("legacyTargets", Legacy("a", "10.0.0.1:9100", "http", "/metrics"));

    /// <summary>Sets a key of the top, whatever stood there; a file that lacks it gets it.</summary>
    public static Func<string, string> Set(string key, string value) => yaml =>
    {
        var line = $"  gocenter:{key}: {value}\n";
        var old = new Regex($@"^  gocenter:{key}:.*\n(    .*\n)*", RegexOptions.Multiline);
        return old.IsMatch(yaml) ? old.Replace(yaml, line.Replace("$", "$$", StringComparison.Ordinal)) : yaml + line;
    };

    private static SettingChange Free(string key, params Func<string, string>[] edits) => new(key, Replaces: false, Each(edits));

    private static SettingChange Named(string key, params Func<string, string>[] edits) => new(key, Replaces: true, Each(edits));

    // Alertmanager's configuration is a Secret as a whole, of which a graph tells only that it is one.
    private static SettingChange Hidden(string key, params Func<string, string>[] edits) => Free(key, edits) with { IsHidden = true };

    private static Func<string, string> Each(params Func<string, string>[] edits) => yaml =>
        edits.Aggregate(yaml, (text, edit) => edit(text));

    private static Func<string, string> Text(string text, string instead) => yaml =>
    {
        Assert.Contains(text, yaml, StringComparison.Ordinal);
        return yaml.Replace(text, instead, StringComparison.Ordinal);
    };

    // Of the one pool that builds.
    private static Func<string, string> Pool(string line) =>
        Text("          machineType: n2-standard-8\n", $"          machineType: n2-standard-8\n          {line}\n");

    private static string Route(string name, string host, string path, string space, string service, int port) =>
        $"[{{ name: {name}, host: {host}.gocenter.example.com, path: {path}, namespace: {space}, service: {service}, port: {port} }}]";

    private static string Legacy(string name, string address, string scheme, string path) =>
        $"[{{ name: {name}, address: '{address}', scheme: {scheme}, path: {path} }}]";

    private static string SignIn(string yaml) => Each(
        Set("grafanaSsoClientId", "a.apps.googleusercontent.com"),
        Set("grafanaSsoClientSecret", Secret),
        Set("grafanaSsoAllowedDomains", "[example.com]"))(yaml);

    private static string RemoteWrite(string yaml) => Each(
        Set("remoteWriteUrl", "https://metrics.example.com/write"),
        Set("remoteWriteUser", "writer"),
        Set("remoteWritePassword", Secret))(yaml);

    private static string WithoutServing(string yaml) =>
        Regex.Replace(yaml, @"    # The others serve.*?(?=\n  gocenter:proxyHost)", "", RegexOptions.Singleline);
}
