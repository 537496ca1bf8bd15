using System.Text.Json;
using Pulumi;

namespace GoCenter.Stacks.Settings;

/// <summary>
/// The configuration that the engine hands to the program: checked against <c>Pulumi.yaml</c>, completed with its defaults, and decrypted.
/// Works inside a deployment only.
/// </summary>
/// <remarks>
/// <see cref="Config"/> cannot list its keys, so a key that is unknown and not in the way of a known one goes unseen here; the cli sees it.
/// </remarks>
public sealed class PulumiConfigSource : ISettingsSource
{
    private readonly Config config = new();

    /// <inheritdoc/>
    public string Name { get; } = $"Pulumi.{Deployment.Instance.StackName}.yaml";

    /// <inheritdoc/>
    public string Project { get; } = Deployment.Instance.ProjectName;

    /// <inheritdoc/>
    public IReadOnlyList<SettingsMember>? Keys => null;

    /// <inheritdoc/>
    public bool IsReadable => true;

    /// <inheritdoc/>
    public IReadOnlyList<SettingsFault> Faults => [];

    /// <inheritdoc/>
    public bool HoldsSecrets => true;

    /// <inheritdoc/>
    public SettingsNode? Find(string key) => config.Get(key) is { } text ? OfText(text) : null;

    /// <inheritdoc/>
    public string FileOf(string key) => Name;

    /// <inheritdoc/>
    public SettingsNode? FindSecret(string key) => config.Get(key) switch
    {
        null => null,
        // The default, which stands for no secret.
        "" => SettingsNode.OfText(""),
        var text => SettingsNode.OfSecret(Output.CreateSecret(text)),
    };

    // The engine writes lists and objects as JSON and everything else as it stands; no plain setting begins with a bracket.
    internal static SettingsNode OfText(string text)
    {
        if (!text.StartsWith('[') && !text.StartsWith('{'))
            return SettingsNode.OfText(text);
        try
        {
            using var document = JsonDocument.Parse(text);
            return OfElement(document.RootElement);
        }
        // The second: half a surrogate pair, which JSON can escape and no text can hold.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return SettingsNode.OfText(text);
        }
    }

    private static SettingsNode OfElement(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => SettingsNode.OfList(element.EnumerateArray().Select(OfElement)),
        JsonValueKind.Object => SettingsNode.OfObject(element.EnumerateObject()
            .GroupBy(property => property.Name)
            .Select(group => new SettingsMember(group.Key, null, OfElement(group.Last().Value)))),
        JsonValueKind.String => SettingsNode.OfText(element.GetString()!),
        _ => SettingsNode.OfPlain(element.GetRawText()),
    };
}
