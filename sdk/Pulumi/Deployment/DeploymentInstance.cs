using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What a program may ask the deployment that it runs in.</summary>
public sealed class DeploymentInstance
{
    private readonly Deployment _deployment;
    private readonly FunctionCalls _calls;

    internal DeploymentInstance(Deployment deployment)
    {
        _deployment = deployment;
        _calls = new FunctionCalls(deployment);
    }

    public string StackName => _deployment.StackName;

    public string ProjectName => _deployment.ProjectName;

    public string OrganizationName => _deployment.OrganizationName;

    public string RootDirectory => _deployment.RootDirectory
        ?? throw new InvalidOperationException("The Pulumi CLI version does not support root directory. Please update the Pulumi CLI.");

    /// <summary>Whether this is a preview.</summary>
    public bool IsDryRun => _deployment.IsDryRun;

    /// <summary>Calls a provider's function once its arguments are known.</summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => Output<T>.From(_calls.InvokeWhenKnownAsync<T>(token, args, options));

    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions?)" />
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options)
        => Output<T>.From(_calls.InvokeWhenKnownAsync<T>(token, args, options));

    /// <summary>Calls a provider's function that returns one value in an object.</summary>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => Invoke<ImmutableDictionary<string, T>>(token, args, options).Apply(static values => values.Values.First());

    /// <inheritdoc cref="InvokeSingle{T}(string, InvokeArgs, InvokeOptions?)" />
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options)
        => InvokeSingle<T>(token, args, (InvokeOptions)options);

    /// <summary>Calls a provider's function at once, whatever its arguments depend on.</summary>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => _calls.InvokeAsync<T>(token, args, options);

    public async Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => (await InvokeAsync<ImmutableDictionary<string, T>>(token, args, options).ConfigureAwait(false)).Values.First();

    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null)
        => _calls.InvokeAsync<object>(token, args, options);

    /// <summary>Calls a method of a resource.</summary>
    public Output<T> Call<T>(string token, CallArgs args, Resource? self = null, CallOptions? options = null)
        => Output<T>.From(_calls.CallAsync<T>(token, args, self, options));

    public void Call(string token, CallArgs args, Resource? self = null, CallOptions? options = null)
        => Call<object>(token, args, self, options);
}
