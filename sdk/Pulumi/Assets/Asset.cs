namespace Pulumi;

/// <summary>A single piece of content.</summary>
public abstract class Asset : AssetOrArchive
{
    private protected Asset(object content) => ArgumentNullException.ThrowIfNull(content);
}
