namespace Pulumi;

/// <summary>Content given as text.</summary>
public sealed class StringAsset : Asset
{
    public StringAsset(string text)
        : base(text)
    {
    }
}
