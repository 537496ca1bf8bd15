using System.Collections.Immutable;

namespace Pulumi.Utilities;

/// <summary>Reads what an output is made of, for tests and tools.</summary>
public static class OutputUtilities
{
    public static Output<T> CreateUnknown<T>(T value) => Output.CreateUnknown(value);

    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory)
        => Output.CreateUnknown<T>(default!).Apply(_ => valueFactory());

    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(resource);
        return output.Mark(data => data.WithResource(resource));
    }

    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output)
        => (await output.ReadAsync().ConfigureAwait(false)).IsKnown;

    public static Task<T> GetValueAsync<T>(Output<T> output) => output.GetValueAsync(whenUnknown: default!);

    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output)
        => (await output.ReadAsync().ConfigureAwait(false)).Resources;
}
