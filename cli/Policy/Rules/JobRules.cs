using System.Collections.Immutable;
using static GoCenter.Cli.Policy.Rules.Breaches;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>Rules for what runs and ends.</summary>
internal static class JobRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        new()
        {
            Id = "cron-job-deadline",
            Source = "kube-score cronjob-has-deadline",
            Severity = Severity.Medium,
            Title = "A run that could not start in time is skipped, and a hundred missed ones do not end the schedule.",
            Mend = "Set startingDeadlineSeconds.",
            Check = OfObjects("batch/CronJob", static (job, _) =>
                job.Inputs.FindNumber("spec", "startingDeadlineSeconds") > 0 ? null : ("spec.startingDeadlineSeconds", "missing")),
        },
        new()
        {
            Id = "cron-job-concurrency",
            Source = "Kubernetes documentation: CronJob",
            Severity = Severity.Medium,
            Title = "A schedule says what happens when a run meets the one before.",
            Mend = "Set concurrencyPolicy to Forbid or Replace, or to Allow where two at once are meant.",
            Check = OfObjects("batch/CronJob", static (job, _) =>
                job.Inputs.FindText("spec", "concurrencyPolicy") is { Length: > 0 } ? null : ("spec.concurrencyPolicy", "missing")),
        },
        new()
        {
            Id = "job-time-to-live",
            Source = "kube-linter job-ttl-seconds-after-finished",
            Severity = Severity.Low,
            Title = "A job that is over is removed; of a schedule's jobs the schedule keeps the last.",
            Mend = "Set ttlSecondsAfterFinished on a Job, and leave it out of a CronJob.",
            Check = static inventory => OfObjects("batch/Job", static (job, _) =>
                    job.Inputs.Find("spec", "ttlSecondsAfterFinished") is null
                        ? ("spec.ttlSecondsAfterFinished", "missing")
                        : null)(inventory)
                .Concat(
                    OfObjects("batch/CronJob",
                        static (job, _) => job.Inputs.Find("spec", "jobTemplate", "spec", "ttlSecondsAfterFinished") is { } kept
                    ? ("spec.jobTemplate.spec.ttlSecondsAfterFinished", Seen(kept))
                    : null)(inventory)),
        },
    ];
}
