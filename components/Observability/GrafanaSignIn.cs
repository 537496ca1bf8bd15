using System.Collections.Immutable;
using Pulumi;

namespace GoCenter.Components.Observability;

/// <summary>Signing in to Grafana with a Google account.</summary>
/// <param name="ClientId">Identifier of the OAuth client: <c>1234567890-abc.apps.googleusercontent.com</c>.</param>
/// <param name="ClientSecret">The client's secret.</param>
/// <param name="AllowedDomains">Domains whose accounts may sign in, one or more: with none every Google account could.</param>
public sealed record GrafanaSignIn(string ClientId, Input<string> ClientSecret, ImmutableArray<string> AllowedDomains);
