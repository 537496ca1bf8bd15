namespace Pulumi;

/// <summary>Content of a file.</summary>
public sealed class FileAsset : Asset
{
    public FileAsset(string path)
        : base(path)
    {
    }
}
