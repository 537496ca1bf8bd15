using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoCenter.Cli.Graph;
using static GoCenter.Cli.Policy.Rules.Breaches;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>Rules for where secrets may stand.</summary>
internal static partial class SecretRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        new()
        {
            Id = "container-secret-files",
            Source = "CKV_K8S_35, kube-linter read-secret-from-env-var",
            Severity = Severity.Low,
            Title = "Secrets are files, which no child process inherits and no crash report prints.",
            Mend = "Mount the Secret as a volume and give the program the file's path.",
            Check = static inventory =>
                from workload in inventory.Workloads
                from container in workload.Containers
                from breach in container.Spec.FindItems("env").Where(
                    static variable => variable.Find("valueFrom", "secretKeyRef") is not null)
                    .Select(
                        variable => container.At($"env[{variable.FindText("name")}].valueFrom.secretKeyRef",
                            Seen(variable.Find("valueFrom", "secretKeyRef", "name"))))
                    .Concat(container.Spec.FindItems("envFrom").Where(static source => source.Find("secretRef") is not null)
                        .Select(source => container.At("envFrom", Seen(source.Find("secretRef", "name")))))
                select breach,
        },
        new()
        {
            Id = "container-plain-secret",
            Source = "kube-linter env-var-secret, polaris sensitiveContainerEnvVar",
            Severity = Severity.High,
            Title = "No secret stands in a pod's description, where everybody reads it who may list pods.",
            Mend = "Put the value into a Secret and mount it.",
            Check = static inventory =>
                from workload in inventory.Workloads
                from container in workload.Containers
                from variable in container.Spec.FindItems("env")
                let name = variable.FindText("name") ?? ""
                let value = variable.Find("value")
                where value is { Kind: InputKind.Secret } || (value is { Kind: InputKind.Text, Text.Length: > 0 } && SoundsSecret(name))
                // What is found is not shown: it may be the secret.
                select container.At(
                    $"env[{name}].value", value.Kind == InputKind.Secret ? "a secret" : "a value under the name of a secret"),
        },
        new()
        {
            Id = "config-map-no-secret",
            Source = "polaris sensitiveConfigmapContent",
            Severity = Severity.High,
            Title = "ConfigMaps, which are not encrypted, hold no secret.",
            Mend = "Declare a Secret instead.",
            Check = static inventory =>
                from known in inventory.Objects.OfType("core/ConfigMap")
                from part in (string[])["data", "binaryData"]
                from entry in known.Inputs.FindEntries(part)
                where entry.Value.Kind == InputKind.Secret || (SoundsSecret(entry.Key) && entry.Value.Text.Length > 0)
                select known.At(
                    $"{part}[{entry.Key}]", entry.Value.Kind == InputKind.Secret ? "a secret" : "a value under the name of a secret"),
        },
    ];

    private static bool SoundsSecret(string name) => SecretWord().IsMatch(name) && !WhereItIs().IsMatch(name);

    [GeneratedRegex("(^|[_.-])(secret|password|passwd|token|credentials?|private[_-]?key|api[_-]?key)([_.-]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex SecretWord();

    // The name of what says where a secret is, or how long it lasts, and not what it is.
    [GeneratedRegex("[_.-](file|path|dir|name|key|user|seconds|ttl|url)$", RegexOptions.IgnoreCase)]
    private static partial Regex WhereItIs();
}
