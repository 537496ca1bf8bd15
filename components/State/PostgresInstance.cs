using Pulumi.Gcp.Sql;
using Pulumi.Gcp.Sql.Inputs;

namespace GoCenter.Components.State;

/// <summary>The instance behind a <see cref="PostgresDatabase"/>.</summary>
internal static class PostgresInstance
{
    public static DatabaseInstanceArgs Args(PostgresDatabaseArgs args) => new()
    {
        Name = args.InstanceName,
        Project = args.Project,
        Region = args.Region,
        DatabaseVersion = "POSTGRES_17",
        DeletionProtection = args.DeletionProtection,
        Settings = new DatabaseInstanceSettingsArgs
        {
            Tier = args.Tier,
            Edition = "ENTERPRISE",
            AvailabilityType = args.HighAvailability ? "REGIONAL" : "ZONAL",
            DiskType = "PD_SSD",
            DiskAutoresize = true,
            // The API's own lock, for whoever comes past Pulumi; the property above is Pulumi's.
            DeletionProtectionEnabled = args.DeletionProtection,
            IpConfiguration = new DatabaseInstanceSettingsIpConfigurationArgs
            {
                Ipv4Enabled = false,
                PrivateNetwork = args.NetworkId,
                SslMode = "ENCRYPTED_ONLY",
                // An authority of the instance's own. Clients reach it by its address, which no certificate names; trusting an authority
                // that signs for other instances as well would let any of them take its place.
                ServerCaMode = "GOOGLE_MANAGED_INTERNAL_CA",
            },
            BackupConfiguration = new DatabaseInstanceSettingsBackupConfigurationArgs
            {
                Enabled = true,
                PointInTimeRecoveryEnabled = true,
                Location = args.Region,
                StartTime = "02:00",
                TransactionLogRetentionDays = 7,
                BackupRetentionSettings = new DatabaseInstanceSettingsBackupConfigurationBackupRetentionSettingsArgs
                {
                    RetainedBackups = 14,
                    RetentionUnit = "COUNT",
                },
            },
            MaintenanceWindow = new DatabaseInstanceSettingsMaintenanceWindowArgs
            {
                Day = args.MaintenanceDay,
                Hour = args.MaintenanceHour,
                // A week after the first instances got it.
                UpdateTrack = "stable",
            },
            DatabaseFlags =
            {
                // What the CIS benchmark for PostgreSQL asks to be seen in the log.
                new DatabaseInstanceSettingsDatabaseFlagArgs { Name = "log_checkpoints", Value = "on" },
                new DatabaseInstanceSettingsDatabaseFlagArgs { Name = "log_connections", Value = "on" },
                new DatabaseInstanceSettingsDatabaseFlagArgs { Name = "log_disconnections", Value = "on" },
                new DatabaseInstanceSettingsDatabaseFlagArgs { Name = "log_lock_waits", Value = "on" },
            },
            InsightsConfig = new DatabaseInstanceSettingsInsightsConfigArgs { QueryInsightsEnabled = true },
        },
    };
}
