namespace GoCenter.Tests.Support;

/// <summary>
/// A test that runs real programs. Where one is missing the test is skipped and names it; in a pipeline (CI=true) it runs all the same and
/// fails, so that nobody mistakes a missing program for a passing test.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ToolFactAttribute : FactAttribute
{
    /// <summary>Names the programs that the test runs, as the shell finds them.</summary>
    public ToolFactAttribute(params string[] tools)
    {
        var missing = tools.Where(tool => Tool.Find(tool) is null).ToList();
        if (missing.Count > 0 && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = $"needs {string.Join(", ", missing)}";
    }
}
