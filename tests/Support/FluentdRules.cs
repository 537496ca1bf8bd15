namespace GoCenter.Tests.Support;

/// <summary>What has to hold for a configuration of Fluentd, all files together, so that no record is lost on its way.</summary>
internal static class FluentdRules
{
    /// <summary>Labels that Fluentd or the chart's main file brings.</summary>
    private static readonly string[] Given = ["@ERROR", "@FLUENT_LOG"];

    /// <summary>Outputs that pass records on at once and hold none.</summary>
    private static readonly string[] Routes = ["relabel", "copy", "null"];

    /// <summary>Every fault, with its file and line.</summary>
    public static List<string> Faults(IReadOnlyDictionary<string, FluentdElement> files)
    {
        var faults = new List<string>();
        var elements = files.SelectMany(file => file.Value.All().Select(element => (File: file.Key, Element: element))).ToList();
        void Add(string file, int line, string fault) => faults.Add($"{file}:{line}: {fault}");

        var labels = elements.Where(one => one.Element.Name == "label").ToList();
        foreach (var twice in labels.GroupBy(one => one.Element.Argument).Where(group => group.Count() > 1).SelectMany(group => group.Skip(1)))
            Add(twice.File, twice.Element.Line, $"<label {twice.Element.Argument}> appears twice");

        var known = labels.Select(one => one.Element.Argument).Concat(Given).ToHashSet();
        foreach (var (file, element) in elements)
        {
            foreach (var (key, value, line) in element.Parameters.Where(parameter => parameter.Key is "@label" or "timeout_label"))
            {
                if (!known.Contains(value))
                    Add(file, line, $"{key} {value} is defined nowhere");
            }
        }

        var ids = elements.SelectMany(
            one => one.Element.Parameters.Where(parameter => parameter.Key == "@id").Select(id => (one.File, id.Value, id.Line)));
        foreach (var twice in ids.GroupBy(id => id.Value).SelectMany(group => group.Skip(1)))
            Add(twice.File, twice.Line, $"@id {twice.Value} appears twice");

        foreach (var (file, element) in elements)
        {
            if (element.Name is "source" or "filter" or "match" && element["@id"] is null)
                Add(file, element.Line, $"<{element.Name}> has no @id");
            if (element.Name == "source" && element["@label"] is null)
                Add(file, element.Line, "<source> has no @label");
            if (element.Name is "filter" or "match" && !labels.Any(label => label.Element.Elements.Contains(element)))
                Add(file, element.Line, $"<{element.Name}> is in no label");
            if (element.Name == "label" && element.Elements.LastOrDefault() is not { Name: "match", Argument: "**" })
                Add(file, element.Line, $"<label {element.Argument}> does not end in <match **>: what matches nothing is lost");
            if (element.Name is "match" or "store" && element["@type"] is { } type && !Routes.Contains(type))
                faults.AddRange(OutputFaults(element).Select(fault => $"{file}:{element.Line}: <{element.Name}> of {type} {fault}"));
        }

        return faults;
    }

    private static IEnumerable<string> OutputFaults(FluentdElement output)
    {
        var buffer = output.Named("buffer").SingleOrDefault();
        if (buffer is null)
        {
            yield return "has no buffer";
            yield break;
        }

        if (buffer["@type"] != "file" || buffer["path"]?.StartsWith("/var/log/", StringComparison.Ordinal) != true)
            yield return "does not buffer on the node's disk";
        foreach (var limit in new[] { "chunk_limit_size", "total_limit_size" })
        {
            if (buffer[limit] is null)
                yield return $"has a buffer without {limit}";
        }

        if (buffer["overflow_action"] != "block")
            yield return "does not block when its buffer is full";
        // A file on the same disk cannot be out of reach.
        if (output["@type"] == "file")
            yield break;
        if (buffer["retry_type"] != "exponential_backoff" || buffer["retry_max_interval"] is null || buffer["retry_timeout"] is null)
            yield return "does not retry with back-off up to a limit";
        if (!output.Named("secondary").Any())
            yield return "has no secondary output";
    }
}
