using System.Globalization;
using GoCenter.Components.ModuleProxy;
using GoCenter.Components.Workloads;

namespace GoCenter.Stacks.Settings;

/// <summary>What the texts of the settings may be: each as its owner documents it.</summary>
internal static class Texts
{
    /// <summary>https://cloud.google.com/resource-manager/docs/creating-managing-projects</summary>
    public static readonly TextType ProjectId = new(
        "a Google Cloud project id of 6 to 30 lower-case letters, digits and hyphens, beginning with a letter and not ending with a hyphen",
        text => text.Length is >= 6 and <= 30 && IsLowerName(text));

    /// <summary>https://cloud.google.com/compute/docs/regions-zones: the shape alone, because Google keeps adding regions.</summary>
    public static readonly TextType Region = new("a Google Cloud region such as europe-west1", IsRegion);

    /// <summary>https://cloud.google.com/compute/docs/regions-zones: a zone is its region and a letter.</summary>
    public static readonly TextType Zone = new(
        "a Google Cloud zone such as europe-west1-b",
        text => text.Length > 2 && text[^2] == '-' && char.IsAsciiLetterLower(text[^1]) && IsRegion(text[..^2]));

    /// <summary>https://cloud.google.com/kubernetes-engine/docs/concepts/release-channels</summary>
    public static readonly TextType ReleaseChannel = OneOf("RAPID", "REGULAR", "STABLE", "EXTENDED");

    /// <summary>
    /// https://cloud.google.com/kubernetes-engine/docs/how-to/google-groups-rbac: the name is fixed, the domain is the organisation's.
    /// </summary>
    public static readonly TextType SecurityGroup = new(
        "gke-security-groups@ and the organisation's domain, such as gke-security-groups@example.com, or nothing",
        text => text.Length == 0 || (text.StartsWith("gke-security-groups@", StringComparison.Ordinal) && Email!.IsValid(text)));

    /// <summary>A time as RFC 3339 writes it, in UTC.</summary>
    public static readonly TextType Instant = new("a time in UTC such as 2026-12-20T00:00:00Z", text => InstantOf(text) is not null);

    /// <summary>https://cloud.google.com/kubernetes-engine/docs/concepts/maintenance-windows-and-exclusions</summary>
    public static readonly TextType ExclusionScope = OneOf("NO_UPGRADES", "NO_MINOR_UPGRADES", "NO_MINOR_OR_NODE_UPGRADES");

    /// <summary>The name of an authorized network, which Google's console shows.</summary>
    public static readonly TextType NetworkName = new(
        "a name of 1 to 63 letters, digits, spaces, dots, hyphens and underscores",
        text => text.Length is >= 1 and <= 63
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '.' or '-' or '_')
            && text.Trim() == text);

    /// <summary>Google allows 40 characters; Google service accounts are named <c>cert-manager-NAME</c>, in 30 at most.</summary>
    public static readonly TextType ClusterName = new(
        "a cluster name of 1 to 16 lower-case letters, digits and hyphens, beginning with a letter and not ending with a hyphen",
        text => text.Length is >= 1 and <= 16 && IsLowerName(text));

    /// <summary>
    /// https://cloud.google.com/kubernetes-engine/docs/reference/rest/v1/projects.locations.clusters.nodePools: 40 characters.
    /// </summary>
    public static readonly TextType NodePoolName = new(
        "a node pool name of 1 to 40 lower-case letters, digits and hyphens, beginning with a letter and not ending with a hyphen",
        text => text.Length is >= 1 and <= 40 && IsLowerName(text));

    /// <summary>Google service accounts are named <c>athens-NAME-proxy</c>, in 30 characters at most.</summary>
    public static readonly TextType TenantName = new(
        "a name of 1 to 16 lower-case letters, digits and hyphens, beginning with a letter and not ending with a hyphen",
        text => text.Length is >= 1 and <= 16 && IsLowerName(text));

    /// <summary>https://cloud.google.com/compute/docs/machine-resource: the shape alone, because Google keeps adding families.</summary>
    public static readonly TextType MachineType = new(
        "a Compute Engine machine type such as e2-standard-4",
        text => text.Length <= 63
            && text.Contains('-', StringComparison.Ordinal)
            && IsLowerName(text)
            && !text.Contains("--", StringComparison.Ordinal));

    /// <summary>https://cloud.google.com/kubernetes-engine/docs/how-to/custom-boot-disks</summary>
    public static readonly TextType DiskType = OneOf("pd-balanced", "pd-ssd", "pd-standard", "hyperdisk-balanced");

    /// <summary>https://cloud.google.com/kubernetes-engine/docs/concepts/node-pool-upgrade-strategies</summary>
    public static readonly TextType Upgrade = OneOf("surge", "blue-green");

    /// <summary>Google's spelling of Kubernetes' three effects.</summary>
    public static readonly TextType TaintEffect = OneOf("NO_SCHEDULE", "PREFER_NO_SCHEDULE", "NO_EXECUTE");

    /// <summary>
    /// https://kubernetes.io/docs/concepts/overview/working-with-objects/labels: an optional domain and a slash, and a name.
    /// The domains kubernetes.io and k8s.io are Kubernetes' own, and Google refuses them on a pool.
    /// </summary>
    public static readonly TextType LabelKey = new(
        "a Kubernetes label key such as node-pool or example.com/tier, outside kubernetes.io and k8s.io", IsLabelKey);

    /// <summary>https://kubernetes.io/docs/concepts/overview/working-with-objects/labels</summary>
    public static readonly TextType LabelValue = new(
        "a Kubernetes label value of at most 63 letters, digits, hyphens, underscores and dots, with a letter or digit at both ends",
        text => text.Length == 0 || IsLabelName(text));

    /// <summary>RFC 1123 with at least two labels; lower case, because Kubernetes refuses anything else in a rule of an Ingress.</summary>
    public static readonly TextType Host = new(
        "a host name in lower case with at least two labels, such as proxy.example.com", IsHost);

    /// <summary>Kubernetes refuses anything finer than a thousandth of a CPU.</summary>
    public static readonly TextType Cpu = new(
        "a Kubernetes quantity of CPU above zero, no finer than 1m, such as 800m or 2",
        text => Quantity.TryParse(text, out var quantity) && quantity!.IsMultipleOfOneIn(1000));

    /// <summary>Whole bytes: 800m would be four fifths of a byte, which Kubernetes takes and no container starts with.</summary>
    public static readonly TextType Memory = new(
        "a Kubernetes quantity of memory above zero in whole bytes, such as 1Gi",
        text => Quantity.TryParse(text, out var quantity) && quantity!.IsMultipleOfOneIn(1));

    /// <summary>Whole bytes, as for memory.</summary>
    public static readonly TextType Storage = new(
        "a Kubernetes quantity of storage above zero in whole bytes, such as 50Gi",
        text => Quantity.TryParse(text, out var quantity) && quantity!.IsMultipleOfOneIn(1));

    /// <summary>https://cloud.google.com/sql/docs/postgres/create-instance: shared-core machines, or custom ones by CPUs and MiB.</summary>
    public static readonly TextType DatabaseTier = new(
        "a machine of Cloud SQL such as db-custom-1-3840 or db-g1-small",
        text => text is "db-f1-micro" or "db-g1-small"
            || (text.Split('-') is ["db", "custom", var cpus, var memory] && IsNumber(cpus) && IsNumber(memory)));

    /// <summary>An extended regular expression of POSIX, as the programs of the queue read it.</summary>
    public static readonly TextType ModulePattern = new(
        "a POSIX extended regular expression for whole module paths, such as github\\.com/.*",
        text => ModulePathPattern.FaultOf(text) is null);

    /// <summary>A pattern of module paths as GOPRIVATE has them.</summary>
    public static readonly TextType ModuleGlob = new(
        $"a pattern of module paths of {Components.ModuleProxy.ModuleGlob.Rule}, such as github.com/acme/*",
        Components.ModuleProxy.ModuleGlob.IsValid);

    /// <summary>Another module proxy.</summary>
    public static readonly TextType HttpsUrl = new(
        "an https address without spaces and quotes, such as https://proxy.golang.org",
        text => Uri.TryCreate(text, UriKind.Absolute, out var url)
            && url.Scheme == Uri.UriSchemeHttps
            && !text.Any(c => char.IsWhiteSpace(c) || c is '"' or '\\' or '{' or '}' or '$' or '%'));

    /// <summary>What paths of files are added to.</summary>
    public static readonly TextType RepositoryUrl = new(
        "an https address without spaces, quotes, a query or a slash at the end, such as https://git.example.com/gocenter/src/branch/main",
        text => HttpsUrl.IsValid(text)
            && !text.EndsWith('/')
            && !text.Contains('?', StringComparison.Ordinal)
            && !text.Contains('#', StringComparison.Ordinal));

    /// <summary>What Let's Encrypt can write to.</summary>
    public static readonly TextType Email = new(
        "an e-mail address such as platform@example.com",
        text => text.Split('@') is [{ Length: > 0 } local, var domain] && !local.Any(char.IsWhiteSpace) && IsHost(domain));

    /// <summary>https://developers.google.com/identity/protocols/oauth2: as the console shows it, or nothing.</summary>
    public static readonly TextType GoogleClientId = new(
        "the client id of a Google OAuth client such as 1234567890-abc.apps.googleusercontent.com, or nothing",
        text => text.Length == 0 || (text.EndsWith(".apps.googleusercontent.com", StringComparison.Ordinal)
            && text[0] != '.' && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.')));

    /// <summary>A channel as Slack writes it.</summary>
    public static readonly TextType SlackChannel = new(
        "a channel of Slack such as #alerts, of 1 to 80 lower-case letters, digits, hyphens and underscores after the #",
        text => text.Length is >= 2 and <= 81 && text[0] == '#'
            && text[1..].All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_'));

    /// <summary>A name that somebody signs in with.</summary>
    public static readonly TextType UserName = new(
        "a name of 1 to 128 characters without spaces and quotes",
        text => text.Length is >= 1 and <= 128 && text.All(c => c is > ' ' and < '\x7f' and not ('"' or '\'' or '\\' or '{' or '}')));

    /// <summary>How metrics are fetched.</summary>
    public static readonly TextType Scheme = new("http or https", text => text is "http" or "https");

    /// <summary>Where an exporter has its metrics.</summary>
    public static readonly TextType MetricsPath = new(
        "a path that begins with / and has neither spaces nor quotes, such as /metrics",
        text => text.StartsWith('/') && text.All(c => c is > ' ' and < '\x7f' and not ('"' or '\\' or '{' or '}' or '?' or '#')));

    /// <summary>https://cloud.google.com/dns/docs/reference/rest/v1/managedZones: 63 characters.</summary>
    public static readonly TextType DnsZone = new(
        "the name of a Cloud DNS zone, 1 to 63 lower-case letters, digits and hyphens, beginning with a letter",
        text => text.Length is >= 1 and <= 63 && IsLowerName(text));

    /// <summary>The name of a Kubernetes object that is also a DNS label (RFC 1035).</summary>
    public static readonly TextType ObjectName = new(
        "a name of 1 to 63 lower-case letters, digits and hyphens, beginning with a letter and not ending with a hyphen",
        text => text.Length is >= 1 and <= 63 && IsLowerName(text));

    /// <summary>What a host is called in the names of its Ingress and its certificate.</summary>
    public static readonly TextType RouteName = new(
        "a name of 1 to 40 lower-case letters, digits and hyphens, beginning with a letter and not ending with a hyphen",
        text => text.Length is >= 1 and <= 40 && IsLowerName(text));

    /// <summary>How a path begins.</summary>
    public static readonly TextType PathPrefix = new(
        "a path that begins with / and has neither spaces nor an empty element, such as /v1/users",
        text => text == "/" || (text.StartsWith('/')
            && !text.EndsWith('/')
            && !text.Contains("//", StringComparison.Ordinal)
            && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '?' or '#')));

    /// <summary>The same, or an empty text, which stands for none.</summary>
    public static TextType OrNothing(TextType type) => new($"nothing, or {type.Allowed}", text => text.Length == 0 || type.IsValid(text));

    /// <summary>Reads an <see cref="Instant"/>, or gives null.</summary>
    internal static DateTimeOffset? InstantOf(string text) => DateTimeOffset.TryParseExact(
        text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;

    private static TextType OneOf(params string[] choices) =>
        new($"{string.Join(", ", choices[..^1])} or {choices[^1]}", text => choices.Contains(text));

    private static bool IsNumber(string text) => text.Length is >= 1 and <= 7 && text[0] != '0' && text.All(char.IsAsciiDigit);

    private static bool IsLowerName(string text) =>
        char.IsAsciiLetterLower(text[0])
            && text[^1] != '-'
            && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static bool IsRegion(string text)
    {
        if (text.Length > 40 || text.Split('-') is not [var continent, var place])
            return false;
        var direction = place.TrimEnd("0123456789".ToCharArray());
        return continent.Length > 0 && direction.Length > 0 && direction.Length < place.Length
            && continent.All(char.IsAsciiLetterLower) && direction.All(char.IsAsciiLetterLower);
    }

    private static bool IsLabelKey(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var domain = slash < 0 ? null : text[..slash];
        return IsLabelName(text[(slash + 1)..])
            && (domain is null || (IsDomain(domain) && !IsUnder(domain, "kubernetes.io") && !IsUnder(domain, "k8s.io")));
    }

    private static bool IsUnder(string domain, string parent) =>
        domain == parent || domain.EndsWith("." + parent, StringComparison.Ordinal);

    private static bool IsLabelName(string text) =>
        text.Length is >= 1 and <= 63
        && char.IsAsciiLetterOrDigit(text[0]) && char.IsAsciiLetterOrDigit(text[^1])
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    // A last label of digits alone would be an address.
    private static bool IsHost(string text) =>
        text.Split('.') is { Length: >= 2 } labels && IsDomain(text) && !labels[^1].All(char.IsAsciiDigit);

    private static bool IsDomain(string text) =>
        text.Length <= 253
        && text.Split('.').All(label => label.Length is >= 1 and <= 63 && label[0] != '-' && label[^1] != '-'
            && label.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));
}
