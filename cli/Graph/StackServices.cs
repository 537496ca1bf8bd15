using System.Runtime.ExceptionServices;
using Pulumi;

namespace GoCenter.Cli.Graph;

/// <summary>The service provider the SDK takes the stack from: one service, made with the recording's options.</summary>
internal sealed class StackServices<TStack>(Func<StackOptions, TStack> factory, StackOptions options) : IServiceProvider
    where TStack : Stack
{
    /// <summary>What the stack's constructor threw, or null.</summary>
    public ExceptionDispatchInfo? Failure { get; private set; }

    public object? GetService(Type serviceType)
    {
        if (serviceType != typeof(TStack))
            return null;
        try
        {
            return factory(options);
        }
        catch (Exception exception)
        {
            Failure = ExceptionDispatchInfo.Capture(exception);
            throw;
        }
    }
}
