using System.Collections.Immutable;
using Pulumi.Serialization;
using Pulumi.Testing;

namespace Pulumi;

/// <summary>Calls providers' functions and resources' methods.</summary>
internal sealed class FunctionCalls(Deployment deployment)
{
    public async Task<T> InvokeAsync<T>(string token, InvokeArgs? args, InvokeOptions? options)
    {
        var properties = await PlainProperties.OfFunctionAsync($"invoke:{token}", args ?? InvokeArgs.Empty).ConfigureAwait(false);
        var result = await CallAsync(token, properties.Values, ProviderOf(token, options)).ConfigureAwait(false);
        return Convert<T>(result);
    }

    /// <summary>Like <see cref="InvokeAsync{T}"/>, but unknown while an argument or what it depends on is.</summary>
    public async Task<OutputData<T>> InvokeWhenKnownAsync<T>(string token, InvokeArgs? args, InvokeOptions? options)
    {
        var properties = await SerializeAsync("invoke", token, args ?? InvokeArgs.Empty).ConfigureAwait(false);
        var explicitly = options is InvokeOutputOptions output
            ? await output.DependsOn.ToOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false)
            : [];
        if (properties.HasUnknown || !await AreKnownAsync([.. properties.Dependencies, .. explicitly]).ConfigureAwait(false))
            return new(default!, isKnown: false, isSecret: false, []);

        var result = await CallAsync(token, properties.Values, ProviderOf(token, options)).ConfigureAwait(false);
        return new(Convert<T>(result), result.IsKnown, result.IsSecret, [.. properties.Dependencies, .. explicitly]);
    }

    public async Task<OutputData<T>> CallAsync<T>(string token, CallArgs? args, Resource? self, CallOptions? options)
    {
        var properties = await SerializeAsync("call", token, args ?? CallArgs.Empty).ConfigureAwait(false);
        var values = properties.Values;
        if (self is not null)
        {
            await self.Urn.ReadAsync().ConfigureAwait(false);
            values = values.SetItem("__self__", self);
        }

        var provider = self is null ? options?.Provider ?? options?.Parent?.GetProvider(token) : self.Provider;
        var result = await CallAsync(token, values, provider).ConfigureAwait(false);
        return new(Convert<T>(result), result.IsKnown, result.IsSecret, []);
    }

    private async ValueTask<PropertyValue> CallAsync(string token, ImmutableDictionary<string, object> args, ProviderResource? provider)
        => await deployment.Monitor.CallAsync(new MockCallArgs
        {
            Token = token,
            Args = args,
            Provider = provider is null ? "" : await provider.GetReferenceAsync().ConfigureAwait(false),
        }).ConfigureAwait(false);

    private async ValueTask<PlainProperties> SerializeAsync(string kind, string token, InputArgs args)
    {
        try
        {
            return await PlainProperties.OfFunctionAsync($"{kind}:{token}", args).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            deployment.Errors.Enqueue($"Error serializing arguments for {kind} {token}: {exception}");
            throw;
        }
    }

    private static async ValueTask<bool> AreKnownAsync(IEnumerable<Resource> resources)
    {
        foreach (var custom in ResourceClosure.Of(resources).OfType<CustomResource>())
        {
            if (!(await custom.Id.ReadAsync().ConfigureAwait(false)).IsKnown)
                return false;
        }

        return true;
    }

    private static ProviderResource? ProviderOf(string token, InvokeOptions? options)
        => options?.Provider ?? options?.Parent?.GetProvider(token);

    private static T Convert<T>(PropertyValue result)
        => OutputConverter.Convert(result.Value, typeof(T)) is T converted ? converted : default!;
}
