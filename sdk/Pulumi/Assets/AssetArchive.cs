namespace Pulumi;

/// <summary>Assets and archives by their names.</summary>
public sealed class AssetArchive : Archive
{
    public AssetArchive(IDictionary<string, AssetOrArchive> assets)
        : base(assets)
    {
    }
}
