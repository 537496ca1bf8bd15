namespace GoCenter.Cli.Parity;

/// <summary>One difference between two environments.</summary>
/// <param name="Type">The resource's type token.</param>
/// <param name="Name">Its logical name.</param>
/// <param name="Property">The property's path; empty when the resource itself is missing.</param>
/// <param name="Left">What the first environment has, on one line.</param>
/// <param name="Right">What the second environment has, on one line.</param>
/// <param name="IsShape">Whether the shape differs: a resource, a key or a kind of value, rather than a value of the same kind.</param>
/// <param name="Allowance">The allowance that covers it, or null: then parity is broken.</param>
internal sealed record ParityFinding(
    string Type, string Name, string Property, string Left, string Right, bool IsShape, ParityAllowance? Allowance);
