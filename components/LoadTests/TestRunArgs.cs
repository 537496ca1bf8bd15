using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace GoCenter.Components.LoadTests;

/// <summary>A load test as the k6 operator runs it: once, when it is created.</summary>
public sealed class TestRunArgs : CustomResourceArgs
{
    /// <summary>An empty declaration of the operator's own type.</summary>
    public TestRunArgs()
        : base("k6.io/v1alpha1", "TestRun")
    {
    }

    /// <summary>What runs.</summary>
    [Input("spec", required: true)]
    public required Input<TestRunSpecArgs> Spec { get; init; }
}
