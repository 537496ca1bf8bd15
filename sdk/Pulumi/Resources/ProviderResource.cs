namespace Pulumi;

/// <summary>A provider with settings of its own, for the resources that name it.</summary>
public class ProviderResource : CustomResource
{
    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : base($"pulumi:providers:{package}", name, args, options)
    {
        Package = package;
    }

    internal string Package { get; }

    /// <summary>How a registration names this provider.</summary>
    internal async ValueTask<string> GetReferenceAsync()
    {
        var urn = Urn.TryRead() ?? await Urn.ReadAsync().ConfigureAwait(false);
        var id = Id.TryRead() ?? await Id.ReadAsync().ConfigureAwait(false);
        return $"{urn.Value}::{(string.IsNullOrEmpty(id.Value) ? Serialization.Serializer.UnknownText : id.Value)}";
    }
}
