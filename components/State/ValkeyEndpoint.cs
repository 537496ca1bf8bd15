using Pulumi;

namespace GoCenter.Components.State;

/// <summary>Where a client finds Valkey, and which Secrets hold what it shows and what it trusts.</summary>
/// <param name="Host">Name of the primary.</param>
/// <param name="Port">TLS port.</param>
/// <param name="PasswordSecret">Secret with the password.</param>
/// <param name="PasswordKey">Its key.</param>
/// <param name="AuthoritySecret">Secret with the certificate of the authority. It also holds the server's private
/// key: mount the one key.</param>
/// <param name="AuthorityKey">Its key.</param>
public sealed record ValkeyEndpoint(
    Input<string> Host, int Port, Input<string> PasswordSecret, string PasswordKey, Input<string> AuthoritySecret, string AuthorityKey);
