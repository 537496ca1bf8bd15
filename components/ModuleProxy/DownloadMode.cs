namespace GoCenter.Components.ModuleProxy;

/// <summary>What the proxy does about a version that its bucket lacks. Source: Athens' <c>DownloadMode</c>.</summary>
public enum DownloadMode
{
    /// <summary>Fetches it while the client waits.</summary>
    Sync,

    /// <summary>Answers that there is none, and fetches it for the next time.</summary>
    Async,

    /// <summary>Sends the client to another proxy, and keeps nothing.</summary>
    Redirect,

    /// <summary>Sends the client to another proxy, and fetches it for the next time.</summary>
    AsyncRedirect,

    /// <summary>Answers that there is none.</summary>
    None,
}
