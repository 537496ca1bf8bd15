using GoCenter.Cli.Text;

namespace GoCenter.Cli.Parity;

/// <summary>A difference between environments that is meant.</summary>
/// <param name="Type">The type token; <c>*</c> stands for any text.</param>
/// <param name="Property">
/// The property's path as a difference shows it, every list index written <c>[*]</c>; <c>*</c> stands for any text.
/// </param>
/// <param name="Reason">Why environments may differ here, a whole sentence.</param>
internal sealed record ParityAllowance(string Type, string Property, string Reason)
{
    /// <summary>The one environment that may differ from others here, or null where any two may.</summary>
    public string? Environment { get; init; }

    /// <summary>Whether the allowance is about two environments.</summary>
    public bool IsAbout(string left, string right) => Environment is null || Environment == left || Environment == right;

    /// <summary>Whether the allowance covers a property of a type.</summary>
    public bool Covers(string type, string property) => Wildcard.Matches(Type, type) && Wildcard.Matches(Property, property);
}
