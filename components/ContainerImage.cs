using System.Text.RegularExpressions;

namespace GoCenter.Components;

/// <summary>A container image, named exactly: repository and tag, and the digest where one is known.</summary>
/// <param name="Repository">Registry and path, for example <c>docker.io/gomods/athens</c>.</param>
/// <param name="Tag">The exact released tag; a moving tag such as <c>latest</c> is refused.</param>
/// <param name="Digest"><c>sha256:</c> and 64 hexadecimal digits as the registry gave them, or null where it was never asked.</param>
public sealed partial record ContainerImage(string Repository, string Tag, string? Digest = null)
{
    /// <summary>Why a component excepts the rule <c>image-digest</c>: what stands in its exception while the image has no digest.</summary>
    public const string NoDigestYet =
        "No digest was asked of a registry yet: the exact tag stands until make pin-images has run where registries can be reached.";

    /// <summary>The reference a pod names: the digest decides where there is one, the tag stays for the reader.</summary>
    public string Reference { get; } = Check(Repository, Tag, Digest);

    /// <summary>
    /// What a chart takes as the tag of an image: the digest behind it where there is one, since a chart puts it after a colon.
    /// </summary>
    public string TagAndDigest => Digest is null ? Tag : $"{Tag}@{Digest}";

    /// <inheritdoc/>
    public override string ToString() => Reference;

    private static string Check(string repository, string tag, string? digest)
    {
        if (!ExactTag().IsMatch(tag))
            throw new ArgumentException($"image {repository} has the tag \"{tag}\"; allowed is an exact version such as v0.18.0");
        if (digest is not null && !Sha256().IsMatch(digest))
            throw new ArgumentException($"image {repository} has the digest \"{digest}\"; allowed is sha256: and 64 hexadecimal digits");
        return digest is null ? $"{repository}:{tag}" : $"{repository}:{tag}@{digest}";
    }

    // Some projects publish several programs under one repository and put the program's name before the version: starter-v1.6.0.
    [GeneratedRegex(@"^([a-z]+-)?v?\d+\.\d+(\.\d+)?([.-][0-9A-Za-z.-]+)?$")]
    private static partial Regex ExactTag();

    [GeneratedRegex("^sha256:[0-9a-f]{64}$")]
    private static partial Regex Sha256();
}
