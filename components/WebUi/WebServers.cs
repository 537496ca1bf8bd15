using System.Collections.Immutable;
using System.Globalization;

namespace GoCenter.Components.WebUi;

/// <summary>
/// The configuration of the two web servers, as a function of where they stand: the same files serve in a pod and on the machine that
/// tests them.
/// </summary>
public sealed record WebServers
{
    /// <summary>Name that <c>/info</c> and the metrics give.</summary>
    public string Name { get; init; } = "web-ui";

    /// <summary>Release of this program that <c>/info</c> and the metrics give.</summary>
    public required string Version { get; init; }

    /// <summary>Folder that holds the configuration files.</summary>
    public string ConfigurationPath { get; init; } = "/etc/web-ui";

    /// <summary>Folder that holds the page.</summary>
    public string PagePath { get; init; } = "/usr/share/web-ui";

    /// <summary>The socket between the two, in a folder that they share.</summary>
    public string SocketPath { get; init; } = "/run/web-ui/ui.sock";

    /// <summary>Writable folder of the <c>ui</c> container.</summary>
    public string UiScratchPath { get; init; } = "/tmp";

    /// <summary>Writable folder of the <c>proxy</c> container.</summary>
    public string ProxyScratchPath { get; init; } = "/tmp";

    /// <summary>Where the <c>proxy</c> container listens: a port, or an address and a port.</summary>
    public required string Address { get; init; }

    /// <summary>Where the <c>ui</c> container answers its probes: a port, or an address and a port.</summary>
    public required string HealthAddress { get; init; }

    /// <summary>Athens, as a host and a port.</summary>
    public required string Upstream { get; init; }

    /// <summary>The name server that finds Athens. Default: the cluster's own.</summary>
    public string Resolver { get; init; } = "kube-dns.kube-system.svc.cluster.local";

    /// <summary>Seconds in which requests finish after the signal to stop.</summary>
    public required int ShutdownSeconds { get; init; }

    /// <summary>Directives of the command line. Default: stay in the foreground, as the container's one process must.</summary>
    public string Directives { get; init; } = "daemon off;";

    /// <summary>What the <c>ui</c> container runs.</summary>
    public ImmutableArray<string> UiCommand =>
    [
        // A container that was killed leaves its socket behind in the pod's volume, and a socket that exists cannot be bound again.
        "/bin/sh", "-ec", "rm -f \"$1\"; exec nginx -c \"$2\" -e stderr -g \"$3\"",
        "ui", SocketPath, $"{ConfigurationPath}/ui.conf", Directives,
    ];

    /// <summary>What the <c>proxy</c> container runs.</summary>
    public ImmutableArray<string> ProxyCommand => ["nginx", "-c", $"{ConfigurationPath}/proxy.conf", "-e", "stderr", "-g", Directives];


    /// <summary>The configuration files, by name.</summary>
    public ImmutableSortedDictionary<string, string> Files()
    {
        var values = new Dictionary<string, string>
        {
            ["name"] = Name,
            ["version"] = Version,
            ["page"] = PagePath,
            ["socket"] = SocketPath,
            ["address"] = Address,
            ["healthAddress"] = HealthAddress,
            ["upstream"] = Upstream,
            ["resolver"] = Resolver,
            ["shutdownSeconds"] = ShutdownSeconds.ToString(CultureInfo.InvariantCulture),
        };
        return ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>
        {
            ["ui.conf"] = Fill("ui.conf", UiScratchPath),
            ["proxy.conf"] = Fill("proxy.conf", ProxyScratchPath),
            ["security_headers.conf"] = EmbeddedFile.Read("WebUi/nginx/security_headers.conf"),
        });

        string Fill(string file, string scratch) =>
            EmbeddedFile.Fill($"WebUi/nginx/{file}", new Dictionary<string, string>(values) { ["scratch"] = scratch });
    }
}
