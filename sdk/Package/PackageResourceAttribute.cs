namespace Pulumi.Package;

/// <summary>
/// Tells the SDK which class stands for a resource type of this package, so that a reference to one comes back as that class.
/// </summary>
internal sealed class PackageResourceAttribute(string type) : ResourceTypeAttribute(type, Defaults.Version);
