using System.Collections.Immutable;
using GoCenter.Cli.Cost;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Parity;
using GoCenter.Cli.Policy;

namespace GoCenter.Cli.Review;

/// <summary>What a change does to every environment, and whether they are still alike.</summary>
internal sealed class ChangeReview
{
    /// <summary>Reviews a change.</summary>
    /// <param name="base">The environments before.</param>
    /// <param name="heads">The environments after.</param>
    /// <param name="check">The rules and exceptions.</param>
    /// <param name="prices">What things cost.</param>
    /// <param name="typicalShare">How far up node pools typically are: 0 to 1.</param>
    public ChangeReview(BaseGraphs @base, IReadOnlyList<ResourceGraph> heads, PolicyCheck check, PriceList prices, decimal typicalShare)
    {
        Base = @base;
        Environments = [.. heads.Select(
            head => new EnvironmentReview(@base.Graphs.GetValueOrDefault(head.Stack), head, check, prices, typicalShare))];
        Removed = [.. @base.Graphs.Keys.Except(heads.Select(static head => head.Stack), StringComparer.Ordinal)];
        Parity = ParityReport.Among(heads);
    }

    /// <summary>What it is compared with.</summary>
    public BaseGraphs Base { get; }

    /// <summary>The environments, in the order of their names.</summary>
    public ImmutableArray<EnvironmentReview> Environments { get; }

    /// <summary>Environments that the change no longer has.</summary>
    public ImmutableArray<string> Removed { get; }

    /// <summary>Each environment beside each other one.</summary>
    public ImmutableArray<ParityReport> Parity { get; }

    /// <summary>Whether every gate is passed: policy, survival and parity.</summary>
    public bool Holds => Environments.All(static environment => environment.Holds) && Parity.All(static report => report.Holds);
}
