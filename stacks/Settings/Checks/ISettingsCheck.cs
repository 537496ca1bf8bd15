namespace GoCenter.Stacks.Settings.Checks;

/// <summary>
/// Checks what one value alone does not tell. Values that could not be read are empty stand-ins with a fault of their own:
/// <see cref="FaultList.AreSound"/> says so, and a check across them is left out.
/// </summary>
internal interface ISettingsCheck
{
    /// <summary>Adds a fault for everything that does not fit together.</summary>
    public void Check(EnvironmentSettings settings, FaultList faults);
}
