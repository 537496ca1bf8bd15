namespace GoCenter.Tests.Stacks.Settings;

/// <summary>Tests that set the engine's environment variables run alone: the variables belong to the whole process.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class EngineEnvironment
{
    public const string Name = "PULUMI_CONFIG";
}
