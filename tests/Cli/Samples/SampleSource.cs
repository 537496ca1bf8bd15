using System.Collections.Immutable;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Policy;
using GoCenter.Cli.Stacks;

namespace GoCenter.Tests.Cli.Samples;

/// <summary>The sample environments, by the names of their stacks.</summary>
internal sealed class SampleSource : IStackSource
{
    public static readonly SampleSettings Dev = new();

    public static readonly SampleSettings Prod = new() { Project = "acme-prod", Host = "go.acme.example", Replicas = 4 };

    private readonly Dictionary<string, SampleSettings> stacks = new() { ["dev"] = Dev, ["prod"] = Prod };

    /// <summary>The settings of a stack.</summary>
    public SampleSettings this[string stack]
    {
        set => stacks[stack] = value;
    }

    /// <summary>The exceptions from policies. Default: none.</summary>
    public ImmutableArray<PolicyException> Exceptions { get; set; } = [];

    public Task<ResourceGraph> RecordAsync(ProjectDirectory project, string stack) => GraphOf(stacks[stack], stack);

    /// <summary>The graph of a sample.</summary>
    public static Task<ResourceGraph> GraphOf(SampleSettings settings, string stack = "dev") =>
        GraphRecorder.RecordAsync(options => new SampleStack(settings, options), "acme", stack);
}
