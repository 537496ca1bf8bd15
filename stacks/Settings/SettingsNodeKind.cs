namespace GoCenter.Stacks.Settings;

/// <summary>What a <see cref="SettingsNode"/> is.</summary>
public enum SettingsNodeKind
{
    /// <summary>A key with nothing behind it.</summary>
    Empty,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>Any other number.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A list of nodes.</summary>
    List,

    /// <summary>Names with a node each.</summary>
    Map,

    /// <summary>A value that nobody may see: encrypted in the file, and never part of a message.</summary>
    Secret,
}
