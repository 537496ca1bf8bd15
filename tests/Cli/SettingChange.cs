namespace GoCenter.Tests.Cli;

/// <summary>Another sound value of a setting.</summary>
/// <param name="Key">The setting; what is below a list of objects follows after a dot.</param>
/// <param name="Replaces">Whether the change may cost something that holds state.</param>
/// <param name="Apply">Changes the text of the settings.</param>
internal sealed record SettingChange(string Key, bool Replaces, Func<string, string> Apply)
{
    /// <summary>What is changed, made from prod's settings. Default: just these.</summary>
    public Func<string, string> From { get; init; } = static yaml => yaml;

    /// <summary>Whether the graph does not show the change. Default: it does.</summary>
    public bool IsHidden { get; init; }
}
