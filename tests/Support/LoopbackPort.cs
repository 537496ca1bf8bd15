using System.Net;
using System.Net.Sockets;

namespace GoCenter.Tests.Support;

/// <summary>Ports of 127.0.0.1 for the servers that tests start.</summary>
internal static class LoopbackPort
{
    /// <summary>A port that nobody listened on a moment ago.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
