namespace GoCenter.Stacks.Settings;

/// <summary>What a text may be: in words for people, and as a check.</summary>
/// <param name="Allowed">What is allowed, as it follows "allowed is", with an example.</param>
/// <param name="IsValid">Whether a text is allowed.</param>
internal record TextType(string Allowed, Func<string, bool> IsValid);
