namespace GoCenter.Components.Networking;

/// <summary>A port that an edge leads to: the pod's own, which is what policies see behind a Service.</summary>
/// <param name="Number">1 to 65535.</param>
/// <param name="Protocol"><c>TCP</c> or <c>UDP</c>. Default: <c>TCP</c>.</param>
public sealed record NetworkPort(int Number, string Protocol = "TCP");
