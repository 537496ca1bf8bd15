using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace GoCenter.Cli.Graph;

/// <summary>Runs a stack under mocks and records what it declares. Several recordings may run at once.</summary>
internal static class GraphRecorder
{
    /// <summary>Records a stack.</summary>
    /// <param name="factory">Makes the stack; it must hand the options it is given to the stack's base class.</param>
    /// <param name="project">The Pulumi project's name.</param>
    /// <param name="stack">The stack's name.</param>
    /// <exception cref="InvalidInputException">The program declares something no graph can hold.</exception>
    public static async Task<ResourceGraph> RecordAsync<TStack>(Func<StackOptions, TStack> factory, string project, string stack)
        where TStack : Stack
    {
        var recording = new Recording();
        var mocks = new RecordingMocks(recording);
        var services = new StackServices<TStack>(factory, new StackOptions { ResourceTransformations = { recording.Transform } });
        // The SDK announces a failed program in the process's exit code, which is this program's own to choose.
        var exitCode = Environment.ExitCode;
        try
        {
            var run = Deployment.TestWithServiceProviderAsync<TStack>(
                mocks, services, new TestOptions { IsPreview = false, ProjectName = project, StackName = stack });
            if (await Task.WhenAny(run, recording.Fault) == recording.Fault)
                throw await recording.Fault;
            await run;
        }
        catch (Exception exception) when (exception is not InvalidInputException)
        {
            if (recording.Fault.IsCompletedSuccessfully)
                throw recording.Fault.Result;
            // What the constructor threw says more than the SDK's account of it.
            services.Failure?.Throw();
            throw;
        }
        finally
        {
            Environment.ExitCode = exitCode;
        }

        return new ResourceGraph { Project = project, Stack = stack, Resources = await NodesAsync(recording), Outputs = mocks.StackOutputs };
    }

    private static async Task<ImmutableArray<ResourceNode>> NodesAsync(Recording recording)
    {
        var nodes = ImmutableArray.CreateBuilder<ResourceNode>(recording.Resources.Count);
        foreach (var resource in recording.Resources)
        {
            nodes.Add(new ResourceNode
            {
                Type = resource.Type,
                Name = resource.Name,
                Parent = resource.Parent?.Key,
                Provider = resource.Provider?.Key,
                DependsOn = await DependenciesAsync(resource),
                Protect = resource.Protect,
                Inputs = resource.MaskedInputs,
            });
        }

        nodes.Sort(ResourceGraph.Compare);
        return nodes.MoveToImmutable();
    }

    private static async Task<ImmutableArray<string>> DependenciesAsync(RecordedResource resource)
    {
        var settled = await OutputUtilities.GetValueAsync(resource.DependsOn);
        if (settled.IsDefaultOrEmpty)
            return [];
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var dependency in settled)
        {
            if (dependency is not null)
                keys.Add(ResourceNode.KeyOf(dependency.GetResourceType(), dependency.GetResourceName()));
        }

        return [.. keys];
    }
}
