using Pulumi;
using Pulumi.Utilities;

namespace GoCenter.Tests.Sdk;

/// <summary>Providers' functions and resources' methods.</summary>
public class InvokeTests
{
    private const string Token = "sample:index:lookUp";

    [Fact]
    public async Task InvokeAsync_passes_the_arguments_and_returns_the_result()
    {
        var recorded = await Call(async () =>
        {
            var result = await Deployment.Instance.InvokeAsync<LookUpResult>(Token, new LookUpArgs { Name = "a", Count = 2 });
            Assert.Equal(("a", 2), (result.Name, result.Count));
        });
        var call = Assert.Single(recorded.Calls);
        Assert.Equal((Token, "", "a", 2.0), (call.Token, call.Provider, call.Args["name"], call.Args["count"]));
    }

    [Fact]
    public async Task InvokeAsync_without_a_result_calls_too()
        => Assert.Single((await Call(() => Deployment.Instance.InvokeAsync(Token, new LookUpArgs { Name = "a" }))).Calls);

    [Fact]
    public async Task InvokeAsync_takes_no_arguments()
        => Assert.Empty(Assert.Single((await Call(() => Deployment.Instance.InvokeAsync(Token, InvokeArgs.Empty))).Calls).Args);

    [Fact]
    public async Task InvokeSingleAsync_returns_the_only_value()
        => await Call(
            async () => Assert.Equal("a", await Deployment.Instance.InvokeSingleAsync<string>(Token, new LookUpArgs { Name = "a" })));

    [Fact]
    public async Task Invoke_waits_for_its_arguments()
        => Assert.Equal("one-id",
            (await Result(() => Deployment.Instance.Invoke<LookUpResult>(Token, new LookUpArgs { Name = new Thing("one").Id }))).Name);

    [Fact]
    public async Task InvokeSingle_returns_the_only_value()
        => Assert.Equal("a", await Result(() => Deployment.Instance.InvokeSingle<string>(Token, new LookUpArgs { Name = "a" })));

    [Fact]
    public async Task Invoke_is_unknown_while_an_argument_is()
    {
        var mocks = await Call(() =>
        {
            var output = Deployment.Instance.Invoke<LookUpResult>(Token, new LookUpArgs { Name = OutputUtilities.CreateUnknown("a") });
            Assert.False(output.IsKnown().GetAwaiter().GetResult());
            return Task.CompletedTask;
        });
        Assert.Empty(mocks.Calls);
    }

    [Fact]
    public async Task InvokeAsync_leaves_an_unknown_argument_out()
        => Assert.Empty(Assert.Single((await Call(()
            => Deployment.Instance.InvokeAsync(Token, new LookUpArgs { Name = OutputUtilities.CreateUnknown("a") }))).Calls).Args);

    [Fact]
    public async Task Invoke_is_unknown_while_the_id_of_what_it_depends_on_is()
    {
        var mocks = await Call(
            () =>
            {
                var output = Deployment.Instance.Invoke<LookUpResult>(
                    Token, new LookUpArgs { Name = "a" }, new InvokeOutputOptions { DependsOn = new Thing("one") });
                Assert.False(output.IsKnown().GetAwaiter().GetResult());
                return Task.CompletedTask;
            },
            new RecordingMocks { Id = _ => null });
        Assert.Empty(mocks.Calls);
    }

    [Fact]
    public async Task Invoke_depends_on_what_its_arguments_and_options_name()
    {
        await Run.Program(() =>
        {
            var (one, two) = (new Thing("one"), new Thing("two"));
            var output = Deployment.Instance.Invoke<LookUpResult>(
                Token, new LookUpArgs { Name = one.Id }, new InvokeOutputOptions { DependsOn = two });
            Assert.Equal(new HashSet<Resource> { one, two }, output.Dependencies().GetAwaiter().GetResult());
        });
    }

    [Fact]
    public async Task A_secret_result_makes_a_secret_output()
    {
        var mocks = new RecordingMocks { Result = _ => new Dictionary<string, object> { ["name"] = Output.CreateSecret("a") } };
        await Run.Program(
            () => Assert.True(Deployment.Instance.Invoke<LookUpResult>(Token, new LookUpArgs()).IsSecret().GetAwaiter().GetResult()),
            mocks);
    }

    [Fact]
    public async Task The_provider_is_the_one_of_the_options()
        => Assert.EndsWith("::cloud-id", Assert.Single((await Call(()
            => Deployment.Instance.InvokeAsync(Token, InvokeArgs.Empty, new InvokeOptions { Provider = new Cloud("cloud") }))).Calls).Provider, StringComparison.Ordinal);

    [Fact]
    public async Task The_provider_is_otherwise_the_one_of_the_parent()
        => Assert.EndsWith("::cloud-id", Assert.Single((await Call(()
            => Deployment.Instance.InvokeAsync(
                Token, InvokeArgs.Empty, new InvokeOptions { Parent = new Group("group", options: new() { Provider = new Cloud("cloud") }) }))).Calls).Provider, StringComparison.Ordinal);

    [Fact]
    public async Task A_mock_that_throws_fails_the_deployment()
        => Assert.Contains(
            "inside",
            await Run.Failure(
                () => Deployment.Instance.Invoke<LookUpResult>(Token, new LookUpArgs()),
                new RecordingMocks { Result = _ => throw new InvalidOperationException("inside") }),
            StringComparison.Ordinal);

    [Fact]
    public async Task Call_passes_the_resource_and_the_arguments()
    {
        var recorded = await Run.Recorded(() =>
        {
            var result = Deployment.Instance.Call<LookUpResult>(
                "sample:index:Thing/method", new MethodArgs { Name = "a" }, new Thing("one"));
            Assert.Equal("a", result.Get().GetAwaiter().GetResult().Name);
        });
        var call = Assert.Single(recorded.Calls);
        Assert.Equal(("sample:index:Thing/method", "a"), (call.Token, call.Args["name"]));
        Assert.EndsWith("::one", await Assert.IsAssignableFrom<Resource>(call.Args["__self__"]).Urn.Get(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_without_a_result_is_waited_for()
        => Assert.Single((await Run.Recorded(() => Deployment.Instance.Call("sample:index:Thing/method", new MethodArgs { Name = Output.Create(Task.Run(() => "a")) }))).Calls);

    [Fact]
    public async Task Call_uses_the_resource_s_provider()
    {
        var recorded = await Run.Recorded(() => Deployment.Instance.Call(
            "sample:index:Thing/method", CallArgs.Empty, new Thing("one", options: new() { Provider = new Cloud("cloud") })));
        Assert.EndsWith("::cloud-id", Assert.Single(recorded.Calls).Provider, StringComparison.Ordinal);
    }

    private static async Task<RecordingMocks> Call(Func<Task> program, RecordingMocks? mocks = null)
    {
        mocks ??= new RecordingMocks();
        await Deployment.TestAsync(mocks, new Pulumi.Testing.TestOptions { IsPreview = false }, program);
        return mocks;
    }

    private static async Task<T> Result<T>(Func<Output<T>> program)
    {
        Output<T>? output = null;
        await Run.Program(() => output = program());
        return await output!.Get();
    }

    private sealed class LookUpArgs : InvokeArgs
    {
        [Input("name")]
        public Input<string>? Name { get; set; }

        [Input("count")]
        public int? Count { get; set; }
    }

    private sealed class MethodArgs : CallArgs
    {
        [Input("name")]
        public Input<string>? Name { get; set; }
    }

    [OutputType]
    private sealed class LookUpResult
    {
        public readonly string Name;
        public readonly int Count;

        [OutputConstructor]
        private LookUpResult(string name, int count)
        {
            Name = name;
            Count = count;
        }
    }
}
