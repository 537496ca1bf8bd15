using System.Diagnostics;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Sdk;

/// <summary>
/// A test that reads the pinned npm packages. Without Node, npm or a registry that answers it is skipped and says why; in a pipeline
/// (CI=true) it runs all the same and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NpmPackagesFactAttribute : FactAttribute
{
    // The exit code of the extraction where the packages cannot be had.
    private const int Unavailable = 3;

    private static readonly Lazy<string?> Obstacle = new(FindObstacle);

    public NpmPackagesFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true" && Obstacle.Value is { } obstacle)
            Skip = obstacle;
    }

    private static string? FindObstacle()
    {
        var missing = new[] { "node", "npm" }.Where(tool => Tool.Find(tool) is null).ToList();
        if (missing.Count > 0)
            return $"needs {string.Join(", ", missing)}";

        var start = new ProcessStartInfo("node", [SchemaFolder.File("extract.mjs"), "--fetch"]) { RedirectStandardError = true };
        using var fetch = Process.Start(start)!;
        var error = fetch.StandardError.ReadToEnd();
        fetch.WaitForExit();
        return fetch.ExitCode == Unavailable ? $"needs the npm packages: {error.Trim()}" : null;
    }
}
