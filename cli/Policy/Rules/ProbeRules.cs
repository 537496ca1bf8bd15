using System.Collections.Immutable;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;
using static GoCenter.Cli.Policy.Rules.Breaches;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>Rules for how Kubernetes learns whether a container that is to stay works.</summary>
internal static class ProbeRules
{
    private static readonly ImmutableArray<string> s_questions = ["httpGet", "tcpSocket", "grpc", "exec"];

    /// <summary>The rules.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        new()
        {
            Id = "container-readiness-probe",
            Source = "CKV_K8S_9, kube-linter no-readiness-probe, polaris readinessProbeMissing",
            Severity = Severity.Medium,
            Title = "A container is asked whether it can serve.",
            Mend = "Set readinessProbe.",
            Check = OfContainers(static container => Missing(container, "readinessProbe")),
        },
        new()
        {
            Id = "container-liveness-probe",
            Source = "CKV_K8S_8, kube-linter no-liveness-probe, polaris livenessProbeMissing",
            Severity = Severity.Medium,
            Title = "A container is asked whether it hangs.",
            Mend = "Set livenessProbe.",
            Check = OfContainers(static container => Missing(container, "livenessProbe")),
        },
        new()
        {
            Id = "container-startup-probe",
            Source = "Kubernetes documentation: probes",
            Severity = Severity.Low,
            Title = "A container has its time to start before it can count as hanging.",
            Mend = "Set startupProbe.",
            Check = OfContainers(static container => Missing(container, "startupProbe")),
        },
        new()
        {
            Id = "container-probes-differ",
            Source = "kube-score pod-probes-identical",
            Severity = Severity.Medium,
            Title = "What takes a container out of its Service is not what restarts it.",
            Mend = "Ask readinessProbe for what serving needs, and livenessProbe for the process alone.",
            Check = OfContainers(static container => container.IsLasting && Question(container, "readinessProbe") is { } readiness
                && readiness.Equals(Question(container, "livenessProbe"))
                    ? ("livenessProbe", "the same as readinessProbe")
                    : null),
        },
    ];

    private static (string Property, string Found)? Missing(Container container, string probe) =>
        container.IsLasting && Question(container, probe) is null ? (probe, "missing") : null;

    private static InputValue? Question(Container container, string probe) =>
        s_questions.Select(question => container.Spec.Find(probe, question) is { } asked
            ? InputValue.OfMap([KeyValuePair.Create(question, asked)])
            : null).FirstOrDefault(static asked => asked is not null);
}
