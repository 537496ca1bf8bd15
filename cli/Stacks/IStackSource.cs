using System.Collections.Immutable;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Policy;

namespace GoCenter.Cli.Stacks;

/// <summary>Where the graph of an environment comes from.</summary>
internal interface IStackSource
{
    /// <summary>Records what an environment declares.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="stack">The stack's name; its file exists.</param>
    /// <exception cref="InvalidInputException">The settings or the program are at fault.</exception>
    public Task<ResourceGraph> RecordAsync(ProjectDirectory project, string stack);

    /// <summary>The exceptions from policies that the program declares. Default: none.</summary>
    public ImmutableArray<PolicyException> Exceptions => [];
}
