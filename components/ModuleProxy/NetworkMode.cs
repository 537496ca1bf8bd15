namespace GoCenter.Components.ModuleProxy;

/// <summary>Where the list of a module's versions comes from. Source: Athens' <c>NetworkMode</c>.</summary>
public enum NetworkMode
{
    /// <summary>The bucket and the module's repository; an error when either fails, so that the list never shrinks by accident.</summary>
    Strict,

    /// <summary>Both, or the bucket alone when the repository fails: there is always a list, and it may lack versions.</summary>
    Fallback,

    /// <summary>The bucket alone.</summary>
    Offline,
}
