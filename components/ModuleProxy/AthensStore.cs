using Pulumi;

namespace GoCenter.Components.ModuleProxy;

/// <summary>Where an <see cref="Athens"/> keeps its modules, for the same proxy in another cluster.</summary>
/// <param name="BucketName">Name of the bucket.</param>
/// <param name="Identity">Address of the Google service account that may use it.</param>
public sealed record AthensStore(Output<string> BucketName, Output<string> Identity);
