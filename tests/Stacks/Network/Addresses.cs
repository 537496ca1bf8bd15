using System.Globalization;
using System.Text.RegularExpressions;

namespace GoCenter.Tests.Stacks.Network;

/// <summary>Hosts and ports that the environment or the configuration of a container names.</summary>
internal static partial class Addresses
{
    private static readonly Dictionary<string, int> Ports = new()
    {
        ["http"] = 80,
        ["https"] = 443,
        ["redis"] = 6379,
        ["rediss"] = 6379,
        ["postgres"] = 5432,
    };

    /// <summary>What the variables of a container name: URLs, Services, and a host whose port is in a variable of its own.</summary>
    public static IEnumerable<(string Host, int Port)> InEnvironment(IReadOnlyDictionary<string, string> environment)
    {
        foreach (var (name, value) in environment)
        {
            var urls = Url().Matches(value);
            foreach (Match url in urls)
            {
                if (Ports.TryGetValue(url.Groups["scheme"].Value, out var usual))
                    yield return (url.Groups["host"].Value, Number(url.Groups["port"]) ?? usual);
            }

            if (urls.Count > 0 || value.Length == 0)
                continue;
            if (name.EndsWith("_HOST", StringComparison.Ordinal))
                yield return (value, int.Parse(environment.GetValueOrDefault($"{name[..^5]}_PORT", "0"), CultureInfo.InvariantCulture));
            else
            {
                foreach (var service in InText(value))
                    yield return service;
            }
        }
    }

    /// <summary>Services that a text names, with the port behind them or 80.</summary>
    public static IEnumerable<(string Host, int Port)> InText(string text) =>
        Service().Matches(text).Select(match => (match.Groups["host"].Value, Number(match.Groups["port"]) ?? 80));

    /// <summary>Service and namespace of a host inside the cluster, or null.</summary>
    public static (string Service, string Namespace)? InCluster(string host) =>
        Service().Match(host) is { Success: true } match ? (match.Groups["service"].Value, match.Groups["namespace"].Value) : null;

    private static int? Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"(?<scheme>[a-z]+)://(?:[^/@\s]*@)?(?<host>[^/:\s,|]+)(?::(?<port>\d+))?")]
    private static partial Regex Url();

    [GeneratedRegex(@"(?<host>(?<service>[a-z0-9-]+)\.(?<namespace>[a-z0-9-]+)\.svc(?:\.cluster\.local)?)(?::(?<port>\d+))?")]
    private static partial Regex Service();
}
