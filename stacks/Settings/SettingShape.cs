namespace GoCenter.Stacks.Settings;

/// <summary>The form in which a setting is declared in <c>Pulumi.yaml</c>.</summary>
public enum SettingShape
{
    /// <summary><c>type: string</c>.</summary>
    Text,

    /// <summary><c>type: integer</c>.</summary>
    WholeNumber,

    /// <summary><c>type: boolean</c>.</summary>
    Boolean,

    /// <summary><c>type: object</c>.</summary>
    Map,

    /// <summary><c>type: array</c> of strings.</summary>
    TextList,

    /// <summary><c>type: array</c> of objects.</summary>
    MapList,

    /// <summary><c>secret: true</c>.</summary>
    Secret,
}
