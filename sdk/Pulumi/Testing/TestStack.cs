namespace Pulumi.Testing;

/// <summary>The stack around a test that is a function.</summary>
internal sealed class TestStack : Stack
{
    public TestStack(Func<Task<IDictionary<string, object?>>> createResources)
        => Results = createResources().GetAwaiter().GetResult();

    /// <summary>What the function returned.</summary>
    public IDictionary<string, object?> Results { get; }
}
