namespace GoCenter.Components.Edge;

/// <summary>What external-dns may do to the records it owns.</summary>
public enum DnsRecordPolicy
{
    /// <summary>Create and change, never delete: an Ingress that is lost by mistake takes no name with it.</summary>
    UpsertOnly,

    /// <summary>Delete as well, for environments that come and go.</summary>
    Sync,
}
