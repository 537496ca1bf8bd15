namespace GoCenter.Tests.Cli.Samples;

/// <summary>What the sample environments differ in.</summary>
internal sealed record SampleSettings
{
    public string Project { get; init; } = "acme-dev";

    public string Region { get; init; } = "europe-west1";

    public string Host { get; init; } = "go.dev.acme.example";

    public int Replicas { get; init; } = 2;

    public string CpuLimit { get; init; } = "800m";

    public int Workloads { get; init; } = 1;

    public string Token { get; init; } = "ghp_PLAINTEXT0123456789";

    public string Image { get; init; } = "docker.io/gomods/athens:v0.16.0";

    /// <summary>An own stack's fault, for the tests of those.</summary>
    public Action<Pulumi.Resource>? Inside { get; init; }
}
