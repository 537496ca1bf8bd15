using System.Collections.Concurrent;
using System.Collections.Specialized;
using System.Diagnostics;
using System.Globalization;
using System.Web;

namespace GoCenter.Tests.Programs.Queue;

/// <summary>Plays index and proxy: hands out the entries it was given, and counts what was fetched.</summary>
internal sealed class ModuleWorld(IReadOnlyList<IndexEntry> entries)
{
    private readonly HashSet<string> targets = [.. entries.Select(entry => entry.Target)];
    private int indexRequests;
    private int faults;

    /// <summary>What the index says to its n-th request, counted from 1, in place of a page; null for the page.</summary>
    public Func<int, Answer?> IndexFault { get; init; } = _ => null;

    /// <summary>What the proxy says to the n-th request for a file, counted from 1, in place of it; null for the file.</summary>
    public Func<string, int, Answer?> ProxyFault { get; init; } = (_, _) => null;

    /// <summary>How long the proxy takes for a file.</summary>
    public Func<string, TimeSpan> ProxyDelay { get; init; } = _ => TimeSpan.Zero;

    /// <summary>How often each file was asked for.</summary>
    public ConcurrentDictionary<string, int> Requests { get; } = new();

    /// <summary>How often each file was handed out whole.</summary>
    public ConcurrentDictionary<string, int> Fetched { get; } = new();

    /// <summary>How often the proxy said that it failed, which is for another try.</summary>
    public int Faults => faults;

    /// <summary>Requests for what no entry names: a path that was spelled wrong.</summary>
    public ConcurrentBag<string> Unknown { get; } = [];

    /// <summary>When each request of the index came, and what it asked.</summary>
    public ConcurrentQueue<(TimeSpan Time, NameValueCollection Query)> Index { get; } = new();

    public async Task<Answer> AnswerAsync(string target, CancellationToken stopping)
    {
        var address = new Uri($"http://localhost{target}");
        return address.AbsolutePath == "/index" ? Page(HttpUtility.ParseQueryString(address.Query)) : await FileAsync(target, stopping);
    }

    private Answer Page(NameValueCollection query)
    {
        Index.Enqueue((Stopwatch.GetElapsedTime(0), query));
        if (IndexFault(Interlocked.Increment(ref indexRequests)) is { } fault)
            return fault;
        var since = query["since"]!.TrimEnd('Z');
        // Inclusive, like the index's own.
        var page = entries.Where(entry => string.CompareOrdinal(entry.Timestamp.TrimEnd('Z'), since) >= 0)
            .Take(int.Parse(query["limit"]!, CultureInfo.InvariantCulture));
        return new Answer(200, string.Concat(page.Select(entry => entry.Line)));
    }

    private async Task<Answer> FileAsync(string target, CancellationToken stopping)
    {
        if (!targets.Contains(target[..target.LastIndexOf('.')]))
        {
            Unknown.Add(target);
            return new Answer(404);
        }

        var request = Requests.AddOrUpdate(target, 1, (_, before) => before + 1);
        if (ProxyDelay(target) is { Ticks: > 0 } delay)
            await Task.Delay(delay, stopping);
        if (ProxyFault(target, request) is { } fault)
        {
            if (fault.Status >= 500)
                Interlocked.Increment(ref faults);
            return fault;
        }

        Fetched.AddOrUpdate(target, 1, (_, before) => before + 1);
        return new Answer(200, "content");
    }
}
