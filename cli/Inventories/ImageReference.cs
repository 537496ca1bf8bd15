using System.Text.RegularExpressions;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Inventories;

/// <summary>An image that a resource names: of a container, of a chart's values, or of a kind that an operator brings.</summary>
/// <param name="Node">The resource.</param>
/// <param name="Path">Where in the inputs it stands.</param>
/// <param name="Reference">Repository with tag and digest, as far as they are named.</param>
internal sealed partial record ImageReference(ResourceNode Node, string Path, string Reference)
{
    /// <summary>Whether its content cannot change.</summary>
    public bool IsPinned => Reference.Contains("@sha256:", StringComparison.Ordinal);

    /// <summary>Whether it names a version, by digest or by a tag that looks like one.</summary>
    public bool IsExact => NamesExactly(Reference);

    /// <summary>Whether a reference names a version, by digest or by a tag that looks like one.</summary>
    public static bool NamesExactly(string reference) =>
        reference.Contains("@sha256:", StringComparison.Ordinal) || ExactTag().IsMatch(reference);

    /// <summary>Every image that the program chooses, in the order of the graph.</summary>
    public static IEnumerable<ImageReference> All(ResourceGraph graph) => graph.Resources
        .Where(static node => node.Type.StartsWith("kubernetes:", StringComparison.Ordinal))
        .SelectMany(static node => Below(node, node.Inputs, ""));

    private static IEnumerable<ImageReference> Below(ResourceNode node, InputValue value, string path)
    {
        for (var i = 0; i < value.Items.Length; i++)
        {
            foreach (var found in Below(node, value.Items[i], $"{path}[{value.Items[i].FindText("name") ?? $"{i}"}]"))
                yield return found;
        }

        foreach (var (key, entry) in value.Entries)
        {
            var place = path.Length == 0 ? key : $"{path}.{key}";
            if (key == "image" && Of(entry) is { } reference)
            {
                yield return new ImageReference(node, place, reference);
                continue;
            }

            foreach (var found in Below(node, entry, place))
                yield return found;
        }
    }

    // A chart takes the parts of a reference; where the repository or the tag is left out, the chart chooses, and its version is pinned.
    private static string? Of(InputValue image)
    {
        if (image.Kind == InputKind.Text)
            return image.Text;
        if (image.FindText("repository") is not { } repository || image.FindText("tag") is not { } tag)
            return null;
        var registry = image.FindText("registry") is { Length: > 0 } named ? $"{named}/" : "";
        var digest = image.FindText("digest") ?? image.FindText("sha");
        return $"{registry}{repository}:{tag}{(string.IsNullOrEmpty(digest) ? "" : digest.StartsWith("sha256:", StringComparison.Ordinal) ? $"@{digest}" : $"@sha256:{digest}")}";
    }

    // A tag behind the last slash with a number and a point in it: v1.2, 1.30.5-alpine3.24-slim, starter-v1.6.0.
    [GeneratedRegex(@":([a-z]+-)?v?\d+\.\d+[^/:]*$")]
    private static partial Regex ExactTag();
}
