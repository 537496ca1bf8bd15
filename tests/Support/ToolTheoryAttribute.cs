namespace GoCenter.Tests.Support;

/// <summary>As <see cref="ToolFactAttribute"/>, for several inputs.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ToolTheoryAttribute : TheoryAttribute
{
    /// <summary>Names the programs that the test runs, as the shell finds them.</summary>
    public ToolTheoryAttribute(params string[] tools) => Skip = new ToolFactAttribute(tools).Skip;
}
