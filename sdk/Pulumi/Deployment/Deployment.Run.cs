namespace Pulumi;

/// <content>Running under the Pulumi engine, which this implementation cannot.</content>
public sealed partial class Deployment
{
    public static Task<int> RunAsync(Action action) => RunWithoutEngineAsync();

    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RunWithoutEngineAsync();

    public static Task<int> RunAsync(Func<Task> func) => RunWithoutEngineAsync();

    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) => RunWithoutEngineAsync();

    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new()
        => RunWithoutEngineAsync();

    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack
        => RunWithoutEngineAsync();

    private static Task<int> RunWithoutEngineAsync()
        => Task.FromException<int>(new InvalidOperationException(
            string.IsNullOrEmpty(Environment.GetEnvironmentVariable("PULUMI_MONITOR"))
                ? "Program run without the Pulumi engine available; re-run using the `pulumi` CLI"
                : "This build cannot deploy: it uses the air-gapped implementation of the Pulumi SDK. Build with PulumiSdk=nuget."));
}
