using System.Collections.Immutable;
using System.Globalization;

namespace Pulumi;

/// <summary>Makes outputs of values and joins them.</summary>
public static partial class Output
{
    public static Output<T> Create<T>(T value) => new(new OutputData<T>(value));

    public static Output<T> Create<T>(Task<T> value) => Output<T>.Create(value, isSecret: false);

    public static Output<T> CreateSecret<T>(T value) => new(new OutputData<T>(value).WithSecret(true));

    public static Output<T> CreateSecret<T>(Task<T> value) => Output<T>.Create(value, isSecret: true);

    public static Output<T> CreateSecret<T>(Output<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Mark(static data => data.WithSecret(true));
    }

    public static Output<T> Unsecret<T>(Output<T> output) => output.Mark(static data => data.WithSecret(false));

    public static async Task<bool> IsSecretAsync<T>(Output<T> output)
        => (await output.ReadAsync().ConfigureAwait(false)).IsSecret;

    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All(inputs.AsEnumerable());

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs)
        => Join<ImmutableArray<T>>([.. inputs.Select(input => (Output<T>)input)], Values<T>);

    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All(outputs.AsEnumerable());

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs)
        => Join<ImmutableArray<T>>([.. outputs], Values<T>);

    /// <summary>A string with the values of outputs in its holes, in the invariant culture.</summary>
    public static Output<string> Format(FormattableString formattableString)
    {
        var arguments = formattableString.GetArguments();
        return Join(
            [.. arguments.Select(Untyped)],
            parts => string.Format(CultureInfo.InvariantCulture, formattableString.Format, [.. parts.Select(part => part.UntypedValue)]));
    }

    internal static Output<T> CreateUnknown<T>(T value)
        => new(new OutputData<T>(value, isKnown: false, isSecret: false, ImmutableHashSet<Resource>.Empty));

    private static IOutput Untyped(object? argument) => argument switch
    {
        IOutput output => output,
        IInput input => input.ToOutput(),
        _ => Create(argument),
    };

    private static ImmutableArray<T> Values<T>(OutputData[] parts)
    {
        var values = ImmutableArray.CreateBuilder<T>(parts.Length);
        foreach (var part in parts)
            values.Add(Value<T>(part));
        return values.MoveToImmutable();
    }

    private static T Value<T>(OutputData part) => ((OutputData<T>)part).Value;

    /// <summary>One output of many: known where all are, secret where any is, from the resources of all.</summary>
    private static Output<TResult> Join<TResult>(IOutput[] outputs, Func<OutputData[], TResult> build)
    {
        var parts = new OutputData[outputs.Length];
        for (var i = 0; i < outputs.Length; i++)
        {
            if (outputs[i].TryRead() is not { } part)
                return Output<TResult>.From(JoinAsync(outputs, parts, first: i, build));
            parts[i] = part;
        }

        try
        {
            return new(Combine(parts, build));
        }
        catch (Exception exception)
        {
            return Output<TResult>.From(Task.FromException<OutputData<TResult>>(exception));
        }
    }

    private static async Task<OutputData<TResult>> JoinAsync<TResult>(
        IOutput[] outputs, OutputData[] parts, int first, Func<OutputData[], TResult> build)
    {
        for (var i = first; i < outputs.Length; i++)
            parts[i] = await outputs[i].ReadAsync().ConfigureAwait(false);
        return Combine(parts, build);
    }

    private static OutputData<TResult> Combine<TResult>(OutputData[] parts, Func<OutputData[], TResult> build)
    {
        var (known, secret, resources) = (true, false, ImmutableHashSet<Resource>.Empty);
        foreach (var part in parts)
        {
            known &= part.IsKnown;
            secret |= part.IsSecret;
            resources = OutputData.Join(resources, part.Resources);
        }

        return new OutputData<TResult>(known ? build(parts) : default!, known, secret, resources);
    }
}
