namespace GoCenter.Tests.Support;

/// <summary>
/// A test that runs real programs. Where one is missing it is skipped with its name, except in CI, where a missing program is a failure.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolFactAttribute : FactAttribute
{
    /// <summary>Names the programs that the test runs.</summary>
    /// <param name="tools">Names as the shell finds them.</param>
    public ToolFactAttribute(params string[] tools)
    {
        Tools = tools;
        var missing = tools.Where(tool => Find(tool) is null).ToList();
        if (missing.Count > 0 && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = $"needs {string.Join(", ", missing)}";
    }

    /// <summary>The programs that the test runs.</summary>
    public string[] Tools { get; }

    private static string? Find(string tool) =>
        // Debian keeps servers out of an ordinary user's PATH.
        $"{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin:/sbin".Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, tool)).FirstOrDefault(File.Exists);
}
