using System.Collections.Immutable;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>Rules for Cloud SQL.</summary>
internal static class DatabaseRules
{
    private static readonly Subject s_instances = Subject.OfType("gcp:sql/databaseInstance:DatabaseInstance");

    // What a log must tell after an incident: who came and went, who waited for whom, and when the data was safe on disk.
    private static readonly ImmutableArray<string> s_logFlags = ["log_checkpoints", "log_connections", "log_disconnections", "log_lock_waits"];

    /// <summary>The rules.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        new()
        {
            Id = "sql-private-address",
            Source = "CKV_GCP_60",
            Severity = Severity.High,
            Title = "The database has an address inside the network only.",
            Mend = "Set Settings.IpConfiguration.Ipv4Enabled to false, and PrivateNetwork.",
            Check = Subject.All(
                s_instances.MustBeFalse("settings.ipConfiguration.ipv4Enabled"),
                s_instances.MustBeSet("settings.ipConfiguration.privateNetwork")),
        },
        new()
        {
            Id = "sql-no-public-network",
            Source = "CKV_GCP_11",
            Severity = Severity.High,
            Title = "No authorized network is the whole internet.",
            Mend = "Remove ranges wider than a /8 from Settings.IpConfiguration.AuthorizedNetworks.",
            Check = s_instances.EachMust("settings.ipConfiguration.authorizedNetworks",
                static network => !NetworkRules.IsWide(network.FindText("value"))),
        },
        new()
        {
            Id = "sql-tls",
            Source = "CKV_GCP_6",
            Severity = Severity.High,
            Title = "Connections are encrypted.",
            Mend = "Set Settings.IpConfiguration.SslMode to ENCRYPTED_ONLY or TRUSTED_CLIENT_CERTIFICATE_REQUIRED.",
            Check = s_instances.MustBe("settings.ipConfiguration.sslMode", "ENCRYPTED_ONLY", "TRUSTED_CLIENT_CERTIFICATE_REQUIRED"),
        },
        new()
        {
            Id = "sql-backups",
            Source = "CKV_GCP_14",
            Severity = Severity.High,
            Title = "The database is backed up each day.",
            Mend = "Set Settings.BackupConfiguration.Enabled to true.",
            Check = s_instances.MustBeTrue("settings.backupConfiguration.enabled"),
        },
        new()
        {
            Id = "sql-point-in-time-recovery",
            Source = "CKV2_GCP_20",
            Severity = Severity.Medium,
            Title = "The database can be had back as it was at any minute.",
            Mend = "Set Settings.BackupConfiguration.PointInTimeRecoveryEnabled to true.",
            Check = s_instances.MustBeTrue("settings.backupConfiguration.pointInTimeRecoveryEnabled"),
        },
        new()
        {
            Id = "sql-deletion-protection",
            Source = "Google Cloud documentation",
            Severity = Severity.High,
            Title = "The database cannot be deleted by accident, neither by Pulumi nor at Google.",
            Mend = "Set DeletionProtection and Settings.DeletionProtectionEnabled to true, and the resource option Protect.",
            Check = Subject.All(
                s_instances.MustBeTrue("deletionProtection"), s_instances.MustBeTrue("settings.deletionProtectionEnabled"),
                s_instances.MustBeProtected()),
        },
        new()
        {
            Id = "sql-log-flags",
            Source = "CKV_GCP_51, CKV_GCP_52, CKV_GCP_53, CKV_GCP_54",
            Severity = Severity.Low,
            Title = "PostgreSQL logs connections, waits and checkpoints.",
            Mend = "Set log_checkpoints, log_connections, log_disconnections and log_lock_waits to on in Settings.DatabaseFlags.",
            Check = s_instances.Where(
                static instance => instance.Inputs.FindText("databaseVersion")?.StartsWith("POSTGRES", StringComparison.Ordinal) != false)
                .Must("settings.databaseFlags", MissingFlags),
        },
    ];

    private static string? MissingFlags(ResourceNode instance)
    {
        var on = instance.Inputs.FindItems("settings", "databaseFlags")
            .Where(static flag => flag.FindText("value") == "on").Select(static flag => flag.FindText("name")).ToHashSet();
        var missing = s_logFlags.Where(flag => !on.Contains(flag)).ToList();
        return missing.Count == 0 ? null : $"{string.Join(", ", missing)} not on";
    }
}
