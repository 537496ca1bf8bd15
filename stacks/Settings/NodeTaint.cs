namespace GoCenter.Stacks.Settings;

/// <summary>A taint of a node pool: only pods that tolerate it run there.</summary>
public sealed record NodeTaint
{
    /// <summary>The taint's key.</summary>
    public required string Key { get; init; }

    /// <summary>The taint's value.</summary>
    public required string Value { get; init; }

    /// <summary>What happens to other pods, in Google's spelling: <c>NO_SCHEDULE</c>, <c>PREFER_NO_SCHEDULE</c> or <c>NO_EXECUTE</c>.</summary>
    public required string Effect { get; init; }
}
