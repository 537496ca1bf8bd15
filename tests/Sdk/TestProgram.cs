using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;

namespace GoCenter.Tests.Sdk;

/// <summary>A stack with options that runs what a test wants, made by a service provider as the real one is.</summary>
internal sealed class TestProgram : Stack
{
    public TestProgram(StackOptions options, Action program)
        : base(options) => program();

    public static Task<ImmutableArray<Resource>> Test(StackOptions options, IMocks mocks, Action program, TestOptions? testOptions = null)
        => Deployment.TestWithServiceProviderAsync<TestProgram>(
            mocks, new Services(() => new TestProgram(options, program)), testOptions ?? new TestOptions { IsPreview = false });

    private sealed class Services(Func<Stack> create) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(TestProgram) ? create() : null;
    }
}
