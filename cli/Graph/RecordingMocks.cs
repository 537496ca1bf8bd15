using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace GoCenter.Cli.Graph;

/// <summary>Stands in for the engine and the clouds: takes every resource's inputs and answers with outputs a reader can follow.</summary>
internal sealed class RecordingMocks(Recording recording) : IMocks
{
    /// <summary>The stack's outputs, secrets masked.</summary>
    public InputValue StackOutputs { get; private set; } = InputValue.EmptyMap;

    public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        var type = args.Type ?? "";
        var name = args.Name ?? "";
        var inputs = args.Inputs ?? ImmutableDictionary<string, object>.Empty;
        var recorded = recording.Find(type, name);
        var marks = SecretInputs.Add(type, inputs, await SecretWalk.FindAsync(recorded?.Args));
        var echo = KeepSecret(name, inputs, marks);
        if (recorded is not null)
        {
            recorded.Inputs = echo;
            recorded.MaskedInputs = InputReader.Read(type, inputs, marks);
        }

        var (id, state) = PredictedOutputs.Of(type, name, echo, recorded?.Provider?.Inputs);
        return (id, state);
    }

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args ?? ImmutableDictionary<string, object>.Empty);

    public async Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        if (!args.Urn.Contains($"::{ResourceGraph.StackType}::", StringComparison.Ordinal))
            return;
        var entries = new List<KeyValuePair<string, InputValue>>(args.Outputs.Count);
        foreach (var (key, output) in args.Outputs)
        {
            if (await Output.IsSecretAsync(output))
                entries.Add(new(key, InputValue.Secret));
            else if (await OutputUtilities.GetValueAsync(output) is { } value)
                entries.Add(new(key, InputReader.ReadMarked(value, null)));
        }

        StackOutputs = InputValue.OfMap(entries);
    }

    /// <summary>What a secret input echoes is a secret output, as the engine has it; text becomes a placeholder at once.</summary>
    private static ImmutableDictionary<string, object> KeepSecret(string name, ImmutableDictionary<string, object> inputs,
        SecretMark? marks)
    {
        if (marks is null)
            return inputs;
        var echo = inputs;
        foreach (var (key, value) in inputs)
        {
            if (ReferenceEquals(marks, SecretMark.Whole) || marks.Key(key) is not null)
                echo = echo.SetItem(key, Output.CreateSecret(value is string ? PredictedOutputs.Placeholder(name, key) : value));
        }

        return echo;
    }
}
