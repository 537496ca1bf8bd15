namespace GoCenter.Components.ModuleProxy;

/// <summary>What the proxy does about versions of some modules that its bucket lacks.</summary>
/// <param name="Pattern">
/// Paths of the modules: letters, digits and <c>- . _ ~ /</c>, with <c>*</c> for any and <c>?</c> for one character up to the next slash.
/// It fits whole elements at a path's start, as those of GOPRIVATE do: <c>github.com/corp/*</c> fits <c>github.com/corp/lib/v2</c> as well.
/// </param>
/// <param name="Mode">What to do.</param>
/// <param name="DownloadUrl">Where to send clients. Default: null, which is the proxy that the other modules are sent to.</param>
public sealed record DownloadRule(string Pattern, DownloadMode Mode, string? DownloadUrl = null);
