using GoCenter.Cli.Graph;
using GoCenter.Cli.Text;

namespace GoCenter.Cli.Views;

/// <summary>Container images that are named by a tag alone, which a registry may give to another image at any time.</summary>
internal static class UnpinnedImagesView
{
    /// <summary>The images without a digest, sorted, each once: of native pods, and of charts whose image the program chooses.</summary>
    public static IReadOnlyCollection<string> Find(ResourceGraph graph)
    {
        var images = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var resource in graph.Resources)
        {
            if (resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal))
                Collect(resource.Inputs, images);
        }

        return images;
    }

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

    private static void Collect(InputValue value, SortedSet<string> images)
    {
        foreach (var item in value.Items)
            Collect(item, images);
        foreach (var (key, entry) in value.Entries)
        {
            if (key != "image")
                Collect(entry, images);
            else if (entry.Kind == InputKind.Text)
                AddUnpinned(entry.Text, images);
            else if (entry.FindText("repository") is { } repository && entry.FindText("tag") is { } tag && entry.FindText("digest") is null)
                AddUnpinned($"{repository}:{tag}", images);
        }
    }

    private static void AddUnpinned(string image, SortedSet<string> images)
    {
        if (!image.Contains("@sha256:", StringComparison.Ordinal))
            images.Add(image);
    }
}
