namespace Pulumi;

/// <summary>What depending on resources means.</summary>
internal static class ResourceClosure
{
    /// <summary>The resources, and all that the components among them consist of.</summary>
    public static HashSet<Resource> Of(IEnumerable<Resource> resources)
    {
        var closure = new HashSet<Resource>();
        var open = new Stack<Resource>(resources);
        while (open.TryPop(out var next))
        {
            if (!closure.Add(next) || next is not ComponentResource component)
                continue;

            foreach (var child in component.Children)
                open.Push(child);
        }

        return closure;
    }
}
