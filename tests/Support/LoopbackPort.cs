using System.Net;
using System.Net.Sockets;

namespace GoCenter.Tests.Support;

/// <summary>Ports of 127.0.0.1 for the servers that tests start.</summary>
internal static class LoopbackPort
{
    // Below those that Linux gives to whoever connects or asks for any port (32768 and up): none of these can come between choice and use.
    private const int First = 12_000;
    private const int Count = 20_000;

    private static int last = Random.Shared.Next(Count);

    /// <summary>A port that nobody listens on and that no other test of this process is given.</summary>
    public static int Free()
    {
        for (var tries = 0; tries < Count; tries++)
        {
            var port = First + (Interlocked.Increment(ref last) % Count);
            if (IsFree(port))
                return port;
        }

        throw new InvalidOperationException($"every port from {First} to {First + Count - 1} is taken");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
