using System.Buffers;

namespace GoCenter.Components.ModuleProxy;

/// <summary>The file of Athens' download modes.</summary>
internal static class DownloadFile
{
    /// <summary>What would mean something else than itself inside the file's quotes.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create("\"\\{}$% \n");

    /// <summary>Its text.</summary>
    /// <exception cref="ArgumentException">A pattern does not compile, or an address is none. Athens would ignore the one and
    /// fail at the other.</exception>
    public static string Create(DownloadMode mode, string url, IEnumerable<DownloadRule> rules)
    {
        CheckUrl("DownloadUrl", url);
        var file = EmbeddedFile.Fill(
            "ModuleProxy/athens/download.hcl", new Dictionary<string, string> { ["mode"] = Name(mode), ["url"] = url });
        return file + string.Concat(rules.Select(rule => Rule(rule, url)));
    }

    private static string Rule(DownloadRule rule, string defaultUrl)
    {
        ModuleGlob.Check("DownloadRules", rule.Pattern);
        if (rule.DownloadUrl is { } url)
            CheckUrl($"DownloadRules \"{rule.Pattern}\" DownloadUrl", url);
        return EmbeddedFile.Fill("ModuleProxy/athens/download_rule.hcl", new Dictionary<string, string>
        {
            ["pattern"] = rule.Pattern,
            ["mode"] = Name(rule.Mode),
            ["url"] = rule.DownloadUrl ?? defaultUrl,
        });
    }

    private static string Name(DownloadMode mode) => mode switch
    {
        DownloadMode.Sync => "sync",
        DownloadMode.Async => "async",
        DownloadMode.Redirect => "redirect",
        DownloadMode.AsyncRedirect => "async_redirect",
        DownloadMode.None => "none",
        _ => throw new ArgumentException($"download mode is {(int)mode}; allowed are {string.Join(", ", Enum.GetNames<DownloadMode>())}"),
    };

    private static void CheckUrl(string name, string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || parsed.Scheme != Uri.UriSchemeHttps || url.AsSpan().ContainsAny(Special))
            throw new ArgumentException(
                $"{name} is \"{url}\"; allowed is the https address of a module proxy, such as https://proxy.golang.org");
    }
}
