namespace GoCenter.Components.ModuleProxy;

/// <summary>The least important message that Athens logs.</summary>
public enum AthensLogLevel
{
    /// <summary>Every step of each request.</summary>
    Debug,

    /// <summary>Each request.</summary>
    Info,

    /// <summary>What went wrong and was mended.</summary>
    Warn,

    /// <summary>What went wrong.</summary>
    Error,
}
