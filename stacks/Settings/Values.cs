using GoCenter.Components.Edge;
using GoCenter.Components.Gke;
using GoCenter.Components.ModuleProxy;
using GoCenter.Components.Observability.Alerting;

namespace GoCenter.Stacks.Settings;

/// <summary>The texts of the settings that become values of another type.</summary>
internal static class Values
{
    /// <summary>A range of addresses.</summary>
    public static readonly ValueType<IpRange> Range = new(
        "an IPv4 range in CIDR notation such as 10.16.0.0/14, beginning with its first address", default, IpRange.TryParse);

    /// <summary>A time of day on some weekdays.</summary>
    public static readonly ValueType<CronSchedule> Schedule = new(
        "five fields of cron in UTC with a fixed minute and hour and * for day of month and month, such as 0 3 * * 2-4", CronSchedule.Daily,
        CronSchedule.TryParse);

    /// <summary>A length of time as Prometheus writes it.</summary>
    public static readonly ValueType<TimeSpan> Duration = new(
        "a duration such as 10d, 6h or 1h30m", TimeSpan.Zero, PrometheusDuration.TryParse);

    /// <summary>How Google provides machines.</summary>
    public static readonly ValueType<NodeCapacity> Capacity = new(
        "preemptible, spot or on-demand", NodeCapacity.OnDemand, TryCapacity);

    /// <summary>What people may do in the clusters.</summary>
    public static readonly ValueType<AccessRole> AccessRole = new(
        "viewer, developer or operator", Components.Gke.AccessRole.Viewer, TryAccessRole);

    /// <summary>What stands before the nodes.</summary>
    public static readonly ValueType<EdgeExposure> Exposure = new(
        "load-balancer or node-port", EdgeExposure.LoadBalancer, TryExposure);

    /// <summary>Which of Let's Encrypt's directories issues certificates.</summary>
    public static readonly ValueType<AcmeDirectory> Directory = new(
        "production or staging", AcmeDirectory.Production, TryDirectory);

    /// <summary>What the proxy does about a version that it lacks, in Athens' words.</summary>
    public static readonly ValueType<DownloadMode> DownloadMode = new(
        "sync, async, redirect, async-redirect or none", Components.ModuleProxy.DownloadMode.Sync, TryDownloadMode);

    /// <summary>Where something listens.</summary>
    public static readonly ValueType<HostPort> HostPort = new(
        "a host and a port, such as 10.128.0.5:9100 or db.example.com:9187", new HostPort("", 1), Settings.HostPort.TryParse);

    /// <summary>Who wakes people up.</summary>
    public static readonly ValueType<PagerProvider> Pager = new("pagerduty, opsgenie or none", PagerProvider.None, TryName);

    /// <summary>How soon somebody has to look.</summary>
    public static readonly ValueType<AlertSeverity> Severity = new("page, ticket or info", AlertSeverity.Ticket, TryName);

    /// <summary>Whoever hears of an alert.</summary>
    public static readonly ValueType<AlertReceiver> Receiver = new("pager, slack or mail", AlertReceiver.Mail, TryName);

    // Names of these are single words, written in lower case.
    private static bool TryName<T>(string text, out T value)
        where T : struct, Enum
        => Enum.GetValues<T>().ToDictionary(known => known.ToString().ToLowerInvariant()).TryGetValue(text, out value);

    private static bool TryDownloadMode(string text, out DownloadMode mode)
    {
        (var isKnown, mode) = text switch
        {
            "sync" => (true, Components.ModuleProxy.DownloadMode.Sync),
            "async" => (true, Components.ModuleProxy.DownloadMode.Async),
            "redirect" => (true, Components.ModuleProxy.DownloadMode.Redirect),
            "async-redirect" => (true, Components.ModuleProxy.DownloadMode.AsyncRedirect),
            "none" => (true, Components.ModuleProxy.DownloadMode.None),
            _ => (false, default),
        };
        return isKnown;
    }

    private static bool TryAccessRole(string text, out AccessRole role)
    {
        (var isKnown, role) = text switch
        {
            "viewer" => (true, Components.Gke.AccessRole.Viewer),
            "developer" => (true, Components.Gke.AccessRole.Developer),
            "operator" => (true, Components.Gke.AccessRole.Operator),
            _ => (false, default),
        };
        return isKnown;
    }

    private static bool TryExposure(string text, out EdgeExposure exposure)
    {
        exposure = text == "node-port" ? EdgeExposure.NodePort : EdgeExposure.LoadBalancer;
        return text is "load-balancer" or "node-port";
    }

    private static bool TryDirectory(string text, out AcmeDirectory directory)
    {
        directory = text == "staging" ? AcmeDirectory.Staging : AcmeDirectory.Production;
        return text is "production" or "staging";
    }

    private static bool TryCapacity(string text, out NodeCapacity capacity)
    {
        (var isKnown, capacity) = text switch
        {
            "preemptible" => (true, NodeCapacity.Preemptible),
            "spot" => (true, NodeCapacity.Spot),
            "on-demand" => (true, NodeCapacity.OnDemand),
            _ => (false, default),
        };
        return isKnown;
    }
}
