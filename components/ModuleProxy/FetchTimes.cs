namespace GoCenter.Components.ModuleProxy;

/// <summary>
/// How long a fetch may take, and with it the times of the lock in Valkey that makes one replica alone fetch a version. All in seconds.
/// </summary>
/// <param name="Fetch">Longest fetch: the clone, the upload and the entry in the index.</param>
/// <remarks>
/// <para>
/// A replica takes the lock, waits for one of its own workers, fetches, and lets go. Whoever wants the same version asks for the lock each
/// second, and then finds it in the bucket. If it stops asking too early, its client gets "redislock: not obtained" and status 500.
/// </para>
/// <code>
/// lock    = fetch 300 + queue 90 + slack 30 = 420   a living replica does not outlive its lock
/// wait    = lock + slack 30                 = 450   longer than any fetch, and than the lock of a replica that was killed
/// retries = wait, at one a second
/// wait + queue + fetch = 450 + 90 + 300     = 840   below 900, after which Athens gives a request up and could not even release the lock
/// </code>
/// </remarks>
internal sealed record FetchTimes(int Fetch)
{
    /// <summary>Longest wait for a free worker that is planned for: a few ordinary fetches in front of it, of some seconds each.</summary>
    public const int Queue = 90;

    /// <summary>Questions to the bucket and to Valkey before and after.</summary>
    public const int Slack = 30;

    /// <summary>What Athens gives a request in all; the number is in its program.</summary>
    public const int Request = 15 * 60;

    /// <summary>The longest fetch for which the rest fits into a request.</summary>
    public const int LongestFetch = (Request - (2 * Queue) - (2 * Slack)) / 2;

    /// <summary>When the lock of a replica that was killed falls away.</summary>
    public int Lock => Fetch + Queue + Slack;

    /// <summary>How long another replica waits for the lock.</summary>
    public int Wait => Lock + Slack;

    /// <summary>How often it asks for it; Athens asks once a second, which is in its program.</summary>
    public int Retries => Wait;

    /// <summary>Checks that the times fit together.</summary>
    /// <exception cref="ArgumentException">They do not.</exception>
    public static FetchTimes Of(int fetchSeconds) => fetchSeconds is >= 1 and <= LongestFetch
        ? new FetchTimes(fetchSeconds)
        : throw new ArgumentException(
            $"FetchTimeoutSeconds is {fetchSeconds}; allowed are 1 to {LongestFetch}, because waiting for another replica's fetch and then fetching " +
            $"has to fit into the {Request} s that Athens gives a request");
}
