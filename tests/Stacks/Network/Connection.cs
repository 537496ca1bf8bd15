namespace GoCenter.Tests.Stacks.Network;

/// <summary>A connection that is made, or allowed.</summary>
/// <param name="From">Who connects.</param>
/// <param name="To">To whom.</param>
/// <param name="Port">The pod's own port; 0 for any.</param>
/// <param name="Protocol">TCP or UDP.</param>
internal sealed record Connection(NetworkEnd From, NetworkEnd To, int Port, string Protocol = "TCP")
{
    public override string ToString() => $"{From} to {To} on {(Port == 0 ? "any port" : $"{Protocol} {Port}")}";
}
