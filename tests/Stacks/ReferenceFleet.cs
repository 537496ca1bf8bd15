namespace GoCenter.Tests.Stacks;

/// <summary>
/// Clusters of the size that this repository is meant for: seven kinds of nodes in three clusters, 150 to 200 nodes at their most.
/// </summary>
internal static class ReferenceFleet
{
    /// <summary>The value of the setting <c>clusters</c>. Ranges are prod's and what is free beside them.</summary>
    public const string Clusters = """

            - name: gocenter
              nodeRange: 10.32.0.0/22
              podRange: 10.36.0.0/15
              serviceRange: 10.40.0.0/20
              controlPlaneRange: 10.40.16.0/28
              nodePools:
                - { name: system, machineType: n2-standard-8, capacity: on-demand, minPerZone: 1, maxPerZone: 4, diskGb: 100, diskType: pd-balanced, labels: { node-pool: system } }
                - { name: pvm-pool, machineType: n2-standard-4, capacity: preemptible, minPerZone: 1, maxPerZone: 20, diskGb: 100, diskType: pd-balanced, labels: { node-pool: pvm-pool } }
                - { name: builders, machineType: c2-standard-16, capacity: spot, minPerZone: 0, maxPerZone: 6, diskGb: 200, diskType: pd-ssd, labels: { node-pool: builders }, taints: [{ key: dedicated, value: builders, effect: NO_SCHEDULE }] }
            - name: serving
              nodeRange: 10.32.4.0/22
              podRange: 10.38.0.0/15
              serviceRange: 10.40.32.0/20
              controlPlaneRange: 10.40.16.16/28
              nodePools:
                - { name: system, machineType: n2d-standard-8, capacity: on-demand, minPerZone: 1, maxPerZone: 3, diskGb: 100, diskType: pd-balanced, labels: { node-pool: system } }
                - { name: pvm-pool, machineType: e2-standard-4, capacity: spot, minPerZone: 1, maxPerZone: 12, diskGb: 100, diskType: pd-balanced, labels: { node-pool: pvm-pool } }
            - name: archive
              nodeRange: 10.32.8.0/22
              podRange: 10.44.0.0/15
              serviceRange: 10.40.48.0/20
              controlPlaneRange: 10.40.16.32/28
              nodePools:
                - { name: system, machineType: e2-standard-8, capacity: on-demand, minPerZone: 1, maxPerZone: 3, diskGb: 100, diskType: pd-balanced, labels: { node-pool: system } }
                - { name: pvm-pool, machineType: n2d-standard-4, capacity: spot, minPerZone: 0, maxPerZone: 10, diskGb: 50, diskType: pd-standard, labels: { node-pool: pvm-pool } }
        """;
}
