namespace GoCenter.Cli.Graph;

/// <summary>What an <see cref="InputValue"/> is.</summary>
internal enum InputKind
{
    /// <summary>An explicit null inside a list or a map.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A number; Pulumi has one kind of number, a double.</summary>
    Number,

    /// <summary>A string.</summary>
    Text,

    /// <summary>An ordered list.</summary>
    List,

    /// <summary>A map, its keys sorted.</summary>
    Map,

    /// <summary>A secret. Its plaintext was dropped when the graph was recorded and cannot be had from it.</summary>
    Secret,

    /// <summary>Something that only the cloud knows, once it has made it: a preview of the engine's has no value for it yet.</summary>
    Unknown,
}
