using Pulumi;

namespace GoCenter.Components.State;

/// <summary>Where a client finds a PostgreSQL database, what it shows there, and what it trusts.</summary>
/// <param name="Host">Address of the server.</param>
/// <param name="Port">TLS port.</param>
/// <param name="Database">Name of the database.</param>
/// <param name="User">Name of the user.</param>
/// <param name="Password">Password of the user. Secret.</param>
/// <param name="Authority">
/// Certificates, PEM, of the authorities that sign the server's own. They sign for this one instance, so whoever
/// shows such a certificate is it.
/// </param>
public sealed record PostgresEndpoint(
    Input<string> Host, int Port, Input<string> Database, Input<string> User, Output<string> Password, Output<string> Authority);
