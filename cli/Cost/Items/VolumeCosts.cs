using GoCenter.Cli.Graph;
using GoCenter.Components.Workloads;

namespace GoCenter.Cli.Cost.Items;

/// <summary>Disks that Kubernetes orders: claims, templates of claims, and those in the values of charts.</summary>
internal sealed class VolumeCosts : ICostSource
{
    public IEnumerable<CostItem> Items(CostContext context)
    {
        var classes = context.Inventory.OfType("kubernetes:storage.k8s.io/v1:StorageClass").ToLookup(
            static node => node.Inputs.FindText("metadata", "name") ?? node.Name,
            static node => node.Inputs.FindText("parameters", "type"));
        return context.Inventory.Graph.Resources.SelectMany(node => Claims(node)
            .Select(
                claim => Item(
                    context, node, claim, claim.StorageClass is { } name ? classes[name].FirstOrDefault() ?? BuiltIn(name) : null)));
    }

    private static CostItem Item(CostContext context, ResourceNode node, Claim claim, string? diskType)
    {
        var gib = (decimal)Quantity.Parse("size", claim.Size).CountIn(1) / (1024 * 1024 * 1024);
        var count = claim.Count == 1 ? "volume" : $"{claim.Count} volumes";
        // Without a class the cluster's default one decides, which is standard-rwo on GKE.
        var type = diskType ?? (claim.StorageClass is null ? "pd-balanced" : claim.StorageClass);
        return new CostItem(
            node, $"{count} of {claim.Size}, {type}", $"disk/{type}", context.DefaultRegion, CostRange.Fixed(gib * claim.Count));
    }

    /// <summary>What GKE's own storage classes order.</summary>
    private static string? BuiltIn(string storageClass) => storageClass switch
    {
        "premium-rwo" => "pd-ssd",
        "standard-rwo" => "pd-balanced",
        "standard" => "pd-standard",
        _ => null,
    };

    private static IEnumerable<Claim> Claims(ResourceNode node) => node.Type switch
    {
        "kubernetes:core/v1:PersistentVolumeClaim" => Single(Read(node.Inputs.Find("spec"), 1)),
        "kubernetes:apps/v1:StatefulSet" => node.Inputs.FindItems("spec", "volumeClaimTemplates")
            .SelectMany(template => Single(Read(template.Find("spec"), Count(node.Inputs.Find("spec"), "replicas")))),
        "kubernetes:helm.sh/v3:Release" => Chart(node.Inputs.FindText("chart") ?? "", node.Inputs.Find("values") ?? InputValue.EmptyMap),
        _ => [],
    };

    private static IEnumerable<Claim> Chart(string chart, InputValue values) => chart[(chart.LastIndexOf('/') + 1)..] switch
    {
        "kube-prometheus-stack" =>
        [
            .. Single(
                Read(values.Find("prometheus", "prometheusSpec", "storageSpec", "volumeClaimTemplate", "spec"),
                    Count(values.Find("prometheus", "prometheusSpec"), "replicas"))),
            .. Single(
                Read(values.Find("alertmanager", "alertmanagerSpec", "storage", "volumeClaimTemplate", "spec"),
                    Count(values.Find("alertmanager", "alertmanagerSpec"), "replicas"))),
            .. Persistence(values.Find("grafana", "persistence"), 1),
        ],
        // The chart's number of replicas does not count the primary.
        "valkey" when values.FindBoolean("replica", "enabled") == true =>
            Persistence(
                values.Find("replica", "persistence"), Count(values.Find("replica"), "replicas") + 1, isEnabledUnlessToldOtherwise: true),
        "valkey" => Persistence(values.Find("dataStorage"), 1),
        _ => [],
    };

    private static IEnumerable<Claim> Persistence(InputValue? persistence, int count, bool isEnabledUnlessToldOtherwise = false)
    {
        if (persistence is null || !(persistence.FindBoolean("enabled") ?? isEnabledUnlessToldOtherwise))
            yield break;
        if ((persistence.FindText("size") ?? persistence.FindText("requestedSize")) is { Length: > 0 } size)
            yield return new Claim(
                size, persistence.FindText("storageClass") ?? persistence.FindText("storageClassName") ?? persistence.FindText("className"),
                count);
    }

    private static Claim? Read(InputValue? spec, int count) =>
        spec?.FindText("resources", "requests", "storage") is { } size ? new Claim(size, spec.FindText("storageClassName"), count) : null;

    private static int Count(InputValue? spec, string key) => (int)(spec?.FindNumber(key) ?? 1);

    private static IEnumerable<Claim> Single(Claim? claim) => claim is null ? [] : [claim];

    private sealed record Claim(string Size, string? StorageClass, int Count);
}
