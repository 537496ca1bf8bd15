using Pulumi;

namespace GoCenter.Components.Observability;

/// <summary>A place besides Prometheus's own disk that gets every sample.</summary>
/// <param name="Url">Its address.</param>
/// <param name="User">User there, or empty where it asks for none.</param>
/// <param name="Password">The user's password. Secret. Null without a user.</param>
public sealed record RemoteWrite(string Url, string User, Output<string>? Password);
