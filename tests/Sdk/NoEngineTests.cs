using Pulumi;

namespace GoCenter.Tests.Sdk;

/// <summary>A program that runs without the Pulumi engine, which <c>dotnet run</c> makes of it.</summary>
public class NoEngineTests
{
    [Fact]
    public async Task Every_way_to_run_says_what_to_do()
    {
        Func<Task<int>>[] all =
        [
            () => Deployment.RunAsync(() => { }),
            () => Deployment.RunAsync(() => new Dictionary<string, object?>()),
            () => Deployment.RunAsync(() => Task.CompletedTask),
            () => Deployment.RunAsync(
                () => Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>()), new StackOptions()),
            Deployment.RunAsync<Empty>,
            () => Deployment.RunAsync<Empty>(new NoServices()),
        ];
        foreach (var run in all)
        {
            var exception = await Assert.ThrowsAsync<InvalidOperationException>(run);
            Assert.Equal("Program run without the Pulumi engine available; re-run using the `pulumi` CLI", exception.Message);
        }
    }

    private sealed class Empty : Stack;

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
