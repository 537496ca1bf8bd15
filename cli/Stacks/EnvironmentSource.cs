using System.Collections.Immutable;
using GoCenter.Cli.Charts;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Policy;
using GoCenter.Stacks;
using GoCenter.Stacks.Settings;

namespace GoCenter.Cli.Stacks;

/// <summary>
/// The environments of this repository: their settings from the project's files, their resources from <see cref="EnvironmentStack"/>.
/// </summary>
internal sealed class EnvironmentSource : IStackSource
{
    public ImmutableArray<PolicyException> Exceptions => PolicyException.All;

    public async Task<ResourceGraph> RecordAsync(ProjectDirectory project, string stack)
    {
        var declarations = ProjectFile.Parse(Read(project.ProjectFile));
        var file = project.SettingsFile(stack);
        var result = SettingsReader.Read(new YamlSettingsSource(Path.GetFileName(file), Read(file), declarations));
        if (!result.IsSound)
            throw new InvalidInputException([.. result.Faults.Select(static fault => fault.ToString())]);
        var graph = await GraphRecorder.RecordAsync(options => new EnvironmentStack(result.Settings, options), declarations.Name, stack);
        return ChartValuesCheck.Faults(graph).ToImmutableArray() is { IsEmpty: false } faults ? throw new InvalidInputException(faults) : graph;
    }

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException($"{file}: {exception.Message}");
        }
    }
}
