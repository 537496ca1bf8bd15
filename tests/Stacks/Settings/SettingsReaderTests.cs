using GoCenter.Components.Gke;
using GoCenter.Components.Workloads;
using GoCenter.Stacks.Settings;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Stacks.Settings;

public class SettingsReaderTests
{
    [Fact]
    public void Everything_of_a_good_file_arrives_in_the_tree()
    {
        var settings = GoodSettings.Read(GoodSettings.Yaml).OrThrow();

        Assert.Equal("gocenter-test", settings.Google.Project);
        Assert.Equal("europe-west1", settings.Google.Region);
        Assert.Equal(["europe-west1-b", "europe-west1-c"], settings.Google.Zones.ToArray());
        Assert.Equal("10.0.0.0/28", settings.Clusters[0].NodeRange.ToString());
        Assert.Equal("10.1.0.0/20", settings.Clusters[0].PodRange.ToString());
        Assert.Equal("10.2.0.0/20", settings.Clusters[0].ServiceRange.ToString());
        Assert.Equal("10.3.0.0/28", settings.Clusters[0].ControlPlaneRange.ToString());
        Assert.Equal("STABLE", settings.Cluster.ReleaseChannel);
        Assert.Equal("30 3 * * SAT,SUN", settings.Cluster.Maintenance.Schedule.Text);
        Assert.Equal(TimeSpan.FromHours(6), settings.Cluster.Maintenance.Duration);
        Assert.Equal([new AuthorizedNetwork("office", "203.0.113.0/24")], settings.Cluster.AuthorizedNetworks.ToArray());
        Assert.False(settings.Cluster.DeletionProtection);
        Assert.Equal(["system", "pvm-pool"], settings.Clusters[0].NodePools.Select(pool => pool.Name));
        Assert.Equal("proxy.example.com", settings.ModuleProxy.Host);
        Assert.Equal((2, 6), (settings.ModuleProxy.ReplicasMin, settings.ModuleProxy.ReplicasMax));
        Assert.Equal(new ContainerResources("800m", "1", "1Gi", "2Gi"), settings.ModuleProxy.Resources);
        Assert.Null(settings.ModuleProxy.GithubToken);
        Assert.Equal(
            ("10d", 1, "20Gi"), (settings.Observability.Retention, settings.Observability.Replicas, settings.Observability.Storage));
        Assert.Equal("grafana.example.com", settings.Observability.GrafanaHost);
    }

    [Fact]
    public void A_node_pool_arrives_with_its_labels_and_taints()
    {
        var pool = GoodSettings.Read(GoodSettings.Yaml).OrThrow().Clusters[0].NodePools[1];

        Assert.Equal(
            ("e2-standard-4", NodeCapacity.Spot, 0, 3, 100, "pd-ssd"),
            (pool.MachineType, pool.Capacity, pool.MinPerZone, pool.MaxPerZone, pool.DiskGb, pool.DiskType));
        Assert.Equal([KeyValuePair.Create("node-pool", "pvm-pool")], pool.Labels);
        Assert.Equal([new NodeTaint("preemptible", "true", "PREFER_NO_SCHEDULE")], pool.Taints.ToArray());
    }

    [Theory]
    [InlineData("preemptible", NodeCapacity.Preemptible)]
    [InlineData("spot", NodeCapacity.Spot)]
    [InlineData("on-demand", NodeCapacity.OnDemand)]
    public void A_capacity_is_one_of_three_words(string word, NodeCapacity capacity) =>
        Assert.Equal(capacity,
            GoodSettings.Read(GoodSettings.With("capacity: spot", $"capacity: {word}")).OrThrow().Clusters[0].NodePools[1].Capacity);

    [Fact]
    public void Every_fault_is_reported_at_once_in_the_order_of_the_file()
    {
        var yaml = GoodSettings.Yaml
            .Replace("gocenter-test", "X", StringComparison.Ordinal)
            .Replace("10.1.0.0/20", "10.1.0.0/99", StringComparison.Ordinal)
            .Replace("10.3.0.0/28", "10.2.0.0/28", StringComparison.Ordinal)
            .Replace("capacity: spot", "capacity: cheap", StringComparison.Ordinal)
            .Replace("minPerZone: 1", "minPerZone: 3", StringComparison.Ordinal)
            .Replace("proxyCpuRequest: 800m", "proxyCpuRequest: 800mm", StringComparison.Ordinal)
            .Replace("proxyMemoryLimit: 2Gi", "proxyMemoryLimit: 1Mi", StringComparison.Ordinal)
            .Replace("gocenter:metricsReplicas", "gocenter:metricReplicas", StringComparison.Ordinal)
            .Replace("grafana.example.com", "proxy.example.com", StringComparison.Ordinal);

        Assert.Equal(
            [
                "Pulumi.test.yaml:2: gocenter:project is \"X\"; allowed is a Google Cloud project id of 6 to 30 lower-case letters, digits and hyphens, beginning with a letter and not ending with a hyphen.",
                "Pulumi.test.yaml:13: gocenter:clusters[0].podRange is \"10.1.0.0/99\"; allowed is an IPv4 range in CIDR notation such as 10.16.0.0/14, beginning with its first address.",
                "Pulumi.test.yaml:15: gocenter:clusters[0].controlPlaneRange is \"10.2.0.0/28\"; allowed is a range that does not overlap clusters[0].serviceRange, which is 10.2.0.0/20.",
                "Pulumi.test.yaml:20: gocenter:clusters[0].nodePools[0].minPerZone is 3; allowed is at most maxPerZone, which is 2.",
                "Pulumi.test.yaml:27: gocenter:clusters[0].nodePools[1].capacity is \"cheap\"; allowed is preemptible, spot or on-demand.",
                "Pulumi.test.yaml:41: gocenter:proxyCpuRequest is \"800mm\"; allowed is a Kubernetes quantity of CPU above zero, no finer than 1m, such as 800m or 2.",
                "Pulumi.test.yaml:43: gocenter:proxyMemoryRequest is \"1Gi\"; allowed is at most proxyMemoryLimit, which is 1Mi.",
                "Pulumi.test.yaml:46: gocenter:metricReplicas is not a known key; the nearest known one is metricsReplicas.",
                "Pulumi.test.yaml:48: gocenter:grafanaHost is \"proxy.example.com\"; allowed is a host that nothing else uses; proxyHost is the same.",
                "Pulumi.test.yaml: gocenter:metricsReplicas is missing; allowed is a whole number of replicas from 1 to 10.",
            ],
            GoodSettings.FaultsOf(yaml));
    }

    [Fact]
    public void An_empty_file_lacks_every_key_without_a_default()
    {
        var required = Repository.Project.Declarations.Where(declaration => declaration.Default is null)
            .Select(declaration => "gocenter:" + declaration.Key);

        Assert.Equal(required.Order(), GoodSettings.Read("").Faults.Select(fault => fault.Key).Order());
        Assert.Equal(required.Order(), GoodSettings.Read("config:\n").Faults.Select(fault => fault.Key).Order());
        Assert.All(
            GoodSettings.Read("").Faults, fault => Assert.StartsWith("is missing; allowed is ", fault.Problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("clusterReleaseChannel")]
    [InlineData("clusterMaintenanceCron")]
    [InlineData("clusterMaintenanceDuration")]
    [InlineData("clusterDeletionProtection")]
    [InlineData("metricsRetention")]
    public void A_key_that_is_left_out_has_the_default_of_the_project_file(string key)
    {
        var lines = GoodSettings.Yaml.Split('\n').Where(line => !line.Contains(key, StringComparison.Ordinal));

        var settings = GoodSettings.Read(string.Join('\n', lines)).OrThrow();

        var value = key switch
        {
            "clusterReleaseChannel" => settings.Cluster.ReleaseChannel,
            "clusterMaintenanceCron" => settings.Cluster.Maintenance.Schedule.Text,
            "clusterMaintenanceDuration" => $"{settings.Cluster.Maintenance.Duration.TotalHours}h",
            "clusterDeletionProtection" => settings.Cluster.DeletionProtection ? "true" : "false",
            _ => settings.Observability.Retention,
        };
        Assert.Equal(Repository.Project.Find(key)?.Default?.Text, value);
    }

    [Fact]
    public void A_bad_default_is_a_fault_of_the_project_file()
    {
        var project = ProjectFile.Parse("name: gocenter\nconfig:\n" + string.Concat(Repository.Project.Declarations.Select(declaration => $"  {declaration.Key}: {{ default: bad }}\n")));
        var yaml = GoodSettings.With("  gocenter:clusterReleaseChannel: STABLE\n", "");

        Assert.Contains(
            $"Pulumi.yaml:{2 + project.Declarations.IndexOf(project.Find("clusterReleaseChannel")!) + 1}: gocenter:clusterReleaseChannel is \"bad\"; allowed is RAPID, REGULAR, STABLE or EXTENDED.",
            SettingsReader.Read(new YamlSettingsSource("Pulumi.test.yaml", yaml, project)).Faults.Select(fault => fault.ToString()));
    }

    [Theory]
    [InlineData("name: [", "Pulumi.yaml:2:1: The file is not valid YAML: While parsing a node, did not find expected node content.")]
    [InlineData("config: {}", "Pulumi.yaml: name is missing; allowed is the project's name in at most 100 letters, digits, hyphens, underscores and dots.")]
    [InlineData("", "Pulumi.yaml: name is missing; allowed is the project's name in at most 100 letters, digits, hyphens, underscores and dots.")]
    [InlineData("name: |\n  two\n  lines", "Pulumi.yaml:1: name is \"two\\nlines\"; allowed is the project's name in at most 100 letters, digits, hyphens, underscores and dots.")]
    [InlineData("name: []", "Pulumi.yaml:1: name is an empty list; allowed is the project's name in at most 100 letters, digits, hyphens, underscores and dots.")]
    public void A_project_file_that_does_not_read_is_the_only_fault(string yaml, string fault) => Assert.Equal(
        [fault],
        SettingsReader.Read(new YamlSettingsSource(
            "Pulumi.test.yaml", "", ProjectFile.Parse(yaml))).Faults.Select(found => found.ToString()));

    [Fact]
    public void A_key_without_its_namespace_belongs_to_the_project_and_other_namespaces_to_others()
    {
        var yaml = GoodSettings.With("gocenter:region", "region")
            .Replace("gocenter:project:", "gocenter:config:project:", StringComparison.Ordinal)
            + "\n  gcp:disableGlobalProjectWarning: true\nencryptionsalt: v1:abc\n";

        Assert.Empty(GoodSettings.FaultsOf(yaml));
    }

    [Theory]
    [InlineData("proxyReplicasMin: 2", "proxyReplicasMin: \"2\"")]
    [InlineData("clusterDeletionProtection: false", "clusterDeletionProtection: \"false\"")]
    [InlineData("proxyCpuLimit: 1", "proxyCpuLimit: 0.9")]
    [InlineData("node-pool: pvm-pool", "node-pool: pvm-pool\n        tier: 1")]
    public void Scalars_are_taken_with_and_without_quotes_as_Pulumi_does(string text, string instead) =>
        Assert.Empty(GoodSettings.FaultsOf(GoodSettings.With(text, instead)));

    [Fact]
    public void Loading_throws_every_fault_as_one_message()
    {
        var source = new YamlSettingsSource(
            "Pulumi.test.yaml", GoodSettings.With("STABLE", "NONE").Replace("pd-ssd", "ssd", StringComparison.Ordinal), Repository.Project);

        var exception = Assert.Throws<SettingsException>(() => SettingsReader.Load(source));

        Assert.Equal(
            """
            Pulumi.test.yaml:5: gocenter:clusterReleaseChannel is "NONE"; allowed is RAPID, REGULAR, STABLE or EXTENDED.
            Pulumi.test.yaml:31: gocenter:clusters[0].nodePools[1].diskType is "ssd"; allowed is pd-balanced, pd-ssd, pd-standard or hyperdisk-balanced.
            """,
            exception.Message);
        Assert.Equal(2, exception.Faults.Length);
    }
}
