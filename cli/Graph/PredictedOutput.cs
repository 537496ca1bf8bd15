namespace GoCenter.Cli.Graph;

/// <summary>How one output of a resource type is known before the deployment.</summary>
/// <param name="Output">The output's name; a dot leads into a nested one, <c>[].</c> into the one element of a list. <c>id</c>
/// is the resource's id.</param>
/// <param name="Template">Text with <c>{input}</c> or <c>{output}</c> in it; null for a placeholder.</param>
/// <param name="Secret">Whether the output is secret.</param>
/// <param name="ForEach">Name of an input that is a list: the output is one too, and <c>{item}</c> stands for each element.</param>
internal sealed record PredictedOutput(string Output, string? Template = null, bool Secret = false, string? ForEach = null)
{
    /// <summary>The output's name, split at its dots.</summary>
    public string[] Path { get; } = Output.Split('.');
}
