namespace Pulumi;

/// <summary>An archive behind an address.</summary>
public sealed class RemoteArchive : Archive
{
    public RemoteArchive(string uri)
        : base(uri)
    {
    }
}
