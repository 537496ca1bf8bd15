using Pulumi;
using Pulumi.Testing;

namespace GoCenter.Tests.Sdk;

/// <summary><c>Deployment.TestAsync</c> in its forms, and what a program is told in it.</summary>
public class DeploymentTestTests
{
    private static readonly TestOptions Options = new() { IsPreview = false };

    [Fact]
    public async Task An_action_gives_its_resources()
    {
        var resources = await Deployment.TestAsync(new RecordingMocks(), Options, () => { _ = new Thing("one"); });
        Assert.Equal("one", Assert.Single(resources).GetResourceName());
    }

    [Fact]
    public async Task A_task_gives_its_resources()
    {
        var resources = await Deployment.TestAsync(new RecordingMocks(), Options, async Task () =>
        {
            await Task.Yield();
            _ = new Thing("one");
        });
        Assert.Equal("one", Assert.Single(resources).GetResourceName());
    }

    [Fact]
    public async Task A_function_gives_its_resources_and_outputs()
    {
        var (resources, outputs) = await Deployment.TestAsync(
            new RecordingMocks(), Options, () => new Dictionary<string, object?> { ["name"] = new Thing("one").GetResourceName() });
        Assert.Equal("one", Assert.Single(resources).GetResourceName());
        Assert.Equal("one", outputs["name"]);
    }

    [Fact]
    public async Task An_asynchronous_function_gives_its_resources_and_outputs()
    {
        var (resources, outputs) = await Deployment.TestAsync(new RecordingMocks(), Options, async Task<IDictionary<string, object?>> () =>
        {
            await Task.Yield();
            return new Dictionary<string, object?> { ["name"] = new Thing("one").GetResourceName() };
        });
        Assert.Equal("one", Assert.Single(resources).GetResourceName());
        Assert.Equal("one", outputs["name"]);
    }

    [Fact]
    public async Task A_service_provider_gives_the_stack()
    {
        var resources = await TestProgram.Test(new StackOptions(), new RecordingMocks(), () => _ = new Thing("one"));
        Assert.IsType<TestProgram>(resources[0]);
        Assert.Equal("one", resources[1].GetResourceName());
    }

    [Fact]
    public async Task A_service_provider_that_lacks_the_stack_is_told_so()
    {
        var exception = await Assert.ThrowsAsync<RunException>(
            () => Deployment.TestWithServiceProviderAsync<TestProgram>(new RecordingMocks(), new NoServices()));
        Assert.Contains("Failed to resolve instance of type", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_names_have_defaults_and_it_is_a_preview()
    {
        await Deployment.TestAsync(new RecordingMocks(), new TestOptions(), () => Assert.Equal(
            ("project", "stack", "organization", true),
            (Deployment.Instance.ProjectName, Deployment.Instance.StackName, Deployment.Instance.OrganizationName, Deployment.Instance.IsDryRun)));
    }

    [Fact]
    public async Task The_names_are_those_of_the_options()
    {
        var options =
            new TestOptions { ProjectName = "p", StackName = "s", OrganizationName = "o", RootDirectory = "/r", IsPreview = false };
        await Deployment.TestAsync(new RecordingMocks(), options, () => Assert.Equal(
            ("p", "s", "o", "/r", false),
            (Deployment.Instance.ProjectName, Deployment.Instance.StackName, Deployment.Instance.OrganizationName, Deployment.Instance.RootDirectory, Deployment.Instance.IsDryRun)));
    }

    [Fact]
    public async Task Without_a_root_directory_asking_for_it_fails()
        => Assert.Contains(
            nameof(InvalidOperationException), await Run.Failure(() => _ = Deployment.Instance.RootDirectory), StringComparison.Ordinal);

    [Fact]
    public async Task Resources_come_in_the_order_of_their_registration()
    {
        var resources = await Run.Program(() =>
        {
            var late = Output.Create(Task.Delay(50).ContinueWith(_ => "late", TaskScheduler.Default));
            _ = new Thing("one", new ThingArgs { Text = late });
            _ = new Thing("two");
        });
        Assert.Equal(["two", "one"], resources.Select(resource => resource.GetResourceName()));
    }

    [Fact]
    public async Task The_deployment_waits_for_outputs_that_nobody_uses()
    {
        var finished = false;
        await Run.Program(() => new Thing("one").Id.Apply(async Task (_) =>
        {
            await Task.Delay(50);
            finished = true;
        }));
        Assert.True(finished);
    }

    [Fact]
    public async Task An_exception_in_Apply_fails_the_deployment_with_its_text()
    {
        var exception = await Assert.ThrowsAsync<RunException>(
            () => Run.Program(() => new Thing("one").Id.Apply(string (_) => throw new InvalidOperationException("inside"))));
        Assert.Contains("failed with an unhandled exception:", exception.Message, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException: inside", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_exception_fails_the_deployment_with_its_message_alone()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Run.Program(() => throw new RunException("the message")));
        Assert.Equal("the message", exception.Message);
    }

    [Fact]
    public async Task A_resource_exception_can_hide_where_it_came_from()
    {
        var exception = await Assert.ThrowsAsync<RunException>(
            () => Run.Program(() => throw new ResourceException("the message", new Thing("one"), hideStack: true)));
        Assert.Equal("the message", exception.Message);
    }

    [Fact]
    public async Task A_resource_exception_otherwise_tells_where_it_came_from()
    {
        var exception = await Assert.ThrowsAsync<RunException>(
            () => Run.Program(() => throw new ResourceException("the message", resource: null)));
        Assert.Contains("ResourceException: the message", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_in_a_mock_fails_the_deployment_with_its_text()
    {
        var exception = await Assert.ThrowsAsync<RunException>(
            () => Run.Program(
                () => new Thing("one"), new RecordingMocks { State = args => throw new NotSupportedException($"type {args.Type}") }));
        Assert.Contains($"System.NotSupportedException: type {Thing.Token}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_logged_error_fails_the_deployment()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Run.Program(() => Log.Error("the message")));
        Assert.Equal("the message", exception.Message);
    }

    [Fact]
    public async Task A_logged_exception_fails_the_deployment()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Run.Program(() => Log.Exception(new TimeoutException("too late"))));
        Assert.Contains("System.TimeoutException: too late", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_logged_errors_fail_the_deployment_together()
    {
        var exception = await Assert.ThrowsAsync<AggregateException>(() => Run.Program(() =>
        {
            Log.Error("one");
            Log.Error("two");
        }));
        Assert.Equal(["one", "two"], exception.InnerExceptions.Cast<RunException>().Select(inner => inner.Message).Order());
    }

    [Fact]
    public async Task Other_logs_fail_nothing()
        => Assert.Empty(await Run.Program(() =>
        {
            Log.Debug("d");
            Log.Info("i");
            Log.Warn("w");
        }));

    [Fact]
    public async Task There_is_one_deployment_at_a_time_in_the_flow_of_a_program()
        => Assert.Contains(
            "Deployment.Instance should only be set once",
            await Run.Failure(() => Run.Program(() => { }).GetAwaiter().GetResult()),
            StringComparison.Ordinal);

    [Fact]
    public async Task After_a_deployment_there_is_none()
    {
        await Run.Program(() => { });
        var exception = Assert.Throws<InvalidOperationException>(() => Deployment.Instance);
        Assert.Equal("Trying to acquire Deployment.Instance before 'Run' was called.", exception.Message);
    }

    [Fact]
    public void Resources_need_a_deployment()
        => Assert.Throws<InvalidOperationException>(() => new Thing("one"));

    [Fact]
    public async Task Empty_mocks_answer_with_the_inputs_and_no_id()
    {
        Thing? thing = null;
        await Deployment.TestAsync(new EmptyMocks(), Options, () => thing = new Thing("one", new ThingArgs { Text = "a" }));
        Assert.Equal("a", await thing!.Text.Get());
        Assert.False(await thing.Id.IsKnown());
    }

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
