namespace GoCenter.Cli.Cost.Items;

/// <summary>Buckets, keys, secrets, topics and datasets, whose price mostly depends on use.</summary>
internal sealed class StorageCosts : ICostSource
{
    public IEnumerable<CostItem> Items(CostContext context)
    {
        foreach (var node in context.Inventory.Graph.Resources)
        {
            var region = context.RegionOf(node);
            CostItem? item = node.Type switch
            {
                "gcp:storage/bucket:Bucket" =>
                    new(node, "objects", $"storage/{(node.Inputs.FindText("storageClass") ?? "STANDARD").ToLowerInvariant()}", region,
                        null),
                "gcp:secretmanager/secretVersion:SecretVersion" => new(
                    node, "secret version", "secret-version", region, CostRange.Fixed(1)),
                // Each rotation adds a version, which is paid for until somebody destroys it.
                "gcp:kms/cryptoKey:CryptoKey" => new(
                    node, "key version, one more for each rotation", "key-version", region, CostRange.Fixed(1)),
                "gcp:pubsub/topic:Topic" => new(node, "messages", "pubsub/data", region, null),
                "gcp:bigquery/dataset:Dataset" => new(node, "queries", "bigquery/query", region, null),
                "gcp:logging/projectSink:ProjectSink" => new(node, "logs that pass into Cloud Logging", "logging/data", region, null),
                _ => null,
            };
            if (item is not null)
                yield return item;
        }
    }
}
