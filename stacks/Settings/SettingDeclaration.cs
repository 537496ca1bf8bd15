namespace GoCenter.Stacks.Settings;

/// <summary>A setting as <c>Pulumi.yaml</c> declares it.</summary>
/// <param name="Key">The key, without the project.</param>
/// <param name="Type">Pulumi's type: string, integer, boolean, array or object; null where Pulumi should not check it.</param>
/// <param name="Items">The type of an array's items.</param>
/// <param name="Description">What it means, in what unit.</param>
/// <param name="Default">What holds where a stack does not set it; null for a setting that every stack has to set.</param>
/// <param name="IsSecret">Whether stacks hold it encrypted.</param>
public sealed record SettingDeclaration(string Key, string? Type, string? Items, string? Description, SettingsNode? Default, bool IsSecret);
