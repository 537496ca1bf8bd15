using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace GoCenter.Tests.Sdk;

/// <summary>Mocks that keep what reaches them, and answer with a resource's inputs or with what a test wants.</summary>
internal sealed class RecordingMocks : IMocks
{
    public ConcurrentQueue<MockResourceArgs> Resources { get; } = new();

    public ConcurrentQueue<MockCallArgs> Calls { get; } = new();

    public ConcurrentQueue<MockRegisterResourceOutputsRequest> Outputs { get; } = new();

    /// <summary>The state of a new resource. Default: its inputs.</summary>
    public Func<MockResourceArgs, object> State { get; init; } = static args => args.Inputs;

    /// <summary>The id of a new resource. Default: its name with <c>-id</c>.</summary>
    public Func<MockResourceArgs, string?> Id { get; init; } = static args => $"{args.Name}-id";

    /// <summary>What to wait for before answering.</summary>
    public Func<MockResourceArgs, Task> Before { get; init; } = static _ => Task.CompletedTask;

    /// <summary>The result of a call. Default: its arguments.</summary>
    public Func<MockCallArgs, object> Result { get; init; } = static args => args.Args;

    /// <summary>The inputs of the only resource that was registered, or of the one named.</summary>
    public ImmutableDictionary<string, object> Inputs(string? name = null)
        => Assert.Single(Resources, args => name is null || args.Name == name).Inputs;

    public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Resources.Enqueue(args);
        await Before(args);
        return (Id(args), State(args));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        Calls.Enqueue(args);
        return Task.FromResult(Result(args));
    }

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        Outputs.Enqueue(args);
        return Task.CompletedTask;
    }
}
