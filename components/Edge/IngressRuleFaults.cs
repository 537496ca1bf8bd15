using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace GoCenter.Components.Edge;

/// <summary>What may not stand in <see cref="IngressRulesArgs"/>.</summary>
internal static partial class IngressRuleFaults
{
    /// <summary>Reports every fault at once, or none.</summary>
    public static void Throw(ImmutableArray<IngressHost> hosts)
    {
        var faults = Faults(hosts).ToList();
        if (faults.Count > 0)
            throw new ArgumentException(string.Join(Environment.NewLine, faults));
    }

    private static IEnumerable<string> Faults(ImmutableArray<IngressHost> hosts)
    {
        foreach (var host in hosts)
        {
            if (!Label().IsMatch(host.Name))
                yield return $"host \"{host.Host}\" is called \"{host.Name}\"; allowed are lower-case letters, digits and hyphens";
            if (!HostName().IsMatch(host.Host))
                yield return $"host {host.Name} is \"{host.Host}\"; allowed is a full host name such as api.example.io, without wildcards";
            if (host.Rules.IsDefaultOrEmpty)
                yield return $"host {host.Name} has no rule; say at least where / leads";
        }

        foreach (var (one, other) in Twice(hosts, host => host.Name, StringComparer.Ordinal))
            yield return $"{one.Host} and {other.Host} are both called {one.Name}; a name may stand once";
        foreach (var (one, other) in Twice(hosts, host => host.Host, StringComparer.OrdinalIgnoreCase))
            yield return $"{one.Name} and {other.Name} both have the host {one.Host}; put their rules under one of them";

        foreach (var host in hosts)
        {
            var rules = host.Rules.IsDefault ? [] : host.Rules;
            foreach (var rule in rules.Where(rule => !Prefix().IsMatch(rule.PathPrefix)))
                yield return $"{host.Host}: the path of {rule} is \"{rule.PathPrefix}\"; allowed is / or one such as /v1, without a slash behind";
            foreach (var rule in rules.Where(rule => rule.Port is < 1 or > 65535))
                yield return $"{host.Host}{rule.PathPrefix}: the port of {rule} is {rule.Port}; allowed is 1 to 65535";
            foreach (var (one, other) in Twice(rules, rule => rule.PathPrefix, StringComparer.Ordinal))
                yield return $"{host.Host}{one.PathPrefix} leads to both {one} and {other}; a path may stand once";
        }
    }

    private static IEnumerable<(T One, T Other)> Twice<T>(IEnumerable<T> items, Func<T, string> key, StringComparer comparer) =>
        from same in items.GroupBy(key, comparer)
        from other in same.Skip(1)
        select (same.First(), other);

    [GeneratedRegex("^[a-z0-9]([a-z0-9-]{0,40}[a-z0-9])?$")]
    private static partial Regex Label();

    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$", RegexOptions.IgnoreCase)]
    private static partial Regex HostName();

    [GeneratedRegex(@"^/$|^(/[^/\s?#]+)+$")]
    private static partial Regex Prefix();
}
