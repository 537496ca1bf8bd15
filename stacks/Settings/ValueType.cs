namespace GoCenter.Stacks.Settings;

/// <summary>Reads a text as a value of another type.</summary>
internal delegate bool TryParse<T>(string text, out T? value);

/// <summary>A text that becomes a value of another type.</summary>
/// <param name="Allowed">What is allowed, as it follows "allowed is", with an example.</param>
/// <param name="Fallback">What stands in for a value that is not allowed, until the faults are reported.</param>
/// <param name="TryParse">Reads the text.</param>
internal sealed record ValueType<T>(string Allowed, T Fallback, TryParse<T> TryParse) : TextType(Allowed, text => TryParse(text, out _));
