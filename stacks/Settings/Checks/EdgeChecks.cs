using System.Globalization;

namespace GoCenter.Stacks.Settings.Checks;

/// <summary>The edge: limits in order, and routes that lead to one place each.</summary>
internal sealed class EdgeChecks : ISettingsCheck
{
    /// <summary>What the hosts are called that the environment has by itself; a team's is <c>proxy-</c> and the team's name.</summary>
    private static readonly string[] Taken = ["proxy", "grafana", "web"];

    /// <inheritdoc/>
    public void Check(EnvironmentSettings settings, FaultList faults)
    {
        var edge = settings.Edge;
        if (faults.AreSound("edgeRequestsPerSecond", "edgeRequestBurst") && edge.RequestBurst < edge.RequestsPerSecond)
        {
            faults.Refuse("edgeRequestBurst", string.Create(CultureInfo.InvariantCulture,
                $"at least edgeRequestsPerSecond, which is {edge.RequestsPerSecond}, or the allowed rate could never be reached"));
        }

        for (var index = 0; index < edge.Routes.Length; index++)
            CheckRoute(index, edge, faults);
    }

    private static void CheckRoute(int index, EdgeSettings edge, FaultList faults)
    {
        var route = edge.Routes[index];
        var path = $"edgeRoutes[{index}]";
        if (!faults.AreSound($"{path}.name", $"{path}.host", $"{path}.path"))
            return;
        if (Taken.Contains(route.Name) || route.Name.StartsWith("proxy-", StringComparison.Ordinal))
            faults.Refuse(
                $"{path}.name", $"a name that the environment does not use itself: not {string.Join(", ", Taken)} or proxy- and anything");

        for (var before = 0; before < index; before++)
        {
            var other = edge.Routes[before];
            if (other.Name == route.Name && other.Host != route.Host)
                faults.Refuse($"{path}.host", $"{other.Host}, the host that edgeRoutes[{before}] gives the same name");
            else if (other.Name == route.Name && other.Path == route.Path)
                faults.Refuse($"{path}.path", $"a path that no route of the host before has; edgeRoutes[{before}] is the same");
        }
    }
}
