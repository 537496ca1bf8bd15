using System.Text.Json;

namespace Pulumi;

/// <summary>The stack's settings, which the engine hands over in the environment as one JSON object.</summary>
internal sealed class ConfigValues
{
    private readonly Dictionary<string, string> _values = [];

    public static ConfigValues FromEnvironment()
    {
        var config = new ConfigValues();
        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG") is { } json)
        {
            using var document = JsonDocument.Parse(json);
            foreach (var setting in document.RootElement.EnumerateObject())
                config._values[CleanKey(setting.Name)] = setting.Value.ToString();
        }

        return config;
    }

    public string? Get(string key) => _values.GetValueOrDefault(key);

    /// <summary>Older engines write <c>project:config:key</c> for <c>project:key</c>.</summary>
    private static string CleanKey(string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && key.AsSpan(colon + 1).StartsWith("config:", StringComparison.Ordinal)
            ? $"{key.AsSpan(0, colon)}:{key.AsSpan(colon + 1 + "config:".Length)}"
            : key;
    }
}
