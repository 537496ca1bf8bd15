using System.Globalization;

namespace GoCenter.Stacks.Settings.Checks;

/// <summary>The page: replicas in order.</summary>
internal sealed class WebChecks : ISettingsCheck
{
    /// <inheritdoc/>
    public void Check(EnvironmentSettings settings, FaultList faults)
    {
        if (faults.AreSound("webReplicasMin", "webReplicasMax") && settings.Web.ReplicasMin > settings.Web.ReplicasMax)
            faults.Refuse("webReplicasMin",
                string.Create(CultureInfo.InvariantCulture, $"at most webReplicasMax, which is {settings.Web.ReplicasMax}"));
    }
}
