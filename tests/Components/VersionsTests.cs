using System.Reflection;
using GoCenter.Components;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components;

/// <summary>The one file that names versions is the only one that does.</summary>
public sealed class VersionsTests
{
    private static readonly string[] Folders = ["components", "stacks", "infra", "cli"];

    public static TheoryData<string, string> Pinned()
    {
        var pinned = new TheoryData<string, string>();
        foreach (var field in typeof(Versions.Images).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var image = (ContainerImage)field.GetValue(null)!;
            pinned.Add(image.Repository, image.Tag);
        }

        foreach (var field in typeof(Versions.Charts).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var chart = (HelmChart)field.GetValue(null)!;
            pinned.Add(chart.Repository, chart.Version);
        }

        return pinned;
    }

    [Theory]
    [MemberData(nameof(Pinned))]
    public void Are_named_in_no_other_file(string repository, string version)
    {
        var files = Folders.SelectMany(
            folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories))
            .Where(file => Path.GetFileName(file) != "Versions.cs"
                && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

        Assert.DoesNotContain(files, file => File.ReadAllText(file) is var text
            && (text.Contains($"\"{version}\"", StringComparison.Ordinal)
                || text.Contains($":{version}", StringComparison.Ordinal)
                || text.Contains($"\"{repository}\"", StringComparison.Ordinal)));
    }
}
