using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Reads another stack's outputs.</summary>
public class StackReference : CustomResource
{
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = args?.Name ?? name }))
    {
    }

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>An output of the other stack, or null where it has none of that name.</summary>
    public Output<object?> GetOutput(Input<string> name)
        => MarkSecret(name, Output.Tuple(name.ToOutput(), Outputs).Apply(static pair => pair.Item2.GetValueOrDefault(pair.Item1)));

    public Output<object> RequireOutput(Input<string> name)
        => MarkSecret(name, Output.Tuple(name.ToOutput(), Name, Outputs).Apply(static all
            => all.Item3.TryGetValue(all.Item1, out var value)
                ? value
                : throw new KeyNotFoundException($"Required output '{all.Item1}' does not exist on stack '{all.Item2}'.")));

    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).ReadAsync().ConfigureAwait(false);
        return data.IsSecret ? new() { SecretValue = data.Value } : new() { Value = data.Value };
    }

    public async Task<object?> GetValueAsync(Input<string> name)
        => RejectSecret(await GetOutput(name).ReadAsync().ConfigureAwait(false), nameof(GetOutput));

    public async Task<object> RequireValueAsync(Input<string> name)
        => RejectSecret(await RequireOutput(name).ReadAsync().ConfigureAwait(false), nameof(RequireOutput));

    private static T RejectSecret<T>(OutputData<T> data, string instead)
        => data.IsSecret
            ? throw new InvalidOperationException($"The output is secret: read it with {instead}, which keeps it so.")
            : data.Value;

    /// <summary>Makes the value secret where the other stack says so, or where that cannot be told and any output may be.</summary>
    private Output<T> MarkSecret<T>(Input<string> name, Output<T> value)
    {
        return Output<T>.From(MarkAsync());

        async Task<OutputData<T>> MarkAsync()
        {
            var key = await name.ToOutput().ReadAsync().ConfigureAwait(false);
            var secrets = await SecretOutputNames.ReadAsync().ConfigureAwait(false);
            var isSecret = key.IsKnown && secrets.IsKnown
                ? secrets.Value.Contains(key.Value)
                : (await Outputs.ReadAsync().ConfigureAwait(false)).IsSecret;
            return (await value.ReadAsync().ConfigureAwait(false)).WithSecret(isSecret);
        }
    }
}
