using System.Globalization;
using System.Text.RegularExpressions;
using GoCenter.Components.Observability.Alerting;
using GoCenter.Stacks.Settings;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Alerting;

/// <summary>The configuration that the program generates for Alertmanager, made fit for a program on this machine.</summary>
internal static partial class AlertmanagerFile
{
    private const string Credentials = "/etc/alertmanager/secrets/alertmanager-credentials";

    /// <summary>The routing of one of the repository's environments.</summary>
    public static string Of(string stack, string text = "", string instead = "")
    {
        var yaml = Repository.ReadText($"Pulumi.{stack}.yaml");
        Assert.Contains(text, yaml, StringComparison.Ordinal);
        if (text.Length > 0)
            yaml = yaml.Replace(text, instead, StringComparison.Ordinal);
        var settings = SettingsReader.Load(new YamlSettingsSource($"Pulumi.{stack}.yaml", yaml, Repository.Project));
        return AlertRouting.Configuration(settings.Observability.Alerts.ToArgs());
    }

    /// <summary>
    /// Reads credentials from a folder of the test's, and sends no mail: nobody listens on that port. Debian's Alertmanager 0.25 does not
    /// know <c>url_file</c> of webhooks, which came with 0.26.
    /// </summary>
    public static string Here(string configuration, string folder) => UrlFile()
        .Replace(configuration, "- url: http://127.0.0.1:9/")
        .Replace("smtp.example.com:587", "127.0.0.1:9", StringComparison.Ordinal)
        .Replace(Credentials, folder, StringComparison.Ordinal);

    /// <summary>Sends what PagerDuty would get to an address of the test's.</summary>
    public static string PagingTo(string configuration, string url) =>
        RoutingKeyFile().Replace(configuration, $"$0\n        url: {url}");

    /// <summary>Every length of time divided, so that a test takes seconds where people wait minutes.</summary>
    public static string Faster(string configuration, int times) => Length().Replace(configuration, match =>
    {
        Assert.True(PrometheusDuration.TryParse(match.Groups["length"].Value, out var length), match.Value);
        return string.Create(CultureInfo.InvariantCulture, $"{match.Groups["key"].Value}: {(long)(length / times).TotalMilliseconds}ms");
    });

    [GeneratedRegex(@"- url_file: \S+")]
    private static partial Regex UrlFile();

    [GeneratedRegex(@"routing_key_file: \S+")]
    private static partial Regex RoutingKeyFile();

    [GeneratedRegex(@"(?<key>group_wait|group_interval|repeat_interval|for|scrape_interval|evaluation_interval): (?<length>[1-9]\S*)")]
    private static partial Regex Length();
}
