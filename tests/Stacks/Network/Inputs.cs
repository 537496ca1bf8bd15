using GoCenter.Cli.Graph;

namespace GoCenter.Tests.Stacks.Network;

/// <summary>Short ways into the inputs of a recorded resource.</summary>
internal static class Inputs
{
    public static InputValue? At(this InputValue? value, params ReadOnlySpan<string> path)
    {
        foreach (var key in path)
            value = value?.Find(key);
        return value;
    }

    public static string? TextAt(this InputValue? value, params ReadOnlySpan<string> path) =>
        value.At(path) is { Kind: InputKind.Text } text ? text.Text : null;

    public static int? NumberAt(this InputValue? value, params ReadOnlySpan<string> path) =>
        value.At(path) is { Kind: InputKind.Number } number ? (int)number.Number : null;

    public static IEnumerable<InputValue> ItemsAt(this InputValue? value, params ReadOnlySpan<string> path) =>
        value.At(path) is { Kind: InputKind.List } list ? list.Items : [];

    public static IReadOnlyDictionary<string, string> TextsAt(this InputValue? value, params ReadOnlySpan<string> path) =>
        value.At(path) is { Kind: InputKind.Map } map
            ? map.Entries.Where(entry => entry.Value.Kind == InputKind.Text).ToDictionary(entry => entry.Key, entry => entry.Value.Text)
            : [];

    public static string NameOf(this ResourceNode node) => node.Inputs.TextAt("metadata", "name") ?? node.Name;

    public static string NamespaceOf(this ResourceNode node) => node.Inputs.TextAt("metadata", "namespace") ?? "default";

    /// <summary>Whether it is the object of a namespace and name.</summary>
    public static bool Is(this ResourceNode node, string @namespace, string? name) =>
        node.NamespaceOf() == @namespace && node.NameOf() == name;

    /// <summary>Whether a key is anywhere in it.</summary>
    public static bool Holds(this InputValue value, string key) => value.Kind switch
    {
        InputKind.Map => value.Entries.Any(entry => entry.Key == key || entry.Value.Holds(key)),
        InputKind.List => value.Items.Any(item => item.Holds(key)),
        _ => false,
    };
}
