namespace GoCenter.Components.Edge;

/// <summary>Which of Let's Encrypt's directories issues the certificates.</summary>
public enum AcmeDirectory
{
    /// <summary>For trying out: generous limits, certificates that no browser trusts.</summary>
    Staging,

    /// <summary>Certificates that every client trusts; 50 new ones per registered domain and week.</summary>
    Production,
}
