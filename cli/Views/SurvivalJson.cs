using System.Collections.Immutable;
using System.Text.Json;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Survival;
using GoCenter.Components.Gke;

namespace GoCenter.Cli.Views;

/// <summary>
/// Survival for machines: <c>{"stacks": [{"stack", "holds", "unknown", "stale", "clusters": [{"name", "pools", "workloads": [{"name",
/// "kind", "replicas", "ready", "node": {"remaining", "where"}, "zone", "preemptible", "upgrade", "goesOn", ...}], "services",
/// "recoveries", "nodes"}]}]}</c>. A scenario that a cluster cannot meet is left out; amounts are thousandths of a CPU and bytes.
/// </summary>
internal static class SurvivalJson
{
    /// <summary>The JSON text.</summary>
    public static ReadOnlyMemory<byte> Write(ImmutableArray<SurvivalReport> reports) => GraphWriter.Write(json =>
    {
        json.WriteStartObject();
        WriteList(json, "stacks", reports, WriteReport);
        json.WriteEndObject();
    });

    private static void WriteReport(Utf8JsonWriter json, SurvivalReport report)
    {
        json.WriteString("stack", report.Stack);
        json.WriteBoolean("holds", report.Holds);
        WriteTexts(json, "unknown", report.Unknown);
        WriteTexts(json, "stale", report.Stale.Select(static stale => $"{stale.Component} {stale.Workload}"));
        WriteList(json, "clusters", report.Clusters, WriteCluster);
    }

    private static void WriteCluster(Utf8JsonWriter json, ClusterSurvival cluster)
    {
        json.WriteString("name", cluster.Name);
        WriteList(json, "pools", cluster.Pools, static (json, pool) =>
        {
            json.WriteString("name", pool.Pool.Name);
            json.WriteString("machineType", pool.Pool.MachineType);
            json.WriteBoolean("preemptible", pool.IsPreemptible);
            json.WriteNumber("drainedAtOnce", pool.DrainedAtOnce);
            if (pool.Allocatable is not { } allocatable)
                return;
            WriteAmounts(json, "allocatable", allocatable);
            WriteAmounts(json, "withoutAgents", pool.Free);
        });
        WriteList(json, "workloads", cluster.Outlooks, WriteOutlook);
        WriteList(json, "services", cluster.Services, WriteOutlook);
        WriteTexts(json, "systemPending", cluster.SystemPending);
        WriteList(json, "recoveries", cluster.Recoveries, static (json, recovery) =>
        {
            json.WriteString("scenario", Name(recovery.Event.Scenario));
            json.WriteString("where", recovery.Event.Where);
            json.WriteNumber("lost", recovery.Lost);
            json.WriteNumber("onNodesThere", recovery.OnNodesThere);
            json.WriteNumber("onNewNodes", recovery.OnNewNodes);
            WriteTexts(json, "waiting", recovery.Waiting);
        });
        WriteList(json, "nodes", cluster.Placement.Nodes, static (json, node) =>
        {
            json.WriteString("pool", node.Pool.Pool.Name);
            json.WriteString("zone", node.Zone);
            WriteTexts(json, "pods", node.Pods.Select(static pod => pod.Id).Order(StringComparer.Ordinal));
            if (node.Pool.Allocatable is not null)
                WriteAmounts(json, "free", node.Free);
        });
    }

    private static void WriteOutlook(Utf8JsonWriter json, Outlook outlook)
    {
        json.WriteString("name", outlook.Id);
        json.WriteString("kind", outlook.Kind);
        if (outlook.Members.Length > 1)
            WriteTexts(json, "workloads", outlook.Members.Select(static member => member.Id));
        json.WriteNumber("replicas", outlook.Count);
        json.WriteNumber("ready", outlook.Ready);
        foreach (var (scenario, worst) in outlook.Worst)
        {
            json.WriteStartObject(Name(scenario));
            json.WriteNumber("remaining", worst.Remaining);
            if (worst.Where.Length > 0)
                json.WriteString("where", worst.Where);
            json.WriteEndObject();
        }

        json.WriteBoolean("stops", outlook.Stops);
        json.WriteBoolean("goesOn", outlook.Members.Length > 1 ? !outlook.Stops : outlook.Holds);
        if (outlook.Service is { } service)
            json.WriteString("service", service.Id);
        if (outlook.MayStop is { } exception)
            json.WriteString("mayStop", exception.Reason);
        if (outlook.Exemption is { } exemption)
            json.WriteString("exempt", exemption);
        if (!outlook.BlockedPools.IsEmpty)
            WriteTexts(json, "blocksUpgradeOf", outlook.BlockedPools);
    }

    private static string Name(Scenario scenario) => scenario.ToString().ToLowerInvariant();

    private static void WriteAmounts(Utf8JsonWriter json, string key, NodeResources amounts)
    {
        json.WriteStartObject(key);
        json.WriteNumber("milliCpu", amounts.MilliCpu);
        json.WriteNumber("memory", amounts.Memory);
        json.WriteNumber("storage", amounts.Storage);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string key, IEnumerable<string> texts)
    {
        json.WriteStartArray(key);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string key, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(key);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
