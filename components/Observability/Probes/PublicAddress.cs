namespace GoCenter.Components.Observability.Probes;

/// <summary>An address that people reach the environment by.</summary>
/// <param name="Name">Name of the probe, and value of the label <c>address</c> of its samples.</param>
/// <param name="Url">What is asked for, from <c>https://</c> on.</param>
/// <param name="IsOurs">Whether a program of this repository answers, so that anything but success is a failure.</param>
public sealed record PublicAddress(string Name, string Url, bool IsOurs = true);
