using System.Collections.Immutable;
using GoCenter.Cli.Inventories;
using static GoCenter.Cli.Policy.Rules.Breaches;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>Rules for the images of workloads, and for those that the program chooses for charts and for operators' own kinds.</summary>
internal static class ImageRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        new()
        {
            Id = "image-exact-tag",
            Source = "CKV_K8S_14, kube-linter latest-tag, polaris tagNotSpecified",
            Severity = Severity.High,
            Title = "An image is named by an exact version.",
            Mend = "Name the version in components/Versions.cs: 1.2.3, never latest, stable or a branch.",
            Check = static inventory => ImageReference.All(inventory.Graph).Where(static image => !image.IsExact)
                .Select(static image => new Breach(image.Node, image.Path, image.Reference)),
        },
        new()
        {
            Id = "image-digest",
            Source = "CKV_K8S_43",
            Severity = Severity.Low,
            Title = "An image is pinned by the digest of its content.",
            Mend = "Run make pin-images where the registries can be reached; it writes the digest into components/Versions.cs.",
            Check = static inventory => ImageReference.All(inventory.Graph).Where(static image => !image.IsPinned)
                .Select(static image => new Breach(image.Node, image.Path, image.Reference)),
        },
        new()
        {
            Id = "image-pull-policy",
            Source = "CKV_K8S_15, kube-score container-image-pull-policy, polaris pullPolicyNotAlways",
            Severity = Severity.Low,
            Title = "A container says when its image is pulled, and a tag that moves is pulled at each start.",
            Mend = "Set imagePullPolicy to IfNotPresent beside an exact version or a digest, and to Always beside anything else.",
            Check = OfContainers(static container => container.Spec.FindText("image") is { } image
                && container.Spec.FindText("imagePullPolicy") is not "Always"
                && (container.Spec.FindText("imagePullPolicy") is not "IfNotPresent" || !ImageReference.NamesExactly(image))
                    ? ("imagePullPolicy", Seen(container.Spec.Find("imagePullPolicy")))
                    : null),
        },
    ];
}
