namespace GoCenter.Cli.Policy;

/// <summary>How much a breach matters.</summary>
internal enum Severity
{
    /// <summary>A weakness that needs another one to be used.</summary>
    Low,

    /// <summary>A defence or a reserve that is missing.</summary>
    Medium,

    /// <summary>A way in, or a way to lose data or the service.</summary>
    High,
}
