using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;
using GoCenter.Cli.Text;

namespace GoCenter.Cli.Views;

/// <summary>Container images that are named by a tag alone, which a registry may give to another image at any time.</summary>
internal static class UnpinnedImagesView
{
    /// <summary>The images without a digest, sorted, each once: of native pods, and of charts whose image the program chooses.</summary>
    public static IReadOnlyCollection<string> Find(ResourceGraph graph) => new SortedSet<string>(
        ImageReference.All(graph).Where(static image => !image.IsPinned).Select(static image => image.Reference), StringComparer.Ordinal);

    /// <summary>Draws the list, or nothing when every image is pinned.</summary>
    public static StyledText Draw(ResourceGraph graph)
    {
        var text = new StyledText();
        var images = Find(graph);
        if (images.Count == 0)
            return text;
        text.Line();
        text.Line("Images without a digest (make pin-images asks the registries):", Tone.Strong);
        foreach (var image in images)
            text.Add("    ").Line(image);
        return text;
    }
}
