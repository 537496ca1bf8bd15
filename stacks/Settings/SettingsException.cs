using System.Collections.Immutable;
using Pulumi;

namespace GoCenter.Stacks.Settings;

/// <summary>The settings are not usable; carries every fault at once.</summary>
/// <remarks>Pulumi prints the message of a <see cref="RunException"/> alone, without a stack trace.</remarks>
public sealed class SettingsException : RunException
{
    /// <summary>Creates the exception for these faults, at least one.</summary>
    public SettingsException(ImmutableArray<SettingsFault> faults)
        : base(string.Join('\n', faults)) => Faults = faults;

    /// <summary>Every fault, in the order of the file.</summary>
    public ImmutableArray<SettingsFault> Faults { get; }
}
