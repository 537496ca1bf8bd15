using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace GoCenter.Stacks.Settings;

/// <summary>What reading gave: the settings, or everything that is wrong with them.</summary>
public sealed class SettingsResult
{
    internal SettingsResult(EnvironmentSettings? settings, ImmutableArray<SettingsFault> faults)
    {
        Settings = settings;
        Faults = faults;
    }

    /// <summary>The settings, or null when there is a fault.</summary>
    public EnvironmentSettings? Settings { get; }

    /// <summary>Every fault, in the order of the file.</summary>
    public ImmutableArray<SettingsFault> Faults { get; }

    /// <summary>Whether the settings are usable.</summary>
    [MemberNotNullWhen(true, nameof(Settings))]
    public bool IsSound => Settings is not null;

    /// <summary>The settings, or a <see cref="SettingsException"/> with every fault.</summary>
    public EnvironmentSettings OrThrow() => Settings ?? throw new SettingsException(Faults);
}
