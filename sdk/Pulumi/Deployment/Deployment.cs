using System.Collections.Concurrent;
using Pulumi.Testing;

namespace Pulumi;

/// <summary>One run of a program. Several can run side by side: each flows with the code that it runs.</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<Deployment?> Running = new();

    private Stack? _stack;

    private Deployment(IMocks mocks, TestOptions? options)
    {
        ProjectName = options?.ProjectName ?? "project";
        StackName = options?.StackName ?? "stack";
        OrganizationName = options?.OrganizationName ?? "organization";
        RootDirectory = options?.RootDirectory;
        IsDryRun = options?.IsPreview ?? true;
        Monitor = new MockMonitor(this, mocks);
        Facade = new DeploymentInstance(this);
    }

    public static DeploymentInstance Instance => Required.Facade;

    /// <summary>The deployment that the calling code runs in, or null outside of any.</summary>
    internal static Deployment? Current => Running.Value;

    internal static Deployment Required
        => Current ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");

    internal DeploymentInstance Facade { get; }

    internal string ProjectName { get; }

    internal string StackName { get; }

    internal string OrganizationName { get; }

    internal string? RootDirectory { get; }

    internal bool IsDryRun { get; }

    internal MockMonitor Monitor { get; }

    internal TaskMonitor Tasks { get; } = new();

    internal ConfigValues Config { get; } = ConfigValues.FromEnvironment();

    /// <summary>Messages that fail the deployment, in the order in which they came.</summary>
    internal ConcurrentQueue<string> Errors { get; } = new();

    internal Stack Stack
    {
        get => _stack ?? throw new InvalidOperationException("Trying to acquire Deployment.Stack before 'Run' was called.");
        set => _stack = value;
    }
}
