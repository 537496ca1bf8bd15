namespace Pulumi;

/// <summary>Content that travels beside plain values: a file, a text, or a bundle of them.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive()
    {
    }
}
