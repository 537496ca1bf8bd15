using Pulumi;

namespace GoCenter.Components.State;

/// <summary>Size, place and upkeep of a <see cref="PostgresDatabase"/>.</summary>
public sealed class PostgresDatabaseArgs : ResourceArgs
{
    /// <summary>Id of the project.</summary>
    public required Input<string> Project { get; init; }

    /// <summary>Region of the instance and its backups.</summary>
    public required Input<string> Region { get; init; }

    /// <summary>Name of the instance.</summary>
    public required Input<string> InstanceName { get; init; }

    /// <summary>Name of the database, and of the one user that works with it.</summary>
    public required Input<string> DatabaseName { get; init; }

    /// <summary>Id of the network, as <see cref="Networking.PrivateServicesAccess"/> gives it.</summary>
    public required Input<string> NetworkId { get; init; }

    /// <summary>Machine: <c>db-custom-</c>, CPUs, and MiB of memory, for example <c>db-custom-1-3840</c>.</summary>
    public required Input<string> Tier { get; init; }

    /// <summary>Keeps a second copy in another zone that takes over by itself. Default: true.</summary>
    public bool HighAvailability { get; init; } = true;

    /// <summary>Day of the week on which Google may restart the instance, 1 for Monday to 7 for Sunday.</summary>
    public required Input<int> MaintenanceDay { get; init; }

    /// <summary>Hour of that day, UTC, 0 to 23.</summary>
    public required Input<int> MaintenanceHour { get; init; }

    /// <summary>Refuses to delete the instance, in Pulumi and at Google. Default: true.</summary>
    public bool DeletionProtection { get; init; } = true;
}
