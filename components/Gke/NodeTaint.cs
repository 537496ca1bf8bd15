namespace GoCenter.Components.Gke;

/// <summary>A taint on every node of a pool: only pods that tolerate it are scheduled there.</summary>
/// <param name="Key">Key, for example <c>dedicated</c>.</param>
/// <param name="Value">Value, for example <c>builders</c>.</param>
/// <param name="Effect"><c>NO_SCHEDULE</c>, <c>PREFER_NO_SCHEDULE</c> or <c>NO_EXECUTE</c>, as Google's API spells them.</param>
public sealed record NodeTaint(string Key, string Value, string Effect);
