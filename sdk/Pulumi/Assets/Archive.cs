namespace Pulumi;

/// <summary>A bundle of content.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive(object content) => ArgumentNullException.ThrowIfNull(content);
}
