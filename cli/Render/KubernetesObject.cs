using GoCenter.Cli.Graph;
using GoCenter.Cli.Text;

namespace GoCenter.Cli.Render;

/// <summary>One object as <c>kubectl apply -f</c> takes it.</summary>
internal static class KubernetesObject
{
    private const string SecretNote =
        "# The values are placeholders: Pulumi sets the real ones. Applying this file would overwrite them.\n";

    /// <summary>The object's YAML, its name and namespace made explicit.</summary>
    public static string Write(InputValue inputs, string kind, string name, string? space)
    {
        var secret = kind == "Secret" && inputs.FindText("apiVersion") == "v1";
        var entries = new List<KeyValuePair<string, InputValue>>(inputs.Entries.Length + 1);
        foreach (var entry in inputs.Entries)
        {
            if (entry.Key != "metadata" && !(secret && entry.Key is "data" or "stringData"))
                entries.Add(entry);
        }

        entries.Add(new("metadata", Metadata(inputs.Find("metadata"), name, space)));
        if (secret)
            entries.Add(new("stringData", Placeholders(inputs)));
        var yaml = YamlText.Write(InputValue.OfMap(entries));
        return secret ? SecretNote + yaml : yaml;
    }

    private static InputValue Metadata(InputValue? metadata, string name, string? space)
    {
        var entries = new List<KeyValuePair<string, InputValue>> { new("name", InputValue.Of(name)) };
        if (space is not null)
            entries.Add(new("namespace", InputValue.Of(space)));
        if (metadata is not null)
        {
            foreach (var entry in metadata.Entries)
            {
                if (entry.Key is not ("name" or "namespace"))
                    entries.Add(entry);
            }
        }

        return InputValue.OfMap(entries);
    }

    /// <summary>
    /// Every key of a Secret with a placeholder. They stand under stringData, for data would have to be base64 and
    /// nobody would see what it says.
    /// </summary>
    private static InputValue Placeholders(InputValue inputs)
    {
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var data in (ReadOnlySpan<InputValue?>)[inputs.Find("data"), inputs.Find("stringData")])
        {
            if (data is null)
                continue;
            foreach (var entry in data.Entries)
                keys.Add(entry.Key);
        }

        var entries = new List<KeyValuePair<string, InputValue>>(keys.Count);
        foreach (var key in keys)
            entries.Add(new(key, InputValue.Of(ValueText.Secret)));
        return InputValue.OfMap(entries);
    }
}
