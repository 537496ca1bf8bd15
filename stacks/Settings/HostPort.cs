using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace GoCenter.Stacks.Settings;

/// <summary>Where something listens: a host name or an IPv4 address, and a port.</summary>
/// <param name="Host">The host.</param>
/// <param name="Port">The port, 1 to 65535.</param>
public sealed record HostPort(string Host, int Port)
{
    /// <summary>As it is written: <c>host:port</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port}");

    /// <summary>Reads <c>host:port</c>.</summary>
    public static bool TryParse(string text, out HostPort? value)
    {
        value = null;
        if (text.Split(':') is not [var host, var port] || port.Length is 0 or > 5 || port[0] == '0')
            return false;
        if (!int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 65_535)
            return false;
        // A name of one label is one that the hosts' own network knows.
        var isName = Texts.Host.IsValid(host) || (host.Length > 0 && Texts.ObjectName.IsValid(host));
        var isAddress = host.Split('.').Length == 4 && IPAddress.TryParse(host, out var address)
            && address.AddressFamily == AddressFamily.InterNetwork && address.ToString() == host;
        if (!isName && !isAddress)
            return false;
        value = new HostPort(host, number);
        return true;
    }
}
