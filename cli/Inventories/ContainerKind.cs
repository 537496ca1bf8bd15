namespace GoCenter.Cli.Inventories;

/// <summary>What a container of a pod is there for.</summary>
internal enum ContainerKind
{
    /// <summary>It does the pod's work.</summary>
    Main,

    /// <summary>It runs as long as the main ones, but is started before them: an init container that restarts always.</summary>
    Sidecar,

    /// <summary>It ends before the main ones start.</summary>
    Init,
}
