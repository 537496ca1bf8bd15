using System.Collections.Immutable;
using GoCenter.Components.Observability.RuleFiles;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace GoCenter.Components.Observability;

/// <summary>
/// The recording rules and alerts of <c>rules/</c>, a PrometheusRule for each file. They take the place of the alerts that
/// kube-prometheus-stack brings, which know neither our severities nor our runbooks, and would tell of the same cause a second time; of its
/// rules only those that record stay, because its dashboards are drawn from them.
/// </summary>
public sealed class AlertRules : ComponentResource
{
    private const string QueueFile = "queue.yml";

    /// <summary>Declares the rules.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">Namespace and runbooks.</param>
    /// <param name="options">Parent, provider, and the monitoring, which brings the kind.</param>
    /// <exception cref="ArgumentException">A rule is wrong; the message names file, alert, value and what is allowed.</exception>
    public AlertRules(string name, AlertRulesArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Observability:AlertRules", name, options)
    {
        foreach (var file in RuleFile.ReadAll().Where(file => args.HasQueue || file.Name != QueueFile))
        {
            var objectName = Path.GetFileNameWithoutExtension(file.Name).Replace('_', '-');
            new CustomResource($"{name}-{objectName}", new PrometheusRuleArgs
            {
                Metadata = new ObjectMetaArgs
                {
                    Name = objectName,
                    Namespace = args.Namespace,
                    // The chart's own operator looks for this label unless it is told to take rules of any release.
                    Labels = { ["release"] = Versions.Charts.KubePrometheusStack.Name },
                },
                Spec = new PrometheusRuleSpecArgs { Groups = file.Groups.Select(group => Group(group, args)).ToList() },
            }, new CustomResourceOptions { Parent = this });
        }

        RegisterOutputs();
    }

    private static RuleGroupArgs Group(RuleGroup group, AlertRulesArgs args) => new()
    {
        Name = group.Name,
        Interval = Optional(group.Interval),
        Rules = group.Rules.Select(rule => Rule(rule, args)).ToList(),
    };

    private static RuleArgs Rule(Rule rule, AlertRulesArgs args) => new()
    {
        Record = Optional(rule.Record),
        Alert = Optional(rule.Alert),
        Expression = rule.Expression,
        For = Optional(rule.For),
        KeepFiringFor = Optional(rule.KeepFiringFor),
        Labels = rule.Labels.IsEmpty ? null : Map(rule.Labels, args),
        Annotations = rule.Annotations.IsEmpty ? null : Map(rule.Annotations, args),
    };

    private static InputMap<string> Map(ImmutableSortedDictionary<string, string> texts, AlertRulesArgs args)
    {
        var map = new InputMap<string>();
        foreach (var (key, text) in texts)
            map.Add(key, key == "runbook_url" ? Output.Format($"{args.RunbookBase}/{text}") : text);
        return map;
    }

    private static Input<string>? Optional(string? text) => text is null ? null : (Input<string>)text;
}
