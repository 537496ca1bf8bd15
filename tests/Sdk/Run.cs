using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace GoCenter.Tests.Sdk;

/// <summary>Runs small programs under mocks, and reads outputs.</summary>
internal static class Run
{
    /// <summary>A deployment hangs where it does not end; no test may.</summary>
    public const int TimeLimit = 60_000;

    public static Task<ImmutableArray<Resource>> Program(Action program, RecordingMocks? mocks = null, bool isPreview = false)
        => Deployment.TestAsync(mocks ?? new RecordingMocks(), new TestOptions { IsPreview = isPreview }, program);

    /// <summary>Runs a program and returns what is recorded of it.</summary>
    public static async Task<RecordingMocks> Recorded(Action program, RecordingMocks? mocks = null, bool isPreview = false)
    {
        mocks ??= new RecordingMocks();
        await Program(program, mocks, isPreview);
        return mocks;
    }

    /// <summary>Runs a program and returns the message of what it fails with.</summary>
    public static async Task<string> Failure(Action program, RecordingMocks? mocks = null)
    {
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => Program(program, mocks));
        return exception.ToString();
    }

    public static Task<T> Get<T>(this Output<T> output) => OutputUtilities.GetValueAsync(output);

    public static Task<T> Get<T>(this Input<T> input) => OutputUtilities.GetValueAsync(input.ToOutput());

    // As arrays, which compare by their elements.
    public static async Task<T[]> Elements<T>(this Output<ImmutableArray<T>> output) => [.. await output.Get()];

    public static async Task<T[]> Elements<T>(this InputList<T> list) => [.. await list.Get()];

    public static Task<bool> IsKnown<T>(this Output<T> output) => OutputUtilities.GetIsKnownAsync(output);

    public static Task<bool> IsSecret<T>(this Output<T> output) => Output.IsSecretAsync(output);

    public static Task<ImmutableHashSet<Resource>> Dependencies<T>(this Output<T> output) => OutputUtilities.GetDependenciesAsync(output);
}
