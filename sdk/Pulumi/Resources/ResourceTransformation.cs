namespace Pulumi;

/// <summary>Looks at a resource before it is registered, and may give it other arguments and options.</summary>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);
