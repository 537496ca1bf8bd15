namespace GoCenter.Cli.Survival;

/// <summary>A topology spread constraint that the scheduler must keep: <c>whenUnsatisfiable: DoNotSchedule</c>.</summary>
/// <param name="MaxSkew">By how many pods a domain may have more than the one with the fewest.</param>
/// <param name="MinDomains">With fewer domains than this, the one with the fewest counts as empty.</param>
/// <param name="SeesTainted">
/// Whether domains count whose nodes the pods may not be on for their taints, as Kubernetes has it unless <c>nodeTaintsPolicy</c> is Honor: such
/// a domain stays empty, and no other may have more than the skew.
/// </param>
internal readonly record struct SpreadRule(int MaxSkew, int MinDomains, bool SeesTainted = false)
{
    /// <summary>
    /// The most pods that one domain can have when at least <paramref name="domains"/> of them are there. A domain with c pods leaves each other
    /// one at least c less the skew, so c + (domains - 1)(c - skew) pods are not more than there are.
    /// </summary>
    public int MostInOne(int pods, int domains)
    {
        // Either too few domains are there, or as many as it takes.
        if (domains < MinDomains)
            return Math.Max(Math.Min(pods, MaxSkew), MostInOne(pods, MinDomains));
        return (int)Math.Min(pods, ((long)pods + ((long)(domains - 1) * MaxSkew)) / domains);
    }
}
