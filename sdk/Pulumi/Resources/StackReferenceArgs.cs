namespace Pulumi;

/// <summary>Arguments of a <see cref="StackReference"/>.</summary>
public class StackReferenceArgs : ResourceArgs
{
    /// <summary>The other stack's full name. Default: the reference's own.</summary>
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}
