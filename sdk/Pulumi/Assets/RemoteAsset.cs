namespace Pulumi;

/// <summary>Content behind an address.</summary>
public sealed class RemoteAsset : Asset
{
    public RemoteAsset(string uri)
        : base(uri)
    {
    }
}
