using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Fluentd;

/// <summary>The files that Fluentd is given.</summary>
internal static class FluentdFiles
{
    public const string Folder = "components/Observability/fluentd";

    /// <summary>Those of an environment with an archive or without.</summary>
    public static Dictionary<string, FluentdElement> Of(bool archive) => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, Folder), "*.conf")
        .Select(file => Path.GetFileName(file))
        .Where(file => archive ? file != "04_route_one.conf" : file is not ("04_route_two.conf" or "06_archive.conf"))
        .Order(StringComparer.Ordinal)
        .ToDictionary(file => file, file => FluentdConfiguration.Parse(Repository.ReadText($"{Folder}/{file}")));
}
