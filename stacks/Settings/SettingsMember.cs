namespace GoCenter.Stacks.Settings;

/// <summary>A member of an object: its name, the line of the name where known, and its value.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Line">The line of the file, from 1, where the source knows it.</param>
/// <param name="Node">The member's value.</param>
public sealed record SettingsMember(string Name, int? Line, SettingsNode Node);
