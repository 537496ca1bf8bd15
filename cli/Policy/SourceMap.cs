using System.Text.RegularExpressions;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Stacks;

namespace GoCenter.Cli.Policy;

/// <summary>
/// Where in the repository a resource is declared: in the file of the nearest component around it, whose type token names folder and class.
/// What stands in no component is the stack's, and its settings are its place.
/// </summary>
internal sealed partial class SourceMap(ProjectDirectory project)
{
    private readonly Dictionary<string, string[]?> lines = new(StringComparer.Ordinal);

    /// <summary>The file, from the project's folder and with slashes, and a line of it, from 1.</summary>
    public (string File, int Line) Find(ResourceGraph graph, ResourceNode resource, string property)
    {
        foreach (var node in graph.Lineage(resource))
        {
            if (node.Type.Split(':') is ["gocenter", var folder, var name] && Read($"components/{folder}/{name}.cs") is not null)
                return FindLine(folder, name, property);
        }

        return (SettingsFile(graph.Stack), 1);
    }

    /// <summary>The file with the settings of a stack, from the project's folder.</summary>
    public string SettingsFile(string stack) => Path.GetFileName(project.SettingsFile(stack));

    // The line that sets the property, in the component's file or another of its folder; else the component's own.
    private (string File, int Line) FindLine(string folder, string name, string property)
    {
        var own = $"components/{folder}/{name}.cs";
        var last = Element().Replace(property[(property.LastIndexOf('.') + 1)..], "");
        if (last.Length > 0 && char.IsAsciiLetter(last[0]))
        {
            var assignment = new Regex(
                $@"\b{char.ToUpperInvariant(last[0])}{Regex.Escape(last[1..])}\s*=[^=>]", RegexOptions.CultureInvariant);
            foreach (var file in Siblings(folder).Prepend(own))
            {
                if (Array.FindIndex(Read(file)!, assignment.IsMatch) is >= 0 and var line)
                    return (file, line + 1);
            }
        }

        var declaration = Array.FindIndex(Read(own)!, line => line.Contains($"class {name}", StringComparison.Ordinal));
        return (own, Math.Max(declaration, 0) + 1);
    }

    private IEnumerable<string> Siblings(string folder) =>
        Directory.EnumerateFiles(Path.Combine(project.Path, "components", folder), "*.cs")
            .Select(file => $"components/{folder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal);

    private string[]? Read(string file)
    {
        if (!lines.TryGetValue(file, out var read))
        {
            var path = Path.Combine(project.Path, file);
            lines.Add(file, read = File.Exists(path) ? File.ReadAllLines(path) : null);
        }

        return read;
    }

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Element();
}
