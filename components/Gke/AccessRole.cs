namespace GoCenter.Components.Gke;

/// <summary>What people may do in a cluster.</summary>
public enum AccessRole
{
    /// <summary>Sees what runs, without logs and Secrets.</summary>
    Viewer,

    /// <summary>Sees logs besides.</summary>
    Developer,

    /// <summary>Restarts, scales and drains besides.</summary>
    Operator,
}
