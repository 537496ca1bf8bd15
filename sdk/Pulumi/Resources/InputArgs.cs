namespace Pulumi;

/// <summary>Arguments of a resource or function: members marked with <see cref="InputAttribute"/>.</summary>
public abstract class InputArgs
{
    private protected InputArgs()
    {
    }
}
