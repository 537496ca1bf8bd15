namespace GoCenter.Tests.Stacks.Settings;

/// <summary>Every bad input to the node pools, with the whole of what is said about it.</summary>
public class NodePoolSettingsTests
{
    [Theory]
    [InlineData(
        "name: pvm-pool",
        "name: PVM",
        "Pulumi.test.yaml:25: gocenter:clusters[0].nodePools[1].name is \"PVM\"; allowed is a node pool name of 1 to 40 lower-case letters, digits and hyphens, beginning with a letter and not ending with a hyphen.")]
    [InlineData(
        "name: pvm-pool",
        "name: system",
        "Pulumi.test.yaml:25: gocenter:clusters[0].nodePools[1].name is \"system\"; allowed is a name that no pool before has.")]
    [InlineData(
        "capacity: spot",
        "capacity: cheap",
        "Pulumi.test.yaml:27: gocenter:clusters[0].nodePools[1].capacity is \"cheap\"; allowed is preemptible, spot or on-demand.")]
    [InlineData(
        "minPerZone: 0",
        "minPerZone: 4",
        "Pulumi.test.yaml:28: gocenter:clusters[0].nodePools[1].minPerZone is 4; allowed is at most maxPerZone, which is 3.")]
    [InlineData(
        "minPerZone: 0",
        "minPerZone: -1",
        "Pulumi.test.yaml:28: gocenter:clusters[0].nodePools[1].minPerZone is -1; allowed is a whole number of nodes from 0 to 1000.")]
    [InlineData(
        "maxPerZone: 3",
        "maxPerZone: 0",
        "Pulumi.test.yaml:29: gocenter:clusters[0].nodePools[1].maxPerZone is 0; allowed is a whole number of nodes from 1 to 1000.")]
    [InlineData(
        "maxPerZone: 3",
        "maxPerZone: three",
        "Pulumi.test.yaml:29: gocenter:clusters[0].nodePools[1].maxPerZone is \"three\"; allowed is a whole number of nodes from 1 to 1000.")]
    [InlineData(
        "maxPerZone: 3",
        "maxPerZone: 3.5",
        "Pulumi.test.yaml:29: gocenter:clusters[0].nodePools[1].maxPerZone is 3.5; allowed is a whole number of nodes from 1 to 1000.")]
    [InlineData(
        "maxPerZone: 3",
        "maxPerZone: 99999999999",
        "Pulumi.test.yaml:29: gocenter:clusters[0].nodePools[1].maxPerZone is 99999999999; allowed is a whole number of nodes from 1 to 1000.")]
    [InlineData(
        "diskGb: 100\n      diskType: pd-ssd",
        "diskGb: 9\n      diskType: pd-ssd",
        "Pulumi.test.yaml:30: gocenter:clusters[0].nodePools[1].diskGb is 9; allowed is a whole number of GB from 10 to 65536.")]
    [InlineData(
        "pd-ssd",
        "ssd",
        "Pulumi.test.yaml:31: gocenter:clusters[0].nodePools[1].diskType is \"ssd\"; allowed is pd-balanced, pd-ssd, pd-standard or hyperdisk-balanced.")]
    [InlineData(
        "pd-ssd",
        "hyperdisk-balanced",
        "Pulumi.test.yaml:31: gocenter:clusters[0].nodePools[1].diskType is \"hyperdisk-balanced\"; allowed is pd-balanced, pd-ssd or pd-standard where machineType is e2-standard-4, because such machines take no hyperdisk-balanced.")]
    [InlineData(
        "machineType: e2-standard-4\n      capacity: spot",
        "machineType: n4-standard-4\n      capacity: spot",
        "Pulumi.test.yaml:31: gocenter:clusters[0].nodePools[1].diskType is \"pd-ssd\"; allowed is hyperdisk-balanced where machineType is n4-standard-4, because such machines take no persistent disk.")]
    [InlineData(
        "machineType: e2-standard-4\n      capacity: on-demand",
        "machineType: c4-standard-4\n      capacity: on-demand",
        "Pulumi.test.yaml:18: gocenter:clusters[0].nodePools[0].machineType is \"c4-standard-4\"; allowed is a machine that takes persistent disks, such as n2-standard-4, in a pool for what stays, because Valkey and Prometheus keep their data on them.")]
    [InlineData(
        "machineType: e2-standard-4\n      capacity: spot",
        "machineType: big\n      capacity: spot",
        "Pulumi.test.yaml:26: gocenter:clusters[0].nodePools[1].machineType is \"big\"; allowed is a Compute Engine machine type such as e2-standard-4.")]
    [InlineData(
        "node-pool: pvm-pool",
        "cloud.k8s.io/pool: pvm-pool",
        "Pulumi.test.yaml:33: gocenter:clusters[0].nodePools[1].labels[\"cloud.k8s.io/pool\"] has a key that is not allowed; allowed is a Kubernetes label key such as node-pool or example.com/tier, outside kubernetes.io and k8s.io.")]
    [InlineData(
        "node-pool: pvm-pool",
        "node-pool: pvm pool",
        "Pulumi.test.yaml:33: gocenter:clusters[0].nodePools[1].labels[\"node-pool\"] is \"pvm pool\"; allowed is a Kubernetes label value of at most 63 letters, digits, hyphens, underscores and dots, with a letter or digit at both ends.")]
    [InlineData(
        "node-pool: pvm-pool",
        "node-pool: [pvm-pool]",
        "Pulumi.test.yaml:33: gocenter:clusters[0].nodePools[1].labels[\"node-pool\"] is a list; allowed is a Kubernetes label value of at most 63 letters, digits, hyphens, underscores and dots, with a letter or digit at both ends.")]
    [InlineData(
        "labels:\n        node-pool: pvm-pool",
        "labels: pvm-pool",
        "Pulumi.test.yaml:32: gocenter:clusters[0].nodePools[1].labels is \"pvm-pool\"; allowed is an object with a text for each label.")]
    [InlineData(
        "PREFER_NO_SCHEDULE",
        "NoSchedule",
        "Pulumi.test.yaml:37: gocenter:clusters[0].nodePools[1].taints[0].effect is \"NoSchedule\"; allowed is NO_SCHEDULE, PREFER_NO_SCHEDULE or NO_EXECUTE.")]
    [InlineData(
        "PREFER_NO_SCHEDULE",
        "NO_SCHEDULE",
        "Pulumi.test.yaml:16: gocenter:clusters[0].nodePools has no pool for the module proxy; allowed is a list with at least one pool with the label node-pool: pvm-pool and no taint but PREFER_NO_SCHEDULE.")]
    [InlineData(
        "key: preemptible",
        "key: -preemptible",
        "Pulumi.test.yaml:35: gocenter:clusters[0].nodePools[1].taints[0].key is \"-preemptible\"; allowed is a Kubernetes label key such as node-pool or example.com/tier, outside kubernetes.io and k8s.io.")]
    [InlineData(
        "effect: PREFER_NO_SCHEDULE",
        "efect: PREFER_NO_SCHEDULE",
        "Pulumi.test.yaml:35: gocenter:clusters[0].nodePools[1].taints[0].effect is missing; allowed is NO_SCHEDULE, PREFER_NO_SCHEDULE or NO_EXECUTE.",
        "Pulumi.test.yaml:37: gocenter:clusters[0].nodePools[1].taints[0].efect is not a known key; the nearest known one is effect.")]
    [InlineData(
        "taints:\n        - key: preemptible\n          value: \"true\"\n          effect: PREFER_NO_SCHEDULE",
        "taints: none",
        "Pulumi.test.yaml:34: gocenter:clusters[0].nodePools[1].taints is \"none\"; allowed is a list of taints with key, value and effect.")]
    [InlineData(
        "minPerZone: 0",
        "minPerZon: 0",
        "Pulumi.test.yaml:25: gocenter:clusters[0].nodePools[1].minPerZone is missing; allowed is a whole number of nodes from 0 to 1000.",
        "Pulumi.test.yaml:28: gocenter:clusters[0].nodePools[1].minPerZon is not a known key; the nearest known one is minPerZone.")]
    [InlineData(
        "minPerZone: 0",
        "minPerZone: 0\n      colour: red",
        "Pulumi.test.yaml:29: gocenter:clusters[0].nodePools[1].colour is not a known key; allowed are name, machineType, capacity, minPerZone, maxPerZone, diskGb, diskType, upgrade, maxSurge, maxUnavailable, soak, labels, taints.")]
    [InlineData(
        "capacity: on-demand",
        "capacity: preemptible",
        "Pulumi.test.yaml:16: gocenter:clusters[0].nodePools has no system pool; allowed is a list with at least one pool with the label node-pool: system, capacity on-demand, minPerZone 1 or more and no hard taint but components.gke.io/gke-managed-components=true:NO_SCHEDULE, which the cluster's own pods tolerate.")]
    [InlineData(
        "labels: { node-pool: system }",
        "labels: { node-pool: system }\n      taints: [{ key: dedicated, value: system, effect: NO_SCHEDULE }]",
        "Pulumi.test.yaml:16: gocenter:clusters[0].nodePools has no system pool; allowed is a list with at least one pool with the label node-pool: system, capacity on-demand, minPerZone 1 or more and no hard taint but components.gke.io/gke-managed-components=true:NO_SCHEDULE, which the cluster's own pods tolerate.")]
    [InlineData(
        "labels: { node-pool: system }",
        "labels: { node-pool: system }\n      taints: [{ key: components.gke.io/gke-managed-components, value: \"true\", effect: NO_EXECUTE }]",
        "Pulumi.test.yaml:16: gocenter:clusters[0].nodePools has no system pool; allowed is a list with at least one pool with the label node-pool: system, capacity on-demand, minPerZone 1 or more and no hard taint but components.gke.io/gke-managed-components=true:NO_SCHEDULE, which the cluster's own pods tolerate.")]
    [InlineData(
        "minPerZone: 1",
        "minPerZone: 0",
        "Pulumi.test.yaml:16: gocenter:clusters[0].nodePools has no system pool; allowed is a list with at least one pool with the label node-pool: system, capacity on-demand, minPerZone 1 or more and no hard taint but components.gke.io/gke-managed-components=true:NO_SCHEDULE, which the cluster's own pods tolerate.")]
    [InlineData(
        "node-pool: pvm-pool",
        "tier: pvm-pool",
        "Pulumi.test.yaml:16: gocenter:clusters[0].nodePools has no pool for the module proxy; allowed is a list with at least one pool with the label node-pool: pvm-pool and no taint but PREFER_NO_SCHEDULE.")]
    [InlineData(
        "node-pool: system",
        "tier: system",
        "Pulumi.test.yaml:16: gocenter:clusters[0].nodePools has no system pool; allowed is a list with at least one pool with the label node-pool: system, capacity on-demand, minPerZone 1 or more and no hard taint but components.gke.io/gke-managed-components=true:NO_SCHEDULE, which the cluster's own pods tolerate.")]
    [InlineData(
        "    - name: system",
        "    - system\n    - name: system",
        "Pulumi.test.yaml:17: gocenter:clusters[0].nodePools[0] is \"system\"; allowed is an object with the keys name, machineType, capacity, minPerZone, maxPerZone, diskGb, diskType, upgrade, maxSurge, maxUnavailable, soak, labels, taints.")]
    public void A_fault_says_where_it_is_what_was_found_and_what_is_allowed(string text, string instead, params string[] faults) =>
        Assert.Equal(faults, GoodSettings.FaultsOf(GoodSettings.With(text, instead)));

    /// <summary>What the workloads tolerate may stand in the settings too.</summary>
    [Theory]
    [InlineData("labels: { node-pool: system }", "labels: { node-pool: system }\n      taints: [{ key: components.gke.io/gke-managed-components, value: \"true\", effect: NO_SCHEDULE }]")]
    [InlineData("key: preemptible\n          value: \"true\"\n          effect: PREFER_NO_SCHEDULE", "key: cloud.google.com/gke-spot\n          value: \"true\"\n          effect: NO_SCHEDULE")]
    public void A_taint_that_the_workloads_tolerate_is_allowed(string text, string instead) =>
        Assert.Empty(GoodSettings.FaultsOf(GoodSettings.With(text, instead)));
}
